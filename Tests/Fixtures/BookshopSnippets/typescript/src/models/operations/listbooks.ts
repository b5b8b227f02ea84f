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

export type ListBooksRequest = {
  /**
   * How many to list
   */
  pageSize?: number | undefined;
  sort?: components.Sort | undefined;
  cursor?: string | undefined;
};

export type ListBooksResponse = {
  result: components.BookPage;
};

/** @internal */
export type ListBooksRequest$Outbound = {
  page_size: number;
  sort?: string | undefined;
  cursor?: string | undefined;
};

/** @internal */
export const ListBooksRequest$outboundSchema: z.ZodMiniType<
  ListBooksRequest$Outbound,
  ListBooksRequest
> = z.pipe(
  z.object({
    pageSize: z._default(z.int(), 20),
    sort: z.optional(components.Sort$outboundSchema),
    cursor: z.optional(z.string()),
  }),
  z.transform((v) => {
    return remap$(v, {
      pageSize: "page_size",
    });
  }),
);

export function listBooksRequestToJSON(listBooksRequest: ListBooksRequest): string {
  return JSON.stringify(ListBooksRequest$outboundSchema.parse(listBooksRequest));
}

/** @internal */
export const ListBooksResponse$inboundSchema: z.ZodMiniType<ListBooksResponse, unknown> = z.pipe(
  z.object({
    Result: components.BookPage$inboundSchema,
  }),
  z.transform((v) => {
    return remap$(v, {
      "Result": "result",
    });
  }),
);

export function listBooksResponseFromJSON(
  jsonString: string,
): SafeParseResult<ListBooksResponse, SDKValidationError> {
  return safeParse(
    jsonString,
    (x) => ListBooksResponse$inboundSchema.parse(JSON.parse(x)),
    `Failed to parse 'ListBooksResponse' from JSON`,
  );
}
