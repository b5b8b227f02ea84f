/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

import { discriminatedUnion } from "../../types/discriminatedUnion.js";
import { BookAdded, BookAdded$inboundSchema } from "./bookadded.js";
import { BookRemoved, BookRemoved$inboundSchema } from "./bookremoved.js";

/**
 * What happened to a book.
 */
export type BookChange = BookAdded | BookRemoved;

/** @internal */
export const BookChange$inboundSchema: z.ZodMiniType<BookChange, unknown> =
  discriminatedUnion("type", {
    added: BookAdded$inboundSchema,
    removed: BookRemoved$inboundSchema,
  });
