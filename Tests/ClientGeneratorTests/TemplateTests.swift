import ClientGenerator
import CustomDump
import Templates
import TestSupport
import Testing

/// Templates of a user's in place of built-in ones.
@Suite struct TemplateTests {
    private func run(_ name: String, _ text: String) throws -> ClientGenerator.Result {
        try Shop.client(templates: [TemplateFile(path: "Templates/\(name).mustache", text: text)])
    }

    private func problems(_ name: String, _ text: String) throws -> [String] {
        let result = try run(name, text)
        #expect(result.files.isEmpty)
        return result.diagnostics.map(\.description)
    }

    private let names = [
        "alias", "client", "endpoint", "enumeration", "former", "item", "migration", "object", "open", "page", "pages",
        "protocol",
        "schema", "shim", "type", "union", "wrapper",
    ]

    @Test func theBuiltInTemplatesUseWhatThereIs() throws {
        for name in names {
            let text = try Repository.text("Templates/Swift/\(name).mustache")
            let result = try run(name, text)
            expectNoDifference(result.diagnostics.map(\.description), [])
            expectNoDifference(result.files, try Shop.client().files)
        }
    }

    @Test func oneTemplateIsReplacedAndTheOthersStay() throws {
        let text = """
            {{! requests only }}
            /// {{description}}
            {{access}}static func {{function}}({{#arguments}}{{parameter}}: {{type}}{{^isRequired}}? = nil{{/isRequired}}, {{/arguments}}) -> Request<{{output}}> {
                Request(operationID: {{operationID}}, method: .{{method}}, path: {{path}}, security: .none, output: .{{decoding}}, )
            }

            """
        let files = try run("endpoint", text).files
        let page = try #require(files.first { $0.name == "BooksAPI.swift" }).contents
        #expect(
            page.contains(
                "public static func addBook(shelf: String, body: Book, draft: Bool? = nil) -> Request<Book> {"
            )
        )
        #expect(page.contains(#"Request(operationID: "add_book", method: .post, "#))
        #expect(!page.contains("async throws"))
        let built = try Shop.client().files
        expectNoDifference(files.filter { $0.name != "BooksAPI.swift" }, built.filter { $0.name != "BooksAPI.swift" })
    }

    @Test func anUnknownVariable() throws {
        expectNoDifference(
            try problems("page", "struct {{namespace}}\n  {{#access}}{{ naemspace }}{{/access}}\n"),
            [
                """
                Templates/page.mustache:2:14: error: unknown variable naemspace; here are access, client, endpoints, \
                hasShortcuts, namespace, page, protocol, requirements, schemas [template-variable]
                """
            ]
        )
    }

    @Test func aVariableOfALoopOutsideOfIt() throws {
        let text = "{{#values}}{{constant}}{{/values}}{{constant}}"
        let problems = try problems("schema", text)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("Templates/schema.mustache:1:35: error: unknown variable constant; ") == true)
    }

    @Test func anUnknownTemplate() throws {
        let expected = "expected one of \(names.joined(separator: ", ")) [template-unknown]"
        expectNoDifference(
            try problems("endpiont", "x"),
            ["Templates/endpiont.mustache:1:1: error: unknown template endpiont; \(expected)"]
        )
        expectNoDifference(
            try problems("page", "\n{{> endpiont}}"),
            ["Templates/page.mustache:2:1: error: unknown template endpiont; \(expected)"]
        )
    }

    @Test func wrongSyntax() throws {
        let problems = try problems("page", "x\n{{#endpoints}}\n")
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("Templates/page.mustache:") == true)
        #expect(problems.first?.hasSuffix("[template-syntax]") == true)
    }
}
