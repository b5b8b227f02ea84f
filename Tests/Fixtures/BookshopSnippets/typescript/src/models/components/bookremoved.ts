/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

export type BookRemoved = {
  type: "removed";
  bookId: number;
};

/** @internal */
export const BookRemoved$inboundSchema: z.ZodMiniType<BookRemoved, unknown> = z.pipe(
  z.object({
    type: types.literal("removed"),
    book_id: z.int(),
  }),
  z.transform((v) => {
    return remap$(v, {
      "book_id": "bookId",
    });
  }),
);

export function bookRemovedFromJSON(
  jsonString: string,
): SafeParseResult<BookRemoved, SDKValidationError> {
  return safeParse(
    jsonString,
    (x) => BookRemoved$inboundSchema.parse(JSON.parse(x)),
    `Failed to parse 'BookRemoved' from JSON`,
  );
}
