import ClientGenerator
import CustomDump
import EndpointModel
import Testing

/// How lists are paged, as an `apiref.yaml` states it, and the functions that come of it.
@Suite struct PagingTests {
    /// Lists books; nothing on the page says how to get those that follow.
    private static let api = """
        # BooksApi

        All URIs are relative to *https://shop.example*

        Method | HTTP request | Description
        ------------- | ------------- | -------------
        [**find_books**](BooksApi.md#find_books) | **POST** /books | Find books
        [**list_books**](BooksApi.md#list_books) | **GET** /books | List books


        # **find_books**
        > Book find_books(search)

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **search** | [**Book**](Book.md)|  |

        ### Return type

        [**Book**](Book.md)

        ### HTTP request headers

         - **Content-Type**: application/json
         - **Accept**: application/json

        # **list_books**
        > Book list_books(from=from, shelf=shelf)

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **from** | **str**|  | [optional]
         **shelf** | **str**|  | [optional]
         **first** | **int**|  | [optional]

        ### Return type

        [**Book**](Book.md)

        ### HTTP request headers

         - **Content-Type**: Not defined
         - **Accept**: application/json

        """

    private static let book = """
        # Book

        ## Properties

        Name | Type | Description | Notes
        ------------ | ------------- | ------------- | -------------
        **books** | [**List[Book]**](Book.md) |  | [optional]
        **names** | **List[str]** |  | [optional]
        **next** | **str** |  | [optional]
        **meta** | [**Meta**](Meta.md) |  | [optional]

        """

    private func model(_ yaml: String) throws -> ClientGenerator.Result {
        var result = try Shop.model(yaml, api: Self.api, book: Self.book)
        result.diagnostics.removeAll { $0.rule == "missing-page" }
        return result
    }

    private func stated(_ paging: String, of operation: String = "list_books") throws -> ClientGenerator.Result {
        try model("corrections: {endpoints: {\(operation): {paging: \(paging)}}}")
    }

    @Test(arguments: [
        (
            "{style: token, request: from, response: next, items: books}",
            Paging(.token, request: "from", response: ["next"], items: ["books"])
        ),
        (
            "{style: token, request: from, response: meta.cursor, items: books}",
            Paging(.token, request: "from", response: ["meta", "cursor"], items: ["books"])
        ),
        (
            "{style: token, request: from, response: [meta, a.b], items: names}",
            Paging(.token, request: "from", response: ["meta", "a.b"], items: ["names"])
        ),
        (
            "{style: offset, request: first, items: books}",
            Paging(.offset, request: "first", items: ["books"], first: 0)
        ),
        (
            "{style: page, request: first, items: books, first: 1}",
            Paging(.page, request: "first", items: ["books"], first: 1)
        ),
        ("{style: link, items: books}", Paging(.link, items: ["books"])),
        ("{style: link, response: next, items: books}", Paging(.link, response: ["next"], items: ["books"])),
    ])
    func aStatement(yaml: String, paging: Paging) throws {
        let result = try stated(yaml)
        expectNoDifference(result.diagnostics.map(\.description), [])
        let fact = try #require(result.api?.endpoints[1].paging)
        expectNoDifference(fact.value, paging)
        #expect(fact.evidence.ground == .corrected)
        #expect(result.api?.endpoints[0].paging == nil)
    }

    @Test func thereIsNone() throws {
        let fact = try #require(try stated("none").api?.endpoints[1].paging)
        #expect(fact.value == nil)
        #expect(fact.evidence.ground == .corrected)
    }

    @Test(arguments: [
        (
            "every",
            "expected {style: token, request: page_token, response: nextPageToken, items: books}, or none, for paging"
        ),
        ("{request: from}", "expected a `style`, which is one of token, offset, page, link, for paging"),
        ("{style: tokens}", "expected one of token, offset, page, link for style"),
        (
            "{style: token, requst: from}",
            "unknown key \"requst\"; expected style, request, response, items, first; did you mean request?"
        ),
        ("{style: page, request: first, first: one}", "expected a number such as 0 or 1 for first"),
        (
            "{style: token, request: from, items: books}",
            """
            expected `request`, what takes the token, and `response`, the property that has the next one, for paging of \
            operation list_books
            """
        ),
        (
            "{style: offset, request: frist, items: books}",
            """
            expected a parameter, or a property of the body, as `request` (there is no frist; there are from, shelf, \
            first; did you mean first?) for paging of operation list_books
            """
        ),
        (
            "{style: token, request: from, response: nxt, items: books}",
            """
            expected a property of the response (there is no nxt; there are books, names, next, meta; did you mean next?) \
            for paging of operation list_books
            """
        ),
        (
            "{style: token, request: from, response: next}",
            """
            expected `items`, the property that holds a page's items; there are books, names, for paging of operation \
            list_books
            """
        ),
        (
            "{style: token, request: first, response: next, items: books}",
            """
            expected a text or an integer that is the same in both (first is integer, the response has string) for \
            paging of operation list_books
            """
        ),
        (
            "{style: page, request: first, items: books}",
            "expected `first`, the number of the first page, which is 0 or 1, for paging of operation list_books"
        ),
        (
            "{style: link, items: next}",
            "expected a list as `items` (next is string) for paging of operation list_books"
        ),
    ])
    func whatCannotBe(yaml: String, message: String) throws {
        let result = try stated(yaml)
        let messages = result.diagnostics.map(\.message)
        expectNoDifference(messages, [message])
        #expect(result.diagnostics.first?.severity == .error)
        #expect(result.diagnostics.first?.range.page == "apiref.yaml")
        #expect(result.api == nil)
    }

