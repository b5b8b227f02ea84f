/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

import { Person, Person$inboundSchema } from "./person.js";

export type Author = string | Person;

/** @internal */
export const Author$inboundSchema: z.ZodMiniType<Author, unknown> = z.union([
  types.string(),
  Person$inboundSchema,
]);
