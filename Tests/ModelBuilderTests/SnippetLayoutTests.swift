import CustomDump
import EndpointModel
import Testing

/// What only some versions of pages that document calls have, or have beside others.
@Suite struct SnippetLayoutTests {
    /// A page with one operation.
    private func page(_ request: String, code: String = "shop.call()", rows: String = "", errors: String = "") -> String
    {
        let (method, path) = (request.prefix { $0 != " " }.lowercased(), request.drop { $0 != " " }.dropFirst())
        return """
            # Shop

            ### Available Operations

            * [call](#call) - Call

            ## call

            ### Example Usage

            <!-- UsageSnippet language="java" operationID="callShop" method="\(method)" path="\(path)" -->
            ```java
            \(code)
            ```

            ### Parameters

            | Parameter | Type | Required | Description |
            | --------- | ---- | -------- | ----------- |
            \(rows)

            ### Response

            **[Gift](../../models/Gift.md)**

            ### Errors

            \(errors)
            """
    }

    private func model(_ name: String, _ rows: String) -> String {
        "# \(name)\n\n\n## Fields\n\n| Field | Type | Required | Description |\n| - | - | - | - |\n\(rows)\n"
    }

    private func readme(_ scheme: String) -> String {
        """
        # shop

        ## Authentication

        ### Per-Client Security Schemes

        | Name | Type | Scheme |
        | ---- | ---- | ------ |
        \(scheme)

        ## Available Resources and Operations

        * [call](docs/sdks/shop/README.md#call) - Call
        """
    }

    @Test func aFolderOfBothFamiliesIsReadForBoth() throws {
        let operation = Operation(
            "GET /orders/{order_id}",
            "getOrder",
            rows: "**order_id** | **str** |  | \n**verbose** | **bool** |  | [optional]"
        )
        let other = ModelBuilderTests.page(
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
        expectNoDifference(both.rules, [])
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
            ("docs/sdks/shop/README.md", page("POST /parcels", rows: row, errors: errors)),
            ("docs/models/Parcel.md", model("Parcel", rows)), ("docs/models/Gift.md", "# Gift\n"),
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

    /// Nothing links to a page of a title: it is about something else.
    @Test func aPageOfATitleThatNothingLinksTo() {
        let files = [
            ("docs/sdks/shop/README.md", page("GET /gift")), ("docs/models/Gift.md", "# Gift\n"),
            ("docs/Contributing.md", "# Contributing\n\nWrite to us.\n"), ("docs/Empty.md", ""),
        ]
        let layout = SnippetLayout(of: files.map { (name: $0.0, text: $0.1) })
        expectNoDifference(layout.schemas, ["Gift = any"])
        expectNoDifference(layout.passedOver, ["docs/Contributing.md", "docs/Empty.md"])
    }

    /// A user's name and password are the credentials of one scheme, wherever pages name them.
    @Test(arguments: [
        "| `username`<br/>`password` | http | HTTP Basic |",
        "| `Username`<br/>`Password` | http | HTTP Basic |",
        "| `username` | http | HTTP Basic |\n| `password` | http | HTTP Basic |",
    ])
    func aNameAndAPasswordAreOneScheme(rows: String) {
        let code = #"Shop.builder().security(Security.builder().username("").password("").build()).build().call()"#
        let layout = SnippetLayout(of: [
            ("README.md", readme(rows)), ("docs/sdks/shop/README.md", page("GET /gift", code: code)),
            ("docs/models/Gift.md", "# Gift\n"),
            (
                "docs/models/Security.md",
                model(
                    "Security",
                    "| `username` | *String* | :heavy_check_mark: | |\n| `password` | *String* | :heavy_check_mark: | |"
                )
            ),
        ])
        expectNoDifference(layout.operations, ["GET /gift call (callShop): -> Gift; basicAuth"])
        expectNoDifference(layout.api.securitySchemes.map { "\($0.name) \($0.kind.value)" }, ["basicAuth basic"])
        expectNoDifference(layout.schemas, ["Gift = any"])
    }

    /// What holds a file is a class of the SDK; what holds a name and a text is a schema.
    @Test func filesAndTextsWithNames() {
        let row = "| `request` | [Letter](../../models/Letter.md) | :heavy_check_mark: | N/A |"
        let layout = SnippetLayout(of: [
            ("docs/sdks/shop/README.md", page("POST /letters", rows: row)), ("docs/models/Gift.md", "# Gift\n"),
            (
                "docs/models/Letter.md",
                model(
                    "Letter",
                    """
                    | `seal` | [File](../../models/File.md) | :heavy_check_mark: | |
                    | `note` | [Optional<Note>](../../models/Note.md) | :heavy_minus_sign: | |
                    """
                )
            ),
            (
                "docs/models/File.md",
                model(
                    "File",
                    "| `fileName` | *String* | :heavy_check_mark: | |\n| `content` | byte[] | :heavy_check_mark: | |"
                )
            ),
            (
                "docs/models/Note.md",
                model(
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

    /// A call may take credentials of several schemes, of which one is a name and a password.
    @Test func credentialsOfACall() {
        let row = "| `security` | [PingSecurity](../../models/PingSecurity.md) | :heavy_check_mark: | N/A |"
        let layout = SnippetLayout(of: [
            ("README.md", readme("| `key` | http | HTTP Bearer |")),
            ("docs/sdks/shop/README.md", page("GET /ping", rows: row)), ("docs/models/Gift.md", "# Gift\n"),
            (
                "docs/models/PingSecurity.md",
                model(
                    "PingSecurity",
                    """
                    | `login` | [Optional<Login>](../../models/Login.md) | :heavy_minus_sign: | |
                    | `key` | *Optional<String>* | :heavy_minus_sign: | |
                    """
                )
            ),
            (
                "docs/models/Login.md",
                model(
                    "Login",
                    "| `username` | *String* | :heavy_check_mark: | |\n| `password` | *String* | :heavy_check_mark: | |"
                )
            ),
        ])
        expectNoDifference(layout.operations, ["GET /ping call (callShop): -> Gift; login, key"])
        expectNoDifference(
            layout.api.securitySchemes.map { "\($0.name) \($0.kind.value)" },
            ["key bearer", "login basic"]
        )
        expectNoDifference(layout.schemas, ["Gift = any"])
    }
}
