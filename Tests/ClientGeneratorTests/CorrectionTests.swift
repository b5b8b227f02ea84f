import CustomDump
import EndpointModel
import SwiftEmitter
import Testing

/// What an `apiref.yaml` states in place of the pages.
@Suite struct CorrectionTests {
    /// What the configuration states there.
    /// A name or a place that the configuration states is proven by it.
    private func proven<Value>(_ value: Value, _ line: Int, _ column: Int) -> Fact<Value> {
        Fact(value, corrected(value, line, column).evidence.proving(true))
    }

    private func corrected<Value>(_ value: Value, _ line: Int, _ column: Int) -> Fact<Value> {
        Fact(value, .corrected(PageRange(page: "apiref.yaml", line: line, column: column)))
    }

    @Test func theWholeReference() throws {
        let result = try Shop.model(
            """
            module: BookClient
            client: Bookshelf
            access: package
            server: https://test.example
            corrections:
              title: Books
              version: 1.2.0
              securitySchemes:
                key: {in: header, name: X-Key}
            """
        )
        expectNoDifference(result.diagnostics.map(\.description), [])
        let api = try #require(result.api)
        expectNoDifference(api.names, API.Names(module: "BookClient", client: "Bookshelf", access: .package))
        #expect(api.server == corrected(.absolute("https://test.example"), 4, 9))
        #expect(api.title == corrected("Books", 6, 10))
        #expect(api.version == corrected("1.2.0", 7, 12))
        #expect(api.securitySchemes.map(\.kind) == [corrected(.apiKey(.init(.header, name: "X-Key")), 9, 10)])
    }

    @Test(arguments: [
        ("{type: basic}", SecurityScheme.Kind.basic), ("{type: bearer}", .bearer), ("{type: oauth2}", .oauth2),
        ("{type: apiKey, in: cookie, name: k}", .apiKey(.init(.cookie, name: "k"))),
        ("{in: query, name: k}", .apiKey(.init(.query, name: "k"))),
    ])
    func aSecurityScheme(yaml: String, kind: SecurityScheme.Kind) throws {
        let page = Shop.api.replacing("Bearer Authentication (key)", with: "")
        let api = try Shop.model("corrections: {securitySchemes: {key: \(yaml)}}", api: page).api
        #expect(api?.securitySchemes.map(\.kind) == [corrected(kind, 1, 38)])
    }

    @Test func theItemsOfAnArrayMayTravelInOne() throws {
        let yaml = "corrections: {endpoints: {add_book: {parameters: {draft: {type: \"[string]\", explode: false}}}}}"
        let result = try Shop.client(yaml)
        expectNoDifference(result.diagnostics.map(\.description), [])
        let parameter = try #require(result.api?.groups.first?.endpoints.first?.parameters.last)
        #expect(parameter.explode == corrected(false, 1, 86))

        let page = try #require(result.files.first { $0.name == "BooksAPI.swift" })
        #expect(page.contents.contains(#"query: ["draft": draft?.commaSeparated]"#))
    }

    @Test func anEndpoint() throws {
        let result = try Shop.model(
            """
            corrections:
              endpoints:
                add_book:
                  operationID: addBook
                  method: put
                  path: /shelves/{shelf}
                  summary: Put a book on a shelf
                  stability: beta
                  result: "[Book]"
                  accept: [text/json]
                  security: []
                  responses:
                    201: Put there
            """
        )
        expectNoDifference(result.diagnostics.map(\.description), [])
        let endpoint = try #require(result.api?.endpoints.first)
        #expect(endpoint.operationID == corrected("addBook", 4, 20))
        #expect(endpoint.documentedName == "add_book")
        expectNoDifference(
            endpoint.corrections,
            [
                "operationID: addBook", "method: PUT", "path: /shelves/{shelf}", "summary: Put a book on a shelf",
                "stability: beta", "security: []", #"accept: ["text/json"]"#, "result: [Book]",
                "201 description: Put there",
            ]
        )
    }

    @Test func theTypeOfAFailure() throws {
        let result = try Shop.model(
            """
            corrections:
              endpoints:
                add_book:
                  responses:
                    409: {description: There is one, type: Book}
            """,
            api: Shop.api + "**409** | Conflict |  -  |\n"
        )
        expectNoDifference(result.diagnostics.map(\.description), [])
        expectNoDifference(
            try #require(result.api?.endpoints.first).corrections,
            ["409 description: There is one", "409 type: Book"]
        )
        let api = try #require(result.api)
        let file = try #require(try SwiftEmitter().files(of: api).first { $0.name == "BooksAPI.swift" })
        #expect(file.contents.contains(#"responses: [201: "Added", 409: .init("There is one", body: Book.self)],"#))
        #expect(file.contents.contains("/// - Throws: `APIError`. `409`: There is one. The body is ``Book``."))
    }

