/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { BookshopCore } from "../core.js";
import { dlv } from "../lib/dlv.js";
import { encodeFormQuery } from "../lib/encodings.js";
import { createPageIterator, PageIterator } from "../types/operations.js";
import * as M from "../lib/matchers.js";
import { compactMap } from "../lib/primitives.js";
import { safeParse } from "../lib/schemas.js";
import { RequestOptions } from "../lib/sdks.js";
import { extractSecurity, resolveGlobalSecurity } from "../lib/security.js";
import { pathToFunc } from "../lib/url.js";
import { BookshopError } from "../models/errors/bookshoperror.js";
import * as errors from "../models/errors/index.js";
import * as components from "../models/components/index.js";
import * as operations from "../models/operations/index.js";
import { APICall, APIPromise } from "../types/async.js";
import { Result } from "../types/fp.js";

/**
 * List books
 *
 * @remarks
 * Returns a page of books.
 */
export function booksList(
  client: BookshopCore,
  request?: operations.ListBooksRequest | undefined,
  options?: RequestOptions,
): APIPromise<
  Result<
    PageIterator<operations.ListBooksResponse, { cursor: string }>,
    BookshopError
  >
> {
  return new APIPromise($do(
    client,
    request,
    options,
  ));
}

async function $do(
  client: BookshopCore,
  request?: operations.ListBooksRequest | undefined,
  options?: RequestOptions,
): Promise<[Result<PageIterator<operations.ListBooksResponse, { cursor: string }>, BookshopError>, APICall]> {
  const parsed = safeParse(
    request,
    (value) => z.parse(z.optional(operations.ListBooksRequest$outboundSchema), value),
    "Input validation failed",
  );
  if (!parsed.ok) {
    return [parsed, { status: "invalid" }];
  }
  const payload = parsed.value;
  const body = null;

  const path = pathToFunc("/books")();

  const query = encodeFormQuery({
    "cursor": payload?.cursor,
    "page_size": payload?.page_size,
    "sort": payload?.sort,
  });

  const headers = new Headers(compactMap({
    Accept: "application/json",
  }));

  const context = {
    options: client._options,
    baseURL: options?.serverURL ?? client._baseURL ?? "",
    operationID: "listBooks",
    oAuth2Scopes: null,

    resolvedSecurity: null,

    securitySource: client._options.bearerAuth,
    retryConfig: options?.retries
      || client._options.retryConfig
      || { strategy: "none" },
    retryCodes: options?.retryCodes || ["429", "500", "502", "503", "504"],
  };

  const requestRes = client._createRequest(context, {
    security: null,
    method: "GET",
    baseURL: options?.serverURL,
    path: path,
    headers: headers,
    query: query,
    body: body,
    userAgent: client._options.userAgent,
    timeoutMs: options?.timeoutMs || client._options.timeoutMs || -1,
  }, options);
  if (!requestRes.ok) {
    return [requestRes, { status: "invalid" }];
  }
  const req = requestRes.value;

  const doResult = await client._do(req, {
    context,
    errorCodes: ["4XX", "5XX"],
    retryConfig: context.retryConfig,
    retryCodes: context.retryCodes,
  });
  if (!doResult.ok) {
    return [doResult, { status: "request-error", request: req }];
  }
  const response = doResult.value;

  const responseFields = {
    HttpMeta: { Response: response, Request: req },
  };

  const [result, raw] = await M.match<
    PageIterator<operations.ListBooksResponse, { cursor: string }>,
    BookshopError
  >(
    M.json(200, operations.ListBooksResponse$inboundSchema, { key: "Result" }),
    M.fail("4XX"),
    M.fail("5XX"),
  )(response, req, { extraFields: responseFields });
  if (!result.ok) {
    return [result, { status: "complete", request: req, response }];
  }

  const nextFunc = (
    responseData: unknown,
  ): { next: unknown; "~next"?: { cursor: string } } => {
    const nextCursor = dlv(responseData, "next_cursor");
    if (typeof nextCursor !== "string" || nextCursor.trim() === "") {
      return { next: () => null };
    }

    const nextVal = () =>
      booksList(
        client,
        {
          ...request!,
          cursor: nextCursor,
        },
        options,
      );

    return { next: nextVal, "~next": { cursor: nextCursor } };
  };

  const page = { ...result, ...nextFunc(raw) };
  return [{ ...page, ...createPageIterator(page, (v) => !v.ok) }, {
    status: "complete",
    request: req,
    response,
  }];
}
