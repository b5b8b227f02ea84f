import CustomDump
import EndpointModel
import Testing

/// What pages show of how a list is given out page by page, and what they leave open.
@Suite struct PagingTests {
    private static let tokenRows = """
        **page_size** | **int** |  | [optional]
        **page_token** | **str** |  | [optional]
        """

    /// The page of a schema that shows its names as they are on the wire.
    private static func schema(_ name: String, _ rows: String) -> String {
        modelPage(name, rows).replacing("\n## Properties", with: "\n\(names(rows))\n\n## Properties")
    }

    private static func names(_ rows: String) -> String {
        rows.matches(of: /\*\*([\w.]+)\*\* \|/).map { "`\($0.1)`" }.joined(separator: " ")
    }

    private static let books = "**items** | **List[str]** |  | [optional]\n"

    /// The model of one endpoint that returns a `Page`, all of whose names a page shows as they are on the wire.
    private func model(
        _ rows: String,
        page: String = books,
        request: String = "GET /books",
        returns: String = "[**Page**](Page.md)",
        responses: String = "",
        others: [(name: String, text: String)] = []
    ) -> (paging: Fact<Paging?>?, notes: [String]) {
        var operation = Operation(request, "list", rows: rows).with(\.returns, returns)
            .with(\.prose, Self.names(rows))
        if !others.isEmpty { operation.contentType = "application/json" }
        let pages = [
            (name: "BooksApi.md", text: ModelBuilderTests.page(operation) + responses),
            (name: "Page.md", text: Self.schema("Page", page)),
        ]
        let (api, diagnostics) = Model.of(files: pages + others)
        return (api.endpoints.first?.paging, diagnostics.map(\.description).filter { $0.contains("paging-unknown") })
    }

    @Test func aTokenAndTheNextOne() throws {
        let (paging, notes) = model(Self.tokenRows, page: Self.books + "**next_page_token** | **str** |  | [optional]")
        expectNoDifference(
            paging?.value,
            Paging(.token, request: "page_token", response: ["next_page_token"], items: ["items"])
        )
        #expect(paging?.evidence.rule == .pagingToken)
        #expect(paging?.evidence.supporting.isEmpty == false)
        expectNoDifference(notes, [])
    }

    @Test(arguments: [
        ("cursor", "next_cursor"), ("cursor", "nextcursor"), ("next_token", "next_token"),
        ("continuation_token", "continuation_token"), ("page_cursor", "next_page_cursor"),
    ])
    func namesOfTokens(taker: String, giver: String) {
        let page = Self.books + "**\(giver)** | **str** |  | [optional]"
        let (paging, _) = model("**\(taker)** | **str** |  | [optional]", page: page)
        expectNoDifference(paging?.value?.request, taker)
        expectNoDifference(paging?.value?.response, [giver])
    }

    /// The response may have the cursor that it was asked for.
    @Test(arguments: ["cursor", "previous_cursor", "next_marker", "next_page"])
    func whatIsNotTheNextToken(giver: String) {
        let page = Self.books + "**\(giver)** | **str** |  | [optional]"
        let (paging, notes) = model("**cursor** | **str** |  | [optional]", page: page)
        #expect(paging == nil)
        #expect(notes.count == 1)
    }

    @Test func tokensOfTwoKinds() {
        let page = Self.books + "**next_cursor** | **int** |  | [optional]"
        let (paging, notes) = model("**cursor** | **str** |  | [optional]", page: page)
        #expect(paging == nil)
        #expect(notes.first?.contains("cursor is string, the response has integer") == true)
    }

    @Test func severalLists() {
        let page =
            Self.books + "**tags** | **List[str]** |  | [optional]\n**next_page_token** | **str** |  | [optional]"
        let (paging, notes) = model(Self.tokenRows, page: page)
        #expect(paging == nil)
        #expect(notes.first?.contains("there are items, tags") == true)
    }

    @Test func aTokenOfWhatIsNoList() {
        let page = "**token** | **str** |  | [optional]"
        let (paging, notes) = model("**page_token** | **str** |  | [optional]", page: page, returns: "**str**")
        #expect(paging == nil)
        expectNoDifference(notes, [])
    }

    @Test func whatGivesOutNoPages() {
        for request in ["DELETE /books", "PUT /books"] {
            let (paging, notes) = model(
                Self.tokenRows,
                page: Self.books + "**next_page_token** | **str** |  | [optional]",
                request: request
            )
            #expect(paging == nil && notes.isEmpty, "\(request)")
        }
    }

    private static func offset(_ description: String = "", notes: String = "", type: String = "int") -> String {
        "**offset** | **\(type)** | \(description) | [optional] \(notes)\n**limit** | **int** |  | [optional]"
    }

    @Test(arguments: [("", 0), ("[default to 0]", 0), ("[default to 1]", 1)])
    func offsets(notes: String, first: Int) {
        let (paging, _) = model(Self.offset(notes: notes))
        expectNoDifference(paging?.value, Paging(.offset, request: "offset", items: ["items"], first: first))
        #expect(paging?.evidence.rule == .pagingOffset)
    }

