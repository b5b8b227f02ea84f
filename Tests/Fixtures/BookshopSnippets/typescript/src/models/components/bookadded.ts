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

export type BookAdded = {
  type: "added";
  book: Book;
};

/** @internal */
export const BookAdded$inboundSchema: z.ZodMiniType<BookAdded, unknown> = z.object({
  type: types.literal("added"),
  book: Book$inboundSchema,
});

export function bookAddedFromJSON(
  jsonString: string,
): SafeParseResult<BookAdded, SDKValidationError> {
  return safeParse(
    jsonString,
    (x) => BookAdded$inboundSchema.parse(JSON.parse(x)),
    `Failed to parse 'BookAdded' from JSON`,
  );
}