    @Test func whatHoldsForAllThatItSuits() throws {
        let result = try model("paging: [{style: offset, request: first, items: books}, {style: link, items: names}]")
        expectNoDifference(result.diagnostics.map(\.description), [])
        let paging = try #require(result.api?.endpoints.map { $0.paging?.value?.style })
        expectNoDifference(paging, [.link, .offset])
    }

    @Test func whatSuitsNothing() throws {
        let result = try model("paging: {style: offset, request: skip, items: books}")
        expectNoDifference(
            result.diagnostics.map(\.description),
            [
                """
                apiref.yaml:1:9: error: no endpoint can be paged in this way; expected names of parameters and properties \
                of the reference [correction-unmatched]
                """
            ]
        )
    }

    /// A function for pages, as a person reads it.
    private func function(_ paging: String, of operation: String = "list_books") throws -> String {
        let yaml = "corrections: {endpoints: {\(operation): {paging: \(paging)}}}"
        let files = try Shop.client(yaml, api: Self.api, book: Self.book).files
        let text = try #require(files.first { $0.name == "BooksAPI.swift" }).contents
        let start = try #require(text.range(of: "    /// The pages of"))
        let end = try #require(text[start.lowerBound...].range(of: "\n    }\n"))
        return String(text[start.lowerBound..<end.upperBound])
    }

    @Test func aFunctionForTokens() throws {
        expectNoDifference(
            try function("{style: token, request: from, response: meta.cursor, items: books}"),
            #"""
                /// The pages of `listBooks`, each asked for when it is needed; `items` goes through what is on them.
                public func listBooksPages(
                    from: String? = nil,
                    shelf: String? = nil,
                    first: Int? = nil
                ) -> PageSequence<Book, Book> {
                    apiClient.pages(from: from, next: \.meta?["cursor"]?.string, items: \.books) { from in
                        Self.listBooks(from: from, shelf: shelf, first: first)
                    }
                }

            """#
        )
    }

    @Test func aFunctionForOffsets() throws {
        expectNoDifference(
            try function("{style: offset, request: from, items: names}"),
            #"""
                /// The pages of `listBooks`, each asked for when it is needed; `items` goes through what is on them.
                public func listBooksPages(from: Int = 0, shelf: String? = nil, first: Int? = nil) -> PageSequence<Book, String> {
                    apiClient.pages(fromOffset: from, items: \.names) { from in
                        Self.listBooks(from: String(from), shelf: shelf, first: first)
                    }
                }

            """#
        )
    }

    @Test func aFunctionForABody() throws {
        expectNoDifference(
            try function("{style: token, request: next, response: next, items: books}", of: "find_books"),
            #"""
                /// The pages of `findBooks`, each asked for when it is needed; `items` goes through what is on them.
                public func findBooksPages(search: Book) -> PageSequence<Book, Book> {
                    apiClient.pages(from: search.next, next: \.next, items: \.books) { next in
                        var search = search
                        search.next = next
                        return Self.findBooks(search: search)
                    }
                }

            """#
        )
    }

    @Test func aFunctionForLinks() throws {
        expectNoDifference(
            try function("{style: link, items: books}"),
            #"""
                /// The pages of `listBooks`, each asked for when it is needed; `items` goes through what is on them.
                public func listBooksPages(
                    from: String? = nil,
                    shelf: String? = nil,
                    first: Int? = nil
                ) -> PageSequence<Book, Book> {
                    apiClient.pages(of: Self.listBooks(from: from, shelf: shelf, first: first), items: \.books)
                }

            """#
        )
    }
}
