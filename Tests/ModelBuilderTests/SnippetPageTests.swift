import CustomDump
import EndpointModel
import TestSupport
import Testing

/// A reference whose pages document calls: lists of operations, and snippets that say how each is called.
@Suite struct SnippetPageTests {
    private let api: API

    init() throws {
        let root = "Tests/Fixtures/BookshopSnippets/python"
        let files = try Repository.markdown(below: root).map { name in
            (name: name, text: try Repository.text("\(root)/\(name)"))
        }
        let (api, diagnostics) = Model.of(files: files)
        expectNoDifference(diagnostics.map(\.rule), ["argument-unknown"])
        self.api = api
    }

    private func endpoint(_ name: String) throws -> Endpoint {
        try #require(api.endpoints.first { $0.operationID.value == name })
    }

    @Test func everyOperationIsAnEndpointOfItsGroup() {
        expectNoDifference(api.groups.map(\.name), ["Books"])
        expectNoDifference(
            api.endpoints.map { "\($0.method.value) \($0.path.value) \($0.operationID.value)" },
            [
                "GET /books list", "POST /books create", "GET /books/{book_id} get", "PATCH /books/{book_id} update",
                "DELETE /books/{book_id} delete", "POST /books/{book_id}/cover set_cover", "GET /books/events watch",
            ]
        )
    }

    @Test func whatTheReadmeSays() {
        #expect(api.server.value == .absolute("https://api.bookshop.example/v2"))
        expectNoDifference(api.securitySchemes.map { "\($0.name) \($0.kind.value)" }, ["bearer_auth bearer"])
        // The snippet of `list` gives the client no credentials.
        let security = api.endpoints.map(\.security.value)
        expectNoDifference(security, [[]] + Array(repeating: ["bearer_auth"], count: 6))
    }

    @Test func aRequestThatHoldsItsParts() throws {
        let list = try endpoint("list")
        expectNoDifference(
            list.parameters.map {
                "\($0.location.value.rawValue) \($0.name.value): \($0.type.value) \($0.isRequired.value)"
            },
            ["query page_size: integer false", "query sort: Sort false"]
        )
        #expect(list.requestBody == nil)
        #expect(list.result.value == .reference("BookPage"))
        #expect(list.responses.isEmpty)
    }

    @Test func theArgumentsOfACallAreTheSchemaThatHasThem() throws {
        let create = try endpoint("create")
        #expect(create.parameters.isEmpty)
        #expect(create.requestBody?.type?.value == .reference("CreateBookRequest"))
        #expect(create.requestBody?.isRequired.value == true)
        expectNoDifference(
            create.responses.map { "\($0.status.value) \($0.type?.value.description ?? "")" },
            ["400 Problem", "409 Problem"]
        )
    }

    @Test func theArgumentsThatTheRequestHoldsBesideItsBody() throws {
        let update = try endpoint("update")
        expectNoDifference(
            update.parameters.map { "\($0.location.value.rawValue) \($0.name.value)" },
            ["path book_id", "query notify"]
        )
        #expect(update.requestBody?.type?.value == .reference("UpdateBookRequestBody"))
        #expect(update.result.value == nil)
    }

    @Test func aFileIsPartOfAForm() throws {
        let cover = try endpoint("set_cover")
        expectNoDifference(
            cover.parameters.map { "\($0.location.value.rawValue) \($0.name.value): \($0.type.value)" },
            ["path book_id: integer", "form file: string(binary)"]
        )
        #expect(cover.requestBody?.type == nil)
        #expect(cover.requestBody != nil)
    }

    @Test func aStreamOfEvents() throws {
        let watch = try endpoint("watch")
        #expect(watch.result.value == .reference("BookEvent"))
        expectNoDifference(watch.accept.value, ["text/event-stream"])
    }

    @Test func whatIsDeprecated() throws {
        #expect(try endpoint("delete").stability.value == .deprecated)
        #expect(try endpoint("get").stability.value == .stable)
    }

    @Test func schemasAreCalledAfterTheirHeadings() {
        expectNoDifference(
            api.schemas.map(\.name).sorted(),
            [
                "Author", "Book", "BookEvent", "BookPage", "CreateBookRequest", "Person", "Problem", "Sort",
                "UpdateBookRequestBody",
            ]
        )
    }

    @Test func fieldsValuesAndSupportedTypes() throws {
        let schemas = Dictionary(uniqueKeysWithValues: api.schemas.map { ($0.name, $0.shape.value) })
        #expect(schemas["Author"] == .union(.anyOf, [.string(nil), .reference("Person")]))
        let sort = [EnumerationValue(name: "TITLE", value: "title"), EnumerationValue(name: "NEWEST", value: "-added")]
        #expect(schemas["Sort"] == .enumeration(.string(nil), sort))
        guard case .object(let book)? = schemas["Book"], case .object(let page)? = schemas["BookPage"] else {
            return #expect(Bool(false))
        }
        expectNoDifference(
            (book.properties + page.properties).map { "\($0.name.value): \($0.type.value) \($0.isRequired.value)" },
            [
                "id: integer true", "title: string true", "added: string(date-time) true", "kind: enum(book) true",
                "author: Author true", "books: [Book] true", "labels: {string: any} false",
            ]
        )
        #expect(book.properties[0].example?.value == "7")
        #expect(book.properties[0].description == nil)
    }

    private static let pageWithoutSnippets = """
        # Books

        ### Available Operations

        * [list](#list) - List books

        ## list

        ### Response

        **[models.BookPage](../../models/bookpage.md)**
        """

    @Test func aPageWithoutSnippetsSaysHowToGoOn() throws {
        let diagnostics = Model.of(files: [("docs/sdks/books/README.md", Self.pageWithoutSnippets)]).diagnostics
        expectNoDifference(
            diagnostics.map(\.description),
            [
                """
                docs/sdks/books/README.md:5:3: warning: no comment such as <!-- UsageSnippet method="get" path="/users" --> \
                says how list is called, so it is left out; `apiref learn PAGES --from SDK` finds its method and path in \
                the SDK's sources [request-unknown]
                """
            ]
        )
    }

    @Test func whatWasLearnedOfAPageWithoutSnippets() throws {
        let request = Learned.Request(
            method: "GET",
            path: "/books#all",
            operationID: "listBooks",
            origins: [.source(file: "books.go", line: 3), .source(file: "books.go", line: 7)]
        )
        let key = EndpointKey(group: "Books", operation: "list")
        let (api, diagnostics) = Model.of(
            files: [("docs/sdks/books/README.md", Self.pageWithoutSnippets)],
            learned: Learned(requests: [key: request])
        )
        expectNoDifference(diagnostics.filter { $0.rule == "request-unknown" }, [])
        let endpoint = try #require(api.endpoints.first)
        expectNoDifference(endpoint.method, Fact("GET", .learned(request.origins)))
        expectNoDifference(endpoint.path, Fact("/books", .learned(request.origins)))
        expectNoDifference(endpoint.originalID, Fact("listBooks", .learned(request.origins)))
        #expect(endpoint.pathFragment == "all")
        #expect(endpoint.documentedName == "list")
        #expect(endpoint.result.value == .reference("BookPage"))
    }
}
