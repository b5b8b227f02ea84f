/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import * as z from "zod/v4-mini";
import { remap as remap$ } from "../../lib/primitives.js";
import { safeParse } from "../../lib/schemas.js";
import { Result as SafeParseResult } from "../../types/fp.js";
import * as types from "../../types/primitives.js";
import { SDKValidationError } from "../errors/sdkvalidationerror.js";

import { blobLikeSchema } from "../../types/blobs.js";

export type FileT = {
  fileName: string;
  content: ReadableStream<Uint8Array> | Blob | ArrayBuffer | Uint8Array;
};

export type SetCoverRequestBody = {
  /**
   * The image
   */
  file: FileT | Blob;
  altText?: string | undefined;
};

export type SetCoverRequest = {
  /**
   * Which one
   */
  bookId: number;
  requestBody: SetCoverRequestBody;
};

/** @internal */
export type FileT$Outbound = {
  fileName: string;
  content: ReadableStream<Uint8Array> | Blob | ArrayBuffer | Uint8Array;
};

/** @internal */
export const FileT$outboundSchema: z.ZodMiniType<
  FileT$Outbound,
  FileT
> = z.object({
  fileName: z.string(),
  content: z.union([
    z.custom<ReadableStream<Uint8Array>>(x => x instanceof ReadableStream),
    z.custom<Blob>(x => x instanceof Blob),
  ]),
});

export function fileTToJSON(fileT: FileT): string {
  return JSON.stringify(FileT$outboundSchema.parse(fileT));
}

/** @internal */
export type SetCoverRequestBody$Outbound = {
  file: FileT$Outbound | Blob;
  alt_text?: string | undefined;
};

/** @internal */
export const SetCoverRequestBody$outboundSchema: z.ZodMiniType<
  SetCoverRequestBody$Outbound,
  SetCoverRequestBody
> = z.pipe(
  z.object({
    file: z.union([z.lazy(() => FileT$outboundSchema), blobLikeSchema]),
    altText: z.optional(z.string()),
  }),
  z.transform((v) => {
    return remap$(v, {
      altText: "alt_text",
    });
  }),
);

export function setCoverRequestBodyToJSON(setCoverRequestBody: SetCoverRequestBody): string {
  return JSON.stringify(SetCoverRequestBody$outboundSchema.parse(setCoverRequestBody));
}

/** @internal */
export type SetCoverRequest$Outbound = {
  book_id: number;
  RequestBody: SetCoverRequestBody$Outbound;
};

/** @internal */
export const SetCoverRequest$outboundSchema: z.ZodMiniType<
  SetCoverRequest$Outbound,
  SetCoverRequest
> = z.pipe(
  z.object({
    bookId: z.int(),
    requestBody: z.lazy(() => SetCoverRequestBody$outboundSchema),
  }),
  z.transform((v) => {
    return remap$(v, {
      bookId: "book_id",
      requestBody: "RequestBody",
    });
  }),
);

export function setCoverRequestToJSON(setCoverRequest: SetCoverRequest): string {
  return JSON.stringify(SetCoverRequest$outboundSchema.parse(setCoverRequest));
}
