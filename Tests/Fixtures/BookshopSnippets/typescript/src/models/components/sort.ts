/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

import { ClosedEnum } from "../../types/enums.js";

export const Sort = {
  Title: "title",
  Newest: "-added",
} as const;
export type Sort = ClosedEnum<typeof Sort>;

/** @internal */
export const Sort$outboundSchema: z.ZodMiniEnum<typeof Sort> = z.enum(Sort);
