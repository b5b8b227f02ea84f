/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

export type Person = {
  fullName: string;
};

/** @internal */
export const Person$inboundSchema: z.ZodMiniType<Person, unknown> = z.pipe(
  z.object({
    full_name: types.string(),
  }),
  z.transform((v) => {
    return remap$(v, {
      "full_name": "fullName",
    });
  }),
);

export function personFromJSON(
  jsonString: string,
): SafeParseResult<Person, SDKValidationError> {
  return safeParse(
    jsonString,
    (x) => Person$inboundSchema.parse(JSON.parse(x)),
    `Failed to parse 'Person' from JSON`,
  );
}
