import EndpointModel
import Testing

/// Pages as large as no one writes them: cost grows as they do.
@Suite struct LargePageTests {
    private static let count = 20_000
    private let names = (0..<count).map { "p\($0)" }

    /// Rows of the table of parameters, with something after each name.
    private func rows(_ rest: String) -> String { names.map { "**\($0)** | \(rest)" }.joined(separator: "\n") }

    @Test(.timeLimit(.minutes(1))) func rowsWithSamplesInAnObjectOfOptionsInNoTime() {
        let code = "opts = {\n" + names.map { "\($0): 1,\n" }.joined() + "}"
        let operation = Operation("GET /books", rows: rows("**number** |  |")).with(\.example, code)
        let parameters = Model.of(page(operation)).api.parameters
        #expect(parameters.map(\.documentedName) == names)
        #expect(parameters.allSatisfy { $0.type.value == .integer(nil) })
    }

    @Test(.timeLimit(.minutes(1))) func rowsWithSamplesInTheCallInNoTime() {
        let code = "api.call(" + names.map { _ in "// number\n1,\n" }.joined() + ")"
        let operation = Operation("GET /books", rows: rows("**number** |  |")).with(\.example, code)
        let parameters = Model.of(page(operation)).api.parameters
        #expect(parameters.count == names.count)
        #expect(parameters.allSatisfy { $0.type.value == .integer(nil) })
    }

    @Test(.timeLimit(.minutes(1))) func placeholdersInNoTime() {
        let path = names.reversed().map { "/{\($0)}" }.joined()
        let (api, diagnostics) = Model.of(page(Operation("GET \(path)", rows: rows("**string** |  |"))))
        #expect(api.parameters.map(\.name.value) == names)
        #expect(diagnostics.isEmpty)
    }

    @Test(.timeLimit(.minutes(1))) func rowsBesideKeysOfAREADMEInNoTime() {
        let schemes = names.map {
            "### s\($0)\n\n- **Type**: API key\n- **Location**: URL query string\n"
                + "- **API key parameter name**: k\($0)\n"
        }
        let readme = "# Shop\n\n## Authorization\n\n" + schemes.joined(separator: "\n")
        let text = page(Operation("GET /books", rows: rows("**string** |  |")))
        let api = Model.of(files: [("README.md", readme), ("Api.md", text)]).api
        #expect(api.securitySchemes.count == names.count)
        #expect(api.parameters.count == names.count)
    }

    @Test(.timeLimit(.minutes(1))) func schemesInParagraphsInNoTime() {
        let names = (0..<60_000).map { "p\($0)" }
        let listing = names.map { "[\($0)](README.md#\($0))" }.joined(separator: "\n\n")
        let code = names.map { "# Configure API key authorization: \($0)" }.joined(separator: "\n")
        let operation = Operation("GET /books").with(\.authorization, listing).with(\.example, code)
        let schemes = Model.of(page(operation)).api.securitySchemes
        #expect(schemes.map(\.name) == names)
        #expect(schemes.allSatisfy { $0.kind.value == .apiKey(nil) })
    }

    @Test(.timeLimit(.minutes(1))) func fieldsThatTheProseRequiresInNoTime() throws {
        let code = "body = {" + names.map { "\($0): {}, " }.joined() + "}"
        let prose = "A request must include the following: " + names.map { "- The \($0) " }.joined()
        let operation = Operation("POST /books", rows: "**body** | [**Book**](Book.md) |  |")
            .with(\.contentType, "application/json").with(\.example, code).with(\.prose, prose)
        let schema = try #require(Model.of(page(operation)).api.schemas.first)
        guard case .object(let object) = schema.shape.value else {
            Issue.record("no object")
            return
        }
        #expect(object.properties.map(\.documentedName) == names)
        let areRequired = object.properties.map(\.isRequired.value)
        #expect(!areRequired.contains(false))
    }

    @Test(.timeLimit(.minutes(1))) func enumerationsOfPropertiesInNoTime() throws {
        let enumerations = names.map { "\n## Enum: \($0)\n\n* `A` (value: `\"a\"`)\n" }.joined()
        let model = modelPage("Book", rows("[**string**](#enum) |  |")) + "\n" + enumerations
        let text = page(Operation("GET /books").with(\.returns, "[**Book**](Book.md)"))
        let api = Model.of(files: [("Api.md", text), ("Book.md", model)]).api
        guard case .object(let object) = try #require(api.schemas.first).shape.value else {
            Issue.record("no object")
            return
        }
        let values = SchemaType.enumeration(.string(nil), [EnumerationValue(name: "A", value: "a")])
        #expect(object.properties.count == names.count)
        #expect(object.properties.allSatisfy { $0.type.value == values })
    }

    @Test(.timeLimit(.minutes(1))) func aChainOfParentsInNoTime() {
        let pages = names.prefix(2_000).enumerated().map { number, name in
            (
                name: "S\(number).md",
                text: modelPage("S\(number)", "**\(name)** | **int** |  |")
                    + "\n\n## allOf\n\n* [S\(number + 1)](S\(number + 1).md)\n"
            )
        }
        let text = page(Operation("GET /books").with(\.returns, "[**S0**](S0.md)"))
        let api = Model.of(files: [("Api.md", text)] + pages).api
        #expect(api.schemas.count == 2_001)
    }
}
