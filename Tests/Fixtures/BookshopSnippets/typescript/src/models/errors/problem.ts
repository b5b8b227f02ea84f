/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import * as types from "../../types/primitives.js";
import { BookshopError } from "./bookshoperror.js";

/**
 * What went wrong.
 */
export type ProblemData = {
  title: string;
  detail?: string | undefined;
};

/**
 * What went wrong.
 */
export class Problem extends BookshopError {
  title: string;
  detail?: string | undefined;

  /** The original data that was passed to this error instance. */
  data$: ProblemData;

  constructor(
    err: ProblemData,
    httpMeta: { response: Response; request: Request; body: string },
  ) {
    super(`API error occurred: ${JSON.stringify(err)}`, httpMeta);
    this.data$ = err;
    this.title = err.title;
    if (err.detail != null) this.detail = err.detail;

    this.name = "Problem";
  }
}

/** @internal */
export const Problem$inboundSchema: z.ZodMiniType<Problem, unknown> = z.pipe(
  z.object({
    title: types.string(),
    detail: types.optional(types.string()),
    request$: z.custom<Request>(x => x instanceof Request),
    response$: z.custom<Response>(x => x instanceof Response),
    body$: z.string(),
  }),
  z.transform((v) => {
    return new Problem(v, {
      request: v.request$,
      response: v.response$,
      body: v.body$,
    });
  }),
);
