import ClientGenerator
import CustomDump
import Foundation
import Testing

/// A README that does not say where an API key travels, and an SDK's sources that do.
@Suite struct LearnedCredentialsTests {
    private static let page = """
        # Books

        ### Available Operations

        * [list](#list) - List books

        ## list

        ### Example Usage

        <!-- UsageSnippet language="go" operationID="listBooks" method="get" path="/books" -->
        ```go
        s := shop.New(shop.WithSecurity("<YOUR_API_KEY_HERE>"))
        ```
        """
    private static let readme = """
        # shop

        ### Per-Client Security Schemes

        | Name | Type | Scheme |
        | --- | --- | --- |
        | `APIKey` | apiKey | API key |

        ## Server Selection
        """

    private var reference: Reference {
        var reference = Reference(
            pages: [
                .init(path: "docs/README.md", bytes: Array(Self.readme.utf8)),
                .init(path: "docs/sdks/books/README.md", bytes: Array(Self.page.utf8), isNamed: false),
            ]
        )
        reference.folder = "docs"
        return reference
    }

    private func learn(_ source: String) throws -> ClientGenerator.Lesson {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("sdk-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try Data(source.utf8).write(to: root.appendingPathComponent("security.go"))
        return try ClientGenerator.learn(reference, from: [root.path])
    }

    @Test func areWrittenDownAndRead() throws {
        let lesson = try learn(
            """
            type Security struct {
            	APIKey *string `security:"scheme,type=apiKey,subtype=header,name=x-api-key"`
            }
            """
        )
        expectNoDifference(
            lesson.summary,
            "how credentials of 1 of 1 security schemes are sent, 0 of 0 names and 0 of 0 places"
        )
        #expect(!lesson.isEmpty)
        expectNoDifference(
            lesson.text,
            """
            # Learned by apiref. Review it, and learn again instead of editing it.
            securitySchemes:
              APIKey: {in: header, name: x-api-key, from: 'security.go:2'}

            """
        )
        // What was learned is open no longer.
        expectNoDifference(lesson.diagnostics.map(\.rule), [])
        var reference = reference
        reference.learned = lesson.text.map { LearnedFile(path: "docs/learned.yaml", text: $0) }
        let result = try ClientGenerator.model(of: reference)
        expectNoDifference(result.diagnostics.map(\.rule), [])
        expectNoDifference(
            result.api?.securitySchemes.map(\.kind.value),
            [.apiKey(.init(.header, name: "x-api-key"))]
        )
    }

    @Test func areInNoSource() throws {
        let lesson = try learn("type Security struct {}")
        expectNoDifference(
            lesson.summary,
            "how credentials of 0 of 1 security schemes are sent, 0 of 0 names and 0 of 0 places"
        )
        #expect(lesson.isEmpty)
        expectNoDifference(lesson.diagnostics.map(\.rule), ["security-unknown"])
    }
}
