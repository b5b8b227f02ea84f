import CustomDump
import Testing

/// What functions that make requests say of parameters, together with the schemas of what they are given.
@Suite struct ModuleParameterTests {
    private let sdk = SmallSDK(
        parameters: ["pageSize", "tag", "ifMatch", "bookId"],
        properties: ["pageSize"],
        schema: "ListBooksRequest",
        operations: ["countBooks": ["max"]]
    )

    private static let wrapper = """
        export const ListBooksRequest$outboundSchema = z.object({
          pageSize: z.int(),
          tag: z.string(),
          ifMatch: z.string(),
          bookId: z.int(),
          requestBody: z.lazy(() => Book$outboundSchema),
        }).transform((v) => {
          return remap$(v, { pageSize: "page_size", ifMatch: "If-Match", bookId: "book_id", requestBody: "RequestBody" });
        });
        """

    /// The places are those of the request, the names those of the schema, and a part of a request is no property.
    @Test(arguments: [
        (
            "funcs/booksList.ts",
            """
            async function $do(client: ShopCore, request: operations.ListBooksRequest): Promise<Result<{ a: string }>> {
              const parsed = safeParse(request, (value) => operations.ListBooksRequest$outboundSchema.parse(value));
              const payload = parsed.value;
              const body = encodeJSON("body", payload.RequestBody, { explode: true });
              const pathParams = {
                book_id: encodeSimple("book_id", payload.book_id, { explode: false, charEncoding: "percent" }),
              };
              const path = pathToFunc("/books")(pathParams);
              const query = queryJoin(encodeDeepObjectQuery({
                "page_size": payload?.page_size,
              }), encodeFormQuery({ tag: payload?.tag, max: client._options.max }, { explode: false }));
              const headers = new Headers(compactMap({
                Accept: "application/json",
                "If-Match": encodeSimple("If-Match", payload["If-Match"], { explode: false, charEncoding: "none" }),
              }));
              const context = { operationID: "listBooks" };
              return client._createRequest(context, { method: "GET", path: path });
            }
            """
        ),
        (
            "sdk/books.ts",
            """
            export class Books extends ClientSDK {
                async list(request: operations.ListBooksRequest, options?: RequestOptions): Promise<components.Book> {
                    const payload$ = operations.ListBooksRequest$.outboundSchema.parse(request);
                    const body$ = enc$.encodeJSON("body", payload$.RequestBody, { explode: true });
                    const path$ = this.templateURLComponent("/books")({
                        book_id: enc$.encodeSimple("book_id", payload$.book_id, { charEncoding: "percent", explode: false }),
                    });
                    const query$ = [
                        enc$.encodeJSON("page_size", payload$.page_size, { explode: true, charEncoding: "percent" }),
                        enc$.encodeForm("tag", payload$.tag, { explode: false, charEncoding: "percent" }),
                    ];
                    headers$.set(
                        "If-Match",
                        enc$.encodeSimple("If-Match", payload$["If-Match"], { explode: false, charEncoding: "none" })
                    );
                    const context = { operationID: "listBooks" };
                    return this.createRequest$(context, { method: "GET", path: path$ }, options);
                }

                async count(options?: RequestOptions): Promise<number> {
                    const path$ = this.templateURLComponent("/books")();
                    const query$ = enc$.encodeForm("max", 1, { explode: true, charEncoding: "percent" });
                    return this.createRequest$({ operationID: "countBooks" }, { method: "GET", path: path$ }, options);
                }
            }
            """
        ),
    ])
    func wrappedParts(file: String, source: String) throws {
        let findings = try SourceFindings(sdk, [file: source, "models/operations/listbooks.ts": Self.wrapper])
        expectNoDifference(
            findings.lines,
            [
                "listBooks pageSize: is integer", "listBooks pageSize: page_size", "listBooks pageSize: in query",
                "listBooks tag: is string", "listBooks tag: joined", "listBooks tag: tag", "listBooks tag: in query",
                "listBooks ifMatch: is string", "listBooks ifMatch: If-Match", "listBooks ifMatch: in header",
                "listBooks bookId: is integer",
            ]
        )
    }

