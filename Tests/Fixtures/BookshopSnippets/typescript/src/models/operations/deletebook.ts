/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

export type DeleteBookRequest = {
  /**
   * Which one
   */
  bookId: number;
};

/** @internal */
export type DeleteBookRequest$Outbound = {
  book_id: number;
};

/** @internal */
export const DeleteBookRequest$outboundSchema: z.ZodMiniType<
  DeleteBookRequest$Outbound,
  DeleteBookRequest
> = z.pipe(
  z.object({
    bookId: z.int(),
  }),
  z.transform((v) => {
    return remap$(v, {
      bookId: "book_id",
    });
  }),
);

export function deleteBookRequestToJSON(deleteBookRequest: DeleteBookRequest): string {
  return JSON.stringify(DeleteBookRequest$outboundSchema.parse(deleteBookRequest));
}
