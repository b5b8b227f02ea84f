import CustomDump
import EndpointModel
import Testing

/// What only some versions of pages that document calls have, or have beside others.
@Suite struct SnippetLayoutTests {
    @Test func aFolderOfBothFamiliesIsReadForBoth() throws {
        let operation = Operation(
            "GET /orders/{order_id}",
            "getOrder",
            rows: "**order_id** | **str** |  | \n**verbose** | **bool** |  | [optional]"
        )
        let other = page(
            operation.with(\.returns, "[**Order**](Order.md)"),
            server: "https://api.bookshop.example/v2"
        )
        let order = modelPage("Order", "**id** | **str** |  | \n**note** | **str** |  | [optional]")
        let readme = "# Orders\n\n## Documentation For Authorization\n\n### bearer\n\n- **Type**: Bearer\n"
        let alone = try SnippetLayout("python")
        let both = try SnippetLayout(
            "python",
            beside: [
                ("docs/OrdersApi.md", other), ("docs/Order.md", order), ("docs/README.md", readme),
            ]
        )
        expectNoDifference(
            both.operations,
            alone.operations + [
                "GET /orders/{order_id} getOrder: path order_id: string!, query verbose: boolean? "
                    + "-> Order application/json; none"
            ]
        )
        let added = both.schemas.filter { !alone.schemas.contains($0) }
        expectNoDifference(added, ["Order {id: string!, note: string?}"])
        #expect(both.schemas.count == alone.schemas.count + 1)
        expectNoDifference(both.rules, alone.rules)
    }

    /// Older pages of Java write brackets as they are, which Markdown may take for tags, and errors under other headers.
    @Test func olderPages() {
        let rows = """
            | `tags` | List<*String*> | :heavy_minus_sign: | N/A |
            | `notes` | Map<String, List<*String*>> | :heavy_check_mark: | N/A |
            | `size` | *Optional<Long>* | :heavy_minus_sign: | N/A |
            | `gift` | [Optional<Gift>](../../models/Gift.md) | :heavy_minus_sign: | N/A |
            | `card` | *JsonNullable<String>* | :heavy_minus_sign: | N/A |
            """
        let errors = """
            | Error Object | Status Code | Content Type |
            | ------------ | ----------- | ------------ |
            | models/errors/Problem | 400,409 | application/json |
            | models/errors/SDKError | 4xx-5xx | */* |
            """
        let row = "| `request` | [Parcel](../../models/Parcel.md) | :heavy_check_mark: | N/A |"
        let layout = SnippetLayout(of: [
            ("docs/sdks/shop/README.md", snippetPage("POST /parcels", rows: row, errors: errors)),
            ("docs/models/Parcel.md", fieldsPage("Parcel", rows)), ("docs/models/Gift.md", "# Gift\n"),
            ("docs/models/Problem.md", "# Problem\n\nWhat went wrong.\n"),
        ])
        expectNoDifference(
            layout.operations,
            ["POST /parcels call (callShop): application/json Parcel! -> Gift, 400 Problem, 409 Problem; none"]
        )
        expectNoDifference(
            layout.schemas,
            [
                "Gift = any",
                """
                Parcel {tags: [string]?, notes: {string: [string]}!, size: integer(int64)?, gift: Gift?, \
                card: string? null}
                """,
                "Problem = any",
            ]
        )
        expectNoDifference(layout.rules, [])
    }

