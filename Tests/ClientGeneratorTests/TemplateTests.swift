import ClientGenerator
import CustomDump
import SwiftEmitter
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

    @Test func theBuiltInTemplatesUseWhatThereIs() throws {
        for name in ["client", "page", "endpoint", "schema"] {
            let text = try Repository.text("Templates/Swift/\(name).mustache")
            let result = try run(name, text)
            expectNoDifference(result.diagnostics.map(\.description), [])
            expectNoDifference(result.files, try Shop.client().files)
        }
    }

    @Test func oneTemplateIsReplacedAndTheOthersStay() throws {
        let text = """
            {{! requests only: `first() last()` are Mustache's own }}
            {{requestDocumentation}}    {{requestSignature}}
                    Request(
            {{arguments}}
                    )
                }

            """
        let files = try run("endpoint", text).files
        let page = try #require(files.first { $0.name == "BooksAPI.swift" }).contents
        #expect(
            page.contains(
                "public static func addBook(shelf: String, body: Book, draft: Bool? = nil) -> Request<Book> {"
            )
        )
        #expect(page.contains(#"operationID: "add_book","#))
        #expect(!page.contains("async throws"))
        let built = try Shop.client().files
        expectNoDifference(files.filter { $0.name != "BooksAPI.swift" }, built.filter { $0.name != "BooksAPI.swift" })
    }

    @Test func anUnknownVariable() throws {
        expectNoDifference(
            try problems("endpoint", "func {{function}}\n  {{#access}}{{ functoin }}{{/access}}\n"),
            [
                """
                Templates/endpoint.mustache:2:14: error: unknown variable functoin; here are access, arguments, \
                availability, call, callSignature, documentation, endpoints, function, hasEndpoints, namespace, output, \
                page, requestDocumentation, requestSignature, schemas [template-variable]
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
        let expected = "expected one of client, endpoint, page, schema [template-unknown]"
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
