import ClientGenerator
import CustomDump
import EndpointModel
import Foundation
import OpenAPIEmitter
import Testing

/// What an `apiref.yaml` adds because no page has it.
@Suite struct AdditionTests {
    private func corrected<Value>(_ value: Value, _ line: Int, _ column: Int) -> Fact<Value> {
        Fact(value, .corrected(place(line, column)))
    }

    private func place(_ line: Int, _ column: Int) -> PageRange {
        PageRange(page: "apiref.yaml", line: line, column: column)
    }

    @Test func aParameter() throws {
        let result = try Shop.client(
            """
            corrections:
              endpoints:
                add_book:
                  parameters:
                    trace:
                      add: true
                      in: header
                      name: X-Trace
                      type: uuid
                    tags: {add: true, in: query, type: "[string]"}
            """
        )
        expectNoDifference(result.diagnostics.map(\.description), [])
        let parameters = try #require(result.api?.endpoints.first?.parameters.dropFirst(2))
        var trace = corrected(Parameter.Location.header, 7, 15)
        trace.evidence.isProven = true
        var name = corrected("X-Trace", 8, 17)
        name.evidence.isProven = true
        expectNoDifference(
            parameters.first,
            Parameter(
                name: name,
                documentedName: "trace",
                location: trace,
                type: corrected(.string(.uuid), 9, 17),
                isRequired: Fact(false, .inferred(.openAPIDefault, place(6, 11)))
            )
        )
        let tags = try #require(parameters.last)
        #expect(tags.name.value == "tags")
        #expect(tags.name.evidence == .corrected(place(10, 15)).proving(true))
        #expect(tags.explode == Fact(true, .inferred(.openAPIDefault, place(10, 15))))

        let page = try #require(result.files.first { $0.name == "BooksAPI.swift" })
        #expect(page.contents.contains(#""X-Trace": xTrace"#))
        #expect(page.contents.contains(#""tags": tags"#))
    }

    @Test func aPartOfThePathIsRequired() throws {
        let yaml = """
            corrections:
              endpoints:
                add_book: {path: "/books/{shelf}/{row}", parameters: {row: {add: true, in: path, type: int}}}
            """
        let result = try Shop.model(yaml)
        expectNoDifference(result.diagnostics.map(\.description), [])
        let row = try #require(result.api?.endpoints.first?.parameters.last)
        #expect(row.isRequired.value)
        #expect(row.isRequired.evidence.rule == .pathRequired)
    }

    @Test func aFieldGivesTheRequestAForm() throws {
        let yaml = """
            corrections:
              endpoints:
                add_book: {parameters: {cover: {add: true, in: form, type: file, required: true}}}
            """
        let result = try Shop.model(yaml, api: Shop.apiWithoutBody)
        expectNoDifference(result.diagnostics.map(\.description), [])
        let body = try #require(result.api?.endpoints.first?.requestBody)
        #expect(body.content == .form)
        #expect(body.mediaTypes.value == ["multipart/form-data"])
        #expect(body.isRequired.value)
    }

    @Test func aBody() throws {
        let yaml = """
            corrections:
              endpoints:
                add_book:
                  body: {add: true, type: "[Book]", description: All of them}
            """
        let result = try Shop.client(yaml, api: Shop.apiWithoutBody)
        expectNoDifference(result.diagnostics.map(\.description), [])
        expectNoDifference(
            result.api?.endpoints.first?.requestBody,
            RequestBody(
                documentedName: "body",
                content: .value(corrected(.array(.reference("Book")), 4, 31)),
                isRequired: Fact(true, .inferred(.unmarked, place(4, 13))),
                mediaTypes: Fact([], .inferred(.absence, place(4, 13))),
                description: corrected("All of them", 4, 54)
            )
        )
        let page = try #require(result.files.first { $0.name == "BooksAPI.swift" })
        #expect(page.contents.contains("func addBook(shelf: String, body: [Book])"))
    }