    /// That of the folder which the request's function names holds the parts of the request, the other is a schema.
    @Test func schemasOfOneNameInTwoFolders() throws {
        let names = try SourceFindings(
            sdk,
            [
                "funcs/booksList.ts": """
                export function booksList(request) {
                  const payload = operations.ListBooksRequest$outboundSchema.parse(request);
                  const path = pathToFunc("/books")();
                  const query = encodeFormQuery({ "page_size": payload.page_size });
                  return client._createRequest({ operationID: "listBooks" }, { method: "GET" });
                }
                """, "models/operations/listbooks.ts": Self.wrapper,
                "models/components/listbooks.ts": """
                export const ListBooksRequest$outboundSchema = z.object({
                  pageSize: types.number(),
                }).transform((v) => remap$(v, { pageSize: "PageSize" }));
                """,
            ]
        )
        expectNoDifference(
            names.lines,
            [
                "listBooks pageSize: is integer", "listBooks pageSize: one by one", "listBooks pageSize: page_size",
                "listBooks pageSize: in query", "ListBooksRequest.pageSize: PageSize",
            ]
        )
    }

    /// The fields of a body are those of a form.
    @Test(arguments: [
        """
          const body = new FormData();
          if (isBlobLike(payload.RequestBody.file)) {
            appendForm(body, "file", payload.RequestBody.file);
          }
          appendForm(body, "alt_text", payload.RequestBody.alt_text);
        """,
        """
          const body = Object.entries(payload.RequestBody || {}).map(([k, v]) => {
            return encodeBodyForm(k, v, { charEncoding: "percent" });
          }).join("&");
        """,
        """
          const body = [
            encodeBodyForm("file", payload.RequestBody.file, { explode: true, charEncoding: "percent" }),
            encodeJSON("alt_text", payload.RequestBody.alt_text, { explode: false, charEncoding: "percent" }),
            encodeBodyForm("alt_text", payload.RequestBody.alt_text, { explode: true, charEncoding: "percent" }),
          ].join("&");
        """,
    ])
    func forms(body: String) throws {
        let sdk = SmallSDK(parameters: ["altText", "file"], operation: "setCover")
        let findings = try sdk.facts(from: [
            "funcs/coverSet.ts": """
            async function $do(request: operations.SetCoverRequest) {
              const payload = operations.SetCoverRequest$outboundSchema.parse(request);
            \(body)
              const path = pathToFunc("/books")();
              return client._createRequest({ operationID: "setCover" }, { method: "GET" });
            }
            """,
            "models/operations/setcover.ts": """
            export const Cover$outboundSchema = z.object({
              file: blobLikeSchema,
              altText: z.optional(z.string()),
            }).transform((v) => remap$(v, { altText: "alt_text" }));
            export const SetCoverRequest$outboundSchema = z.object({
              requestBody: z.lazy(() => Cover$outboundSchema),
            }).transform((v) => remap$(v, { requestBody: "RequestBody" }));
            """,
        ])
        expectNoDifference(
            findings,
            ["altText": ["is string", "alt_text", "in form"], "file": ["file", "in form"]]
        )
    }

    /// The first words of decorators are places, but where there are several of them.
    @Test func decorators() throws {
        let sdk = SmallSDK(parameters: ["pageToken", "accountId", "any", "bookId"])
        let learned = try sdk.learned(from: [
            "operations/listbooks.ts": """
            export class ListBooksRequest extends SpeakeasyBase {
              @SpeakeasyMetadata({ data: "queryParam, style=form;explode=false;name=page-token" })
              pageToken?: string;
              @SpeakeasyMetadata({
                data: "header, style=simple;explode=false;name=x-account-id",
              })
              accountId: string;
              @SpeakeasyMetadata({ data: "header, name=any, queryParam, name=any" })
              any: string;
              @SpeakeasyMetadata({ data: "pathParam, style=simple;explode=false;name=book_id" })
              bookId: string;
            }
            """,
            "sdk/books.ts": """
            export class Books {
              async listBooks(pageToken: string): Promise<operations.ListBooksResponse> {
                const req = new operations.ListBooksRequest({ pageToken: pageToken });
                const url: string = utils.generateURL(baseURL, "/books", req);
                return client.request({ url: url, method: "get" });
              }
            }
            """,
        ])
        expectNoDifference(
            learned,
            [
                "pageToken": "joined at operations/listbooks.ts:3, page-token in query at operations/listbooks.ts:3",
                "accountId": "x-account-id in header at operations/listbooks.ts:7",
            ]
        )
    }
}