    /// Where there is no snippet, the parts of a request are those of what is called like what holds the response.
    @Test func aCallWithoutASnippet() {
        let shop = """
            # Shop

            ### Available Operations

            * [Fetch](#fetch) - Get a gift

            ## Fetch

            ### Example Usage

            ```go
            res, err := s.Shop.Fetch(ctx, "A-7", nil)
            ```

            ### Parameters

            | Parameter | Type | Required | Description |
            | --------- | ---- | -------- | ----------- |
            | `ctx` | [context.Context](https://pkg.go.dev/context#Context) | :heavy_check_mark: | The context |
            | `giftID` | *string* | :heavy_check_mark: | N/A |
            | `wrapped` | **bool* | :heavy_minus_sign: | N/A |

            ### Response

            **[*operations.GetGiftResponse](../../models/operations/getgiftresponse.md), error**
            """
        let held = """
            | `ContentType` | *string* | :heavy_check_mark: | N/A |
            | `StatusCode` | *int* | :heavy_check_mark: | N/A |
            | `RawResponse` | [*http.Response](https://pkg.go.dev/net/http#Response) | :heavy_check_mark: | N/A |
            | `Gift` | [*shared.Gift](../../models/shared/gift.md) | :heavy_minus_sign: | N/A |
            """
        let parts =
            "| `GiftID` | *string* | :heavy_check_mark: | N/A |\n| `Wrapped` | **bool* | :heavy_minus_sign: | N/A |"
        let request = Learned.Request(
            method: "GET",
            path: "/gifts/{gift_id}",
            operationID: nil,
            origins: [.source(file: "shop.go", line: 3)]
        )
        let layout = SnippetLayout(
            of: [
                ("docs/sdks/shop/README.md", shop), ("docs/models/shared/gift.md", "# Gift\n"),
                ("docs/models/operations/getgiftrequest.md", fieldsPage("GetGiftRequest", parts)),
                ("docs/models/operations/getgiftresponse.md", fieldsPage("GetGiftResponse", held)),
            ],
            learned: Learned(requests: [EndpointKey(group: "Shop", operation: "Fetch"): request])
        )
        expectNoDifference(
            layout.operations,
            ["GET /gifts/{gift_id} Fetch: path gift_id: string!, query wrapped: boolean? -> Gift; none"]
        )
        expectNoDifference(layout.schemas, ["Gift = any"])
    }

    /// Nothing links to a page of a title: it is about something else.
    @Test func aPageOfATitleThatNothingLinksTo() {
        let files = [
            ("docs/sdks/shop/README.md", snippetPage("GET /gift")), ("docs/models/Gift.md", "# Gift\n"),
            ("docs/Contributing.md", "# Contributing\n\nWrite to us.\n"), ("docs/Empty.md", ""),
        ]
        let layout = SnippetLayout(of: files.map { (name: $0.0, text: $0.1) })
        expectNoDifference(layout.schemas, ["Gift = any"])
        expectNoDifference(layout.passedOver, ["docs/Contributing.md", "docs/Empty.md"])
    }

    /// What holds a file is a class of the SDK; what holds a name and a text is a schema.
    @Test func filesAndTextsWithNames() {
        let row = "| `request` | [Letter](../../models/Letter.md) | :heavy_check_mark: | N/A |"
        let layout = SnippetLayout(of: [
            ("docs/sdks/shop/README.md", snippetPage("POST /letters", rows: row)), ("docs/models/Gift.md", "# Gift\n"),
            (
                "docs/models/Letter.md",
                fieldsPage(
                    "Letter",
                    """
                    | `seal` | [File](../../models/File.md) | :heavy_check_mark: | |
                    | `note` | [Optional<Note>](../../models/Note.md) | :heavy_minus_sign: | |
                    """
                )
            ),
            (
                "docs/models/File.md",
                fieldsPage(
                    "File",
                    "| `fileName` | *String* | :heavy_check_mark: | |\n| `content` | byte[] | :heavy_check_mark: | |"
                )
            ),
            (
                "docs/models/Note.md",
                fieldsPage(
                    "Note",
                    "| `fileName` | *String* | :heavy_check_mark: | |\n| `content` | *String* | :heavy_check_mark: | |"
                )
            ),
        ])
        expectNoDifference(
            layout.operations,
            [
                "POST /letters call (callShop): form seal: string(binary)!, form note: Note?, multipart/form-data! "
                    + "-> Gift; none"
            ]
        )
        expectNoDifference(
            layout.schemas.filter { !$0.hasPrefix("Letter") },
            ["Gift = any", "Note {fileName*: string!, content: string!}"]
        )
    }
}