    @Test func offsetsOfABareList() {
        let (paging, _) = model(Self.offset(), returns: "**List[str]**")
        expectNoDifference(paging?.value, Paging(.offset, request: "offset", first: 0))
    }

    @Test(arguments: [
        offset("The page number"), offset("In bytes"), offset("Of the time zone, in hours"), offset(type: "str"),
    ])
    func offsetsOfSomethingElse(rows: String) {
        let (paging, notes) = model(rows)
        #expect(paging == nil)
        #expect(notes.count == 1)
    }

    @Test func anOffsetWithoutASize() {
        let (paging, notes) = model("**offset** | **int** |  | [optional]")
        #expect(paging == nil)
        expectNoDifference(notes, [])
    }

    private static func numbered(_ description: String = "", notes: String = "") -> String {
        "**page** | **int** | \(description) | [optional] \(notes)\n**per_page** | **int** |  | [optional]"
    }

    @Test(arguments: [
        (numbered(notes: "[default to 1]"), 1), (numbered(notes: "[default to 0]"), 0), (numbered("Zero-based."), 0),
        (numbered("The page, starting at 1"), 1), (numbered("The first page is 0."), 0),
        (numbered("1-based", notes: "[default to 1]"), 1),
    ])
    func pageNumbers(rows: String, first: Int) {
        let (paging, _) = model(rows)
        expectNoDifference(paging?.value, Paging(.page, request: "page", items: ["items"], first: first))
        #expect(paging?.evidence.rule == .pagingPage)
    }

    @Test(arguments: [
        numbered(), numbered("Which page"), numbered("Starts at 10"), numbered(notes: "[default to 3]"),
        numbered("0-based", notes: "[default to 1]"),
    ])
    func pageNumbersOfWhichNoPageSaysTheFirst(rows: String) {
        let (paging, notes) = model(rows)
        #expect(paging == nil)
        #expect(notes.first?.contains("no page says whether the first one is 0 or 1") == true)
        #expect(notes.first?.contains("`paging: {style: page, request: page, first: …}`") == true)
    }

    /// A statement of how it is paged could not be honoured.
    @Test func aPageNumberThatIsNoInteger() {
        let rows = "**page** | **float** |  | [optional] [default to 1]\n**per_page** | **int** |  | [optional]"
        let (paging, notes) = model(rows)
        #expect(paging == nil)
        expectNoDifference(
            notes,
            [
                """
                BooksApi.md:26:1: note: list may give out pages, by page, but it is number(float), and no integer, so there \
                is no function for them; `type: integer` of it under corrections.endpoints in apiref.yaml settles it, and \
                `paging: none` there denies it [paging-unknown]
                """
            ]
        )
    }

    @Test func aSearchWhoseBodyTakesTheToken() {
        let search = Self.schema("Search", "**text** | **str** |  | \n**cursor** | **str** |  | [optional]")
        let (paging, _) = model(
            "**search** | [**Search**](Search.md) |  | ",
            page: Self.books + "**next_cursor** | **str** |  | [optional]",
            request: "POST /books/search",
            others: [("Search.md", search)]
        )
        expectNoDifference(
            paging?.value,
            Paging(.token, request: "cursor", response: ["next_cursor"], items: ["items"])
        )
    }

    private static func responses(_ header: String) -> String {
        """

        ### HTTP response details
        | Status code | Description | Response headers |
        |-------------|-------------|------------------|
        | **200** | Books |  * \(header) - where to go <br>  |
        """
    }

    @Test func aLinkField() {
        let (paging, _) = model(Self.numbered(), responses: Self.responses("Link"))
        expectNoDifference(paging?.value, Paging(.link, items: ["items"]))
        #expect(paging?.evidence.rule == .pagingLink)
    }

    @Test func aLinkFieldThatMayLeadAnywhere() {
        let (paging, notes) = model("**q** | **str** |  | [optional]", responses: Self.responses("Link"))
        #expect(paging == nil)
        expectNoDifference(notes, [])
    }

    /// One note for all of a reference's endpoints.
    @Test func itIsSaidOnce() {
        let rows = Self.offset("The page number")
        let operations = ["a", "b", "c"].map {
            Operation("GET /\($0)", $0, rows: rows).with(\.returns, "**List[str]**")
        }
        let (_, diagnostics) = Model.of(page(operations[0], operations[1], operations[2]))
        let notes = diagnostics.filter { $0.rule == "paging-unknown" }
        #expect(notes.count == 1)
        #expect(notes.first?.message.hasPrefix("a and 2 others may give out pages, by offset, but ") == true)
    }

    @Test func namesThatNothingProves() {
        let operation = Operation("GET /books", "list", rows: Self.tokenRows).with(\.returns, "[**Page**](Page.md)")
        let model = modelPage("Page", Self.books + "**next_page_token** | **str** |  | [optional]")
        let (api, diagnostics) = Model.of(files: [("BooksApi.md", page(operation)), ("Page.md", model)])
        #expect(api.endpoints[0].paging == nil)
        let notes = diagnostics.map(\.description).filter { $0.contains("paging-unknown") }
        #expect(notes.count == 1)
        #expect(notes.first?.contains("`apiref learn`") == true)
    }
}
