/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

import * as openEnums from "../../types/enums.js";
import { OpenEnum } from "../../types/enums.js";

/**
 * Where a book stands.
 */
export const Shelf = {
  Novels: "novels",
  Poetry: "poetry",
  OnLoan: "on_loan",
} as const;
/**
 * Where a book stands.
 */
export type Shelf = OpenEnum<typeof Shelf>;

/** @internal */
export const Shelf$inboundSchema: z.ZodMiniType<Shelf, unknown> = openEnums
  .inboundSchema(Shelf);
