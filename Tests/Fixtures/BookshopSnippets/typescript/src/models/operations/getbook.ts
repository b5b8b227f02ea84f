/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

import * as components from "../components/index.js";

export type GetBookRequest = {
  /**
   * Which one
   */
  bookId: number;
  /**
   * Whether to price it
   */
  withPrice?: boolean | undefined;
};

export type GetBookResponse = {
  headers: { [k: string]: Array<string> };
  result: components.Book;
};

/** @internal */
export type GetBookRequest$Outbound = {
  book_id: number;
  with_price?: boolean | undefined;
};

/** @internal */
export const GetBookRequest$outboundSchema: z.ZodMiniType<
  GetBookRequest$Outbound,
  GetBookRequest
> = z.pipe(
  z.object({
    bookId: z.int(),
    withPrice: z.optional(z.boolean()),
  }),
  z.transform((v) => {
    return remap$(v, {
      bookId: "book_id",
      withPrice: "with_price",
    });
  }),
);

export function getBookRequestToJSON(getBookRequest: GetBookRequest): string {
  return JSON.stringify(GetBookRequest$outboundSchema.parse(getBookRequest));
}

/** @internal */
export const GetBookResponse$inboundSchema: z.ZodMiniType<GetBookResponse, unknown> = z.pipe(
  z.object({
    Headers: z._default(z.record(z.string(), z.array(z.string())), {}),
    Result: components.Book$inboundSchema,
  }),
  z.transform((v) => {
    return remap$(v, {
      "Headers": "headers",
      "Result": "result",
    });
  }),
);

export function getBookResponseFromJSON(
  jsonString: string,
): SafeParseResult<GetBookResponse, SDKValidationError> {
  return safeParse(
    jsonString,
    (x) => GetBookResponse$inboundSchema.parse(JSON.parse(x)),
    `Failed to parse 'GetBookResponse' from JSON`,
  );
}
