/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

export type UpdateBookRequestBody = {
  title?: string | null | undefined;
};

export type UpdateBookRequest = {
  /**
   * Which one
   */
  bookId: number;
  notify?: boolean | undefined;
  /**
   * The version that is changed
   */
  ifMatch?: string | undefined;
  requestBody: UpdateBookRequestBody;
};

/** @internal */
export type UpdateBookRequestBody$Outbound = {
  title?: string | null | undefined;
};

/** @internal */
export const UpdateBookRequestBody$outboundSchema: z.ZodMiniType<
  UpdateBookRequestBody$Outbound,
  UpdateBookRequestBody
> = z.object({
  title: z.optional(z.nullable(z.string())),
});

export function updateBookRequestBodyToJSON(updateBookRequestBody: UpdateBookRequestBody): string {
  return JSON.stringify(UpdateBookRequestBody$outboundSchema.parse(updateBookRequestBody));
}

/** @internal */
export type UpdateBookRequest$Outbound = {
  book_id: number;
  notify?: boolean | undefined;
  "If-Match"?: string | undefined;
  RequestBody: UpdateBookRequestBody$Outbound;
};

/** @internal */
export const UpdateBookRequest$outboundSchema: z.ZodMiniType<
  UpdateBookRequest$Outbound,
  UpdateBookRequest
> = z.pipe(
  z.object({
    bookId: z.int(),
    notify: z.optional(z.boolean()),
    ifMatch: z.optional(z.string()),
    requestBody: z.lazy(() => UpdateBookRequestBody$outboundSchema),
  }),
  z.transform((v) => {
    return remap$(v, {
      bookId: "book_id",
      ifMatch: "If-Match",
      requestBody: "RequestBody",
    });
  }),
);

export function updateBookRequestToJSON(updateBookRequest: UpdateBookRequest): string {
  return JSON.stringify(UpdateBookRequest$outboundSchema.parse(updateBookRequest));
}
