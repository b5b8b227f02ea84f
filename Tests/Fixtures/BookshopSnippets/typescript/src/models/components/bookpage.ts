/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

import { Book, Book$inboundSchema } from "./book.js";
import { Shelf, Shelf$inboundSchema } from "./shelf.js";

export type BookPage = {
  books: Array<Book>;
  labels?: { [k: string]: any } | undefined;
  shelvesByTopic?: { [k: string]: Array<Shelf> } | undefined;
  nextCursor?: string | null | undefined;
};

/** @internal */
export const BookPage$inboundSchema: z.ZodMiniType<BookPage, unknown> = z.pipe(
  z.object({
    books: z.array(Book$inboundSchema),
    labels: types.optional(z.record(z.string(), z.any())),
    shelves_by_topic: types.optional(z.record(z.string(), z.array(Shelf$inboundSchema))),
    next_cursor: z.optional(z.nullable(types.string())),
  }),
  z.transform((v) => {
    return remap$(v, {
      "shelves_by_topic": "shelvesByTopic",
      "next_cursor": "nextCursor",
    });
  }),
);

export function bookPageFromJSON(
  jsonString: string,
): SafeParseResult<BookPage, SDKValidationError> {
  return safeParse(
    jsonString,
    (x) => BookPage$inboundSchema.parse(JSON.parse(x)),
    `Failed to parse 'BookPage' from JSON`,
  );
}