    @Test func aResponse() throws {
        let yaml = """
            corrections:
              endpoints:
                add_book: {responses: {404: {add: true, description: No such shelf}}}
            """
        let result = try Shop.model(yaml)
        expectNoDifference(result.diagnostics.map(\.description), [])
        expectNoDifference(
            result.api?.endpoints.first?.responses.last,
            Response(status: corrected(.code(404), 3, 33), description: corrected("No such shelf", 3, 58))
        )
    }

    @Test func propertiesAndSchemas() throws {
        let yaml = """
            corrections:
              schemas:
                Book:
                  properties:
                    author: {add: true, type: Author}
                    format: {add: true, type: Format, required: true}
                Author:
                  add: true
                  description: Who wrote it
                  properties:
                    name: {type: string}
                    names: {type: "[Name]"}
                Format: {add: true, values: [hardcover, e-book]}
                Name: {add: true, type: string}
            """
        let result = try Shop.client(yaml)
        expectNoDifference(result.diagnostics.map(\.description), [])
        let api = try #require(result.api)
        expectNoDifference(
            api.schemas.map { "\($0.name) \($0.page) \($0.shape.value.factText)" },
            [
                "Book Book.md object", "Author Book.md object", "Format Book.md enumeration", "Name Book.md alias",
            ]
        )
        guard case .object(let book) = api.schemas[0].shape.value, case .object(let author) = api.schemas[1].shape.value
        else {
            Issue.record("\(api.schemas)")
            return
        }
        expectNoDifference(book.properties.map(\.documentedName), ["title", "year", "author", "format"])
        expectNoDifference(
            author.properties.first,
            Property(
                name: Fact("name", .corrected(place(11, 15)).proving(true)),
                documentedName: "name",
                type: corrected(.string(nil), 11, 22),
                isRequired: Fact(false, .inferred(.openAPIDefault, place(11, 15)))
            )
        )
        #expect(api.schemas[1].description == corrected("Who wrote it", 9, 20))
        #expect(
            api.schemas[2].shape
                == corrected(.enumeration(.string(nil), [.init(value: "hardcover"), .init(value: "e-book")]), 13, 33)
        )
        let file = try #require(result.files.first { $0.name == "Book.swift" })
        for declaration in ["struct Author:", "struct Format:", "typealias Name = String", "let format: Format"] {
            #expect(file.contents.contains(declaration.replacing("let ", with: "")), "\(declaration)")
        }
    }

    /// Pages link to a schema that has no page.
    @Test func aSchemaThatPagesMention() throws {
        let book = Shop.book.replacing("**year** | **int**", with: "**year** | [**Year**](Year.md)")
        let yaml = "corrections: {schemas: {Year: {add: true, type: int32}}}"
        let result = try Shop.model(yaml, book: book)
        expectNoDifference(result.diagnostics.map(\.description), [])
        #expect(result.api?.schemas.last?.shape == corrected(.alias(.integer(.int32)), 1, 49))
        let properties = "corrections: {schemas: {Year: {properties: {value: {add: true, type: int}}}}}"
        #expect(try Shop.model(properties, book: book).api?.schemas.last?.shape.value.factText == "object")
    }

    @Test func valuesOfAnEnumeration() throws {
        let page = """
            # Book

            ## Enum

            * `SHELF` (value: `"shelf"`)
            * `DRAFT` (value: `"draft"`)

            """
        let added = try Shop.model("corrections: {schemas: {Book: {values: {add: [loan, sold]}}}}", book: page)
        expectNoDifference(added.diagnostics.map(\.description), [])
        let own = [EnumerationValue(name: "SHELF", value: "shelf"), EnumerationValue(name: "DRAFT", value: "draft")]
        #expect(
            added.api?.schemas[0].shape
                == corrected(.enumeration(.string(nil), own + [.init(value: "loan"), .init(value: "sold")]), 1, 53)
        )
        let stated = try Shop.model("corrections: {schemas: {Book: {values: [draft, loan]}}}", book: page)
        #expect(
            stated.api?.schemas[0].shape
                == corrected(.enumeration(.string(nil), [own[1], .init(value: "loan")]), 1, 40)
        )
        let known = try Shop.model("corrections: {schemas: {Book: {values: {add: [loan, draft]}}}}", book: page)
        expectNoDifference(
            known.diagnostics.map(\.description),
            [
                """
                apiref.yaml:1:53: warning: the pages already say this of schema Book; it can be removed \
                [correction-redundant]
                """
            ]
        )
        let wrong = try Shop.model("corrections: {schemas: {Book: {values: {add: [1]}}}}", book: page)
        expectNoDifference(
            wrong.diagnostics.map(\.description),
            [
                """
                apiref.yaml:1:47: error: expected a value such as the others, which are of the type string, for values \
                of schema Book [correction-invalid]
                """
            ]
        )
    }

    /// The reader reports `enumeration-empty`: the page lost what it enumerates.
    @Test func theValuesThatAPageLost() throws {
        let page = "# Book\n\n## Enum\n\nName | Value\n---|---\n"
        let result = try Shop.model("corrections: {schemas: {Book: {values: [1, 2]}}}", book: page)
        #expect(result.diagnostics.map(\.rule) == ["enumeration-empty"])
        #expect(
            result.api?.schemas[0].shape
                == corrected(.enumeration(.integer(nil), [.init(value: "1"), .init(value: "2")]), 1, 40)
        )
    }

    /// What is added stays in the way of nothing once pages have it.
    @Test func whatThePagesHaveByNow() throws {
        let yaml = """
            corrections:
              endpoints:
                add_book:
                  parameters: {draft: {add: true, in: query, type: boolean}}
                  body: {add: true, type: Book}
                  responses: {201: {add: true, description: Put there}}
              schemas:
                Book: {add: true, properties: {isbn: {type: string}, title: {type: string}}}
            """
        let result = try Shop.model(yaml)
        let stale = [
            "parameter draft of add_book", "request body of add_book", "response 201 of add_book", "schema Book",
        ]
        expectNoDifference(
            result.diagnostics.filter { $0.rule == "addition-redundant" }.map(\.message),
            stale.map { "the reference has the \($0) by now; remove `add: true`" }
        )
        #expect(result.diagnostics.filter { $0.rule == "addition-redundant" }.map(\.range.startLine) == [4, 5, 6, 8])
        #expect(result.api?.endpoints[0].parameters.count == 2)
        #expect(result.api?.schemas.count == 1)
        #expect(result.api?.endpoints[0].responses.first?.description.value == "Put there")
    }

    /// The example of the article on the configuration, with the pages that it has in mind.
    @Test func whatTheDocumentationShows() throws {
        let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/apiref/apiref.docc/Configuration.md")
        let text = String(decoding: try Data(contentsOf: article), as: UTF8.self)
        let examples = text.split(separator: "```yaml\n").dropFirst().compactMap { $0.split(separator: "```").first }
        let example = try #require(examples.first { $0.contains("add: true") })
        let api =
            Shop.apiWithoutBody.replacing(
                "| Add a book\n",
                with: "| Add a book\n[**import_books**](BooksApi.md#import_books) | **POST** /import |\n"
            ) + "\n# **import_books**\n> import_books()\n\n### Return type\n\nvoid (empty response body)\n"
        let shelf = "# Shelf\n\n## Enum\n\n* `attic`\n"
        let pages = [("BooksApi.md", api), ("Book.md", Shop.book), ("Shelf.md", shelf)]
        let reference = Reference(
            pages: pages.map { .init(path: $0.0, bytes: Array($0.1.utf8)) },
            configuration: ConfigurationFile(path: "apiref.yaml", text: String(example)),
            defaultName: "Shop"
        )
        let result = try ClientGenerator.model(of: reference)
        expectNoDifference(result.diagnostics.map(\.description), [])
        try expectAllOutputs(of: #require(result.api))
    }

    /// The client's own pages give back what was added, and the OpenAPI document has it.
    private func expectAllOutputs(of api: API) throws {
        let pages = ClientGenerator.documentation(of: api)
        let reference = Reference(
            pages: pages.map { .init(path: $0.name, bytes: Array($0.contents.utf8)) },
            defaultName: "Shop"
        )
        let again = try #require(try ClientGenerator.model(of: reference).api)
        expectNoDifference(Self.contract(of: again), Self.contract(of: api))
        expectNoDifference(
            Self.contract(of: api),
            [
                "add_book shelf path string true", "add_book X-Trace header string(uuid) false",
                "add_book tags query [string] false", "add_book 201, 404", "import_books body [Book]", "import_books ",
                "Book.title string true", "Book.year integer false", "Book.author Author false",
                "Book.format Format true", "Shelf [attic, cellar]", "Author.name string true",
                "Author.born string(date) false", "Format [hardcover, paperback]",
            ]
        )
        let document = try OpenAPIEmitter.text(of: api, format: .yaml)
        for part in ["name: X-Trace", "Author:", "- hardcover", "- cellar", "There is no such shelf"] {
            #expect(document.contains(part), "\(part)")
        }
    }

    private static func contract(of api: API) -> [String] {
        let endpoints = api.endpoints.flatMap { endpoint in
            let name = endpoint.operationID.value
            let parameters = endpoint.parameters.map {
                "\(name) \($0.name.value) \($0.location.value) \($0.type.value) \($0.isRequired.value)"
            }
            let body = endpoint.requestBody?.type.map { "\(name) body \($0.value)" }
            let responses = endpoint.responses.map(\.status.value.description).joined(separator: ", ")
            return parameters + [body].compactMap { $0 } + ["\(name) \(responses)"]
        }
        return endpoints
            + api.schemas.flatMap { schema in
                switch schema.shape.value {
                case .object(let object):
                    object.properties.map { "\(schema.name).\($0.name.value) \($0.type.value) \($0.isRequired.value)" }
                case .enumeration(_, let values): ["\(schema.name) [\(values.map(\.value).joined(separator: ", "))]"]
                case .alias, .union, .open: [schema.name]
                }
            }
    }

    @Test func whatNothingUses() throws {
        let result = try Shop.model("corrections: {schemas: {Shelf: {add: true, type: string}}}")
        expectNoDifference(
            result.diagnostics.map(\.description),
            [
                """
                apiref.yaml:1:32: warning: nothing uses the schema Shelf, which is added; name it as the `type` of what \
                does [addition-unused]
                """
            ]
        )
        #expect(result.api?.schemas.map(\.page) == ["Book.md", "BooksApi.md"])
    }

    @Test(arguments: [
        (
            "endpoints: {add_book: {parameters: {trace: {add: true, type: string}}}}",
            "1:58: error: expected `in` for trace, which no page has [configuration-value]"
        ),
        (
            "endpoints: {add_book: {parameters: {trace: {add: true}}}}",
            "1:58: error: expected `in` and `type` for trace, which no page has [configuration-value]"
        ),
        (
            "endpoints: {add_book: {body: {add: true, required: true}}}",
            "1:44: error: expected `type` for body, which no page has [configuration-value]"
        ),
        (
            "schemas: {Shelf: {add: true, description: x}}",
            "1:32: error: expected one of properties, values, type for Shelf, which no page has [configuration-value]"
        ),
        (
            "schemas: {Shelf: {add: true, properties: {row: {description: x}}}}",
            "1:62: error: expected `type` for row, which no page has [configuration-value]"
        ),
        (
            "schemas: {Shelf: {add: yes please, type: string}}",
            "1:38: error: expected true, or no such key, for add [configuration-value]"
        ),
        (
            "endpoints: {add_bok: {body: {add: true, type: Book}}}",
            """
            1:61: error: the reference has no operation add_bok; there are add_book; did you mean add_book? \
            [correction-unmatched]
            """
        ),
        (
            "endpoints: {add_book: {parameters: {trace: {add: true, in: header, type: Shelf}}}}",
            """
            1:88: error: expected a type or a schema of the reference (there is no Shelf) for type of parameter trace of \
            add_book [correction-invalid]
            """
        ),
        (
            "schemas: {Book: {values: [a]}}",
            "1:40: error: expected no such key, for the pages have it as an object, for values of schema Book [correction-invalid]"
        ),
    ])
    func whatCannotBeAdded(yaml: String, message: String) throws {
        let result = try Shop.model("corrections: {\(yaml)}")
        expectNoDifference(
            result.diagnostics.filter { $0.severity == .error }.map(\.description).first,
            "apiref.yaml:\(message)"
        )
        #expect(result.api == nil)
    }
}