    @Test func noResult() throws {
        let result = try Shop.model("corrections: {endpoints: {add_book: {result: none}}}").api?.endpoints[0].result
        #expect(result == corrected(nil, 1, 46))
    }

    @Test func itsParametersAndItsBody() throws {
        let result = try Shop.model(
            """
            corrections:
              endpoints:
                add_book:
                  parameters:
                    draft: {name: X-Draft, in: header, type: int32, required: true, default: 1, description: Try}
                  body: {type: "[Book]", required: false, mediaTypes: [text/json], description: The book}
            """
        )
        expectNoDifference(result.diagnostics.map(\.description), [])
        expectNoDifference(
            result.api?.endpoints.first?.corrections,
            [
                "draft name: X-Draft", "draft in: header", "draft type: integer(int32)", "draft required: true",
                "draft description: Try", "draft default: 1", "body description: The book", "body type: [Book]",
                #"body mediaTypes: ["text/json"]"#, "body required: false",
            ]
        )
    }

    /// A guess that is confirmed is none any more.
    @Test(arguments: ["the_draft", "theDraft"])
    func aGuess(name: String) throws {
        let pages = Shop.api.replacing("draft", with: "the_draft")
        let guessed = try Shop.model(api: pages)
        #expect(guessed.api?.endpoints[0].parameters[1].name.evidence.isProven == false)
        let yaml = "corrections: {endpoints: {add_book: {parameters: {the_draft: {name: \(name)}}}}}"
        let confirmed = try Shop.model(yaml, api: pages)
        #expect(confirmed.diagnostics == [])
        #expect(confirmed.api?.endpoints[0].parameters[1].name == proven(name, 1, 69))
    }

    /// What a correction costs does not depend on how many there are.
    @Test(.timeLimit(.minutes(1))) func ofManyPropertiesInNoTime() throws {
        let names = (0..<24_000).map { "p\($0)" }
        let rows = names.map { "**\($0)** | **str** |  |" }.joined(separator: "\n")
        let facts = names.map { "      \($0): {description: x}" }.joined(separator: "\n")
        let yaml = "corrections:\n  schemas:\n   Book:\n    properties:\n\(facts)"
        let page = Shop.book.replacing("**title** | **str** |  |", with: rows)
        let result = try Shop.model(yaml, book: page)
        expectNoDifference(result.diagnostics.map(\.description), [])
        let api = try #require(result.api)
        guard case .object(let object) = api.schemas[0].shape.value else {
            Issue.record("\(api.schemas[0].name)")
            return
        }
        #expect(object.properties.filter { $0.description?.value == "x" }.count == 24_000)
    }

    @Test func aSchemaAndItsProperties() throws {
        let result = try Shop.model(
            """
            corrections:
              schemas:
                Book:
                  description: What is read
                  properties:
                    year: {name: publishedIn, type: date, required: true, default: 2024-01-01, description: When}
            """
        )
        expectNoDifference(result.diagnostics.map(\.description), [])
        let book = try #require(result.api?.schemas.first)
        #expect(book.description == corrected("What is read", 4, 20))
        guard case .object(let object) = book.shape.value else {
            Issue.record("\(book.shape)")
            return
        }
        expectNoDifference(
            object.properties[1],
            Property(
                name: proven("publishedIn", 6, 22),
                documentedName: "year",
                type: corrected(.string(.date), 6, 41),
                isRequired: corrected(true, 6, 57),
                defaultValue: corrected("2024-01-01", 6, 72),
                description: corrected("When", 6, 97)
            )
        )
        #expect(object.properties[0].name.value == "title")
    }
}

extension Endpoint {
    /// The facts that the configuration states, as `draft in: header`.
    fileprivate var corrections: [String] {
        facts(in: "").compactMap { fact in
            guard fact.evidence.ground == .corrected else { return nil }
            let words = "\(fact.id.subject.label) \(fact.id.field.rawValue): \(fact.value.factText)"
            return words.trimmingPrefix(" ").description
        }
    }
}
