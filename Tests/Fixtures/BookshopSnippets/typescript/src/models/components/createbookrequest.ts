/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

export type CreateBookRequest = {
  /**
   * What it is called
   */
  title: string;
  pages?: number | undefined;
};

/** @internal */
export type CreateBookRequest$Outbound = {
  title: string;
  pages?: number | undefined;
};

/** @internal */
export const CreateBookRequest$outboundSchema: z.ZodMiniType<
  CreateBookRequest$Outbound,
  CreateBookRequest
> = z.object({
  title: z.string(),
  pages: z.optional(z.int()),
});

export function createBookRequestToJSON(createBookRequest: CreateBookRequest): string {
  return JSON.stringify(CreateBookRequest$outboundSchema.parse(createBookRequest));
}
