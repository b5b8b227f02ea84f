/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

import { BookChange, BookChange$inboundSchema } from "./bookchange.js";

export type BookEvent = {
  data: BookChange;
  id?: string | undefined;
};

/** @internal */
export const BookEvent$inboundSchema: z.ZodMiniType<BookEvent, unknown> = z.object({
  data: z.pipe(types.string(), z.pipe(z.transform((v) => JSON.parse(v)), BookChange$inboundSchema)),
  id: types.optional(types.string()),
});

export function bookEventFromJSON(
  jsonString: string,
): SafeParseResult<BookEvent, SDKValidationError> {
  return safeParse(
    jsonString,
    (x) => BookEvent$inboundSchema.parse(JSON.parse(x)),
    `Failed to parse 'BookEvent' from JSON`,
  );
}
