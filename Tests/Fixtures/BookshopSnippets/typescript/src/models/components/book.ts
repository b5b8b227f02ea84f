/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

import { RFCDate } from "../../types/rfcdate.js";
import { Author, Author$inboundSchema } from "./author.js";
import { Shelf, Shelf$inboundSchema } from "./shelf.js";

export type Book = {
  id: number;
  /**
   * What it is called
   */
  title: string;
  added: RFCDate;
  changedAt: Date | null;
  kind: "book";
  author: Author;
  shelf?: Shelf | undefined;
  isbn13?: bigint | undefined;
  /**
   * How many pages it has
   *
   * @deprecated field: This will be removed in a future release, please migrate away from it as soon as possible.
   */
  pageCount?: number | undefined;
};

/** @internal */
export const Book$inboundSchema: z.ZodMiniType<Book, unknown> = z.pipe(
  z.object({
    id: z.int(),
    title: types.string(),
    added: z.pipe(types.string(), z.transform(v => new RFCDate(v))),
    changed_at: types.nullable(types.date()),
    kind: types.literal("book"),
    author: Author$inboundSchema,
    shelf: types.optional(Shelf$inboundSchema),
    isbn_13: types.optional(types.bigint()),
    page_count: types.optional(z.int()),
  }),
  z.transform((v) => {
    return remap$(v, {
      "changed_at": "changedAt",
      "isbn_13": "isbn13",
      "page_count": "pageCount",
    });
  }),
);

export function bookFromJSON(
  jsonString: string,
): SafeParseResult<Book, SDKValidationError> {
  return safeParse(
    jsonString,
    (x) => Book$inboundSchema.parse(JSON.parse(x)),
    `Failed to parse 'Book' from JSON`,
  );
}
