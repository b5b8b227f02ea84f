import ClientGenerator
import CustomDump
import Foundation
import Testing

/// Pages that say of no operation how it is called, and an SDK's sources that do.
@Suite struct LearnedRequestTests {
    private static let page = """
        # Books

        ### Available Operations

        * [List](#list) - List books

        ## List

        Lists books.

        ### Parameters

        | Parameter | Type | Required | Description |
        | --- | --- | --- | --- |
        | `ctx` | [context.Context](https://pkg.go.dev/context#Context) | :heavy_check_mark: | The context. |
        | `pageSize` | **int64* | :heavy_minus_sign: | How many |
        """

    private static let sources = [
        "books.go": """
        func (s *Books) List(ctx context.Context, pageSize *int64) error {
        	request := operations.ListBooksRequest{
        		PageSize: pageSize,
        	}
        	opURL, err := url.JoinPath(baseURL, "/books")
        	hookCtx := hooks.HookContext{OperationID: "listBooks"}
        	req, err := http.NewRequestWithContext(ctx, "GET", opURL, nil)
        }
        """,
        "models/operations/listbooks.go": """
        type ListBooksRequest struct {
        	PageSize *int64 `queryParam:"style=form,explode=true,name=page_size"`
        }
        """,
    ]

    private var reference: Reference {
        var reference = Reference(
            pages: [.init(path: "docs/sdks/books/README.md", bytes: Array(Self.page.utf8), isNamed: false)]
        )
        reference.folder = "docs"
        return reference
    }

    private func learn(_ files: [String: String]) throws -> ClientGenerator.Lesson {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("sdk-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for (name, text) in files {
            let file = root.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
        return try ClientGenerator.learn(reference, from: [root.path])
    }

    private static let errors = (
        pages: """
        docs/sdks/books/README.md:1:1: error: no page says how an operation is called, so there are no endpoints; learn \
        it from the SDK's sources with `apiref learn docs --from SDK` [no-endpoints]
        """,
        sources: """
        docs/sdks/books/README.md:1:1: error: neither a page nor a source says how an operation is called, so there are \
        no endpoints; expected the sources of the SDK that the pages document [no-endpoints]
        """
    )

    @Test func areLearnedAheadOfNames() throws {
        let lesson = try learn(Self.sources)
        expectNoDifference(
            lesson.text,
            """
            # Learned by apiref. Review it, and learn again instead of editing it.
            requests:
              Books.List: {method: GET, path: /books, operationID: listBooks, from: ['books.go:5', 'books.go:7']}
            endpoints:
              Books.List:
                pageSize: {name: page_size, in: query, from: 'models/operations/listbooks.go:2'}

            """
        )
        #expect(lesson.summary == "how 1 of 1 operations are called, 1 of 1 names and 1 of 1 places")
        var learned = reference
        learned.learned = LearnedFile(path: "docs/learned.yaml", text: lesson.text ?? "")
        let result = try ClientGenerator.model(of: learned)
        let endpoint = try #require(result.api?.endpoints.first)
        expectNoDifference(
            [endpoint.method.value, endpoint.path.value] + endpoint.parameters.map(\.name.value),
            ["GET", "/books", "page_size"]
        )
    }

    @Test func areLearnedWithHowTheySucceed() throws {
        var sources = Self.sources
        sources["books.go"]? = Self.sources["books.go", default: ""].replacing(
            "opURL, nil)",
            with: """
                opURL, nil)
                	switch {
                	case httpRes.StatusCode == 202:
                	case httpRes.StatusCode == 503:
                		fallthrough
                	}
                """
        )
        let lesson = try learn(sources)
        #expect(
            lesson.summary
                == "how 1 of 1 operations are called, how 1 of 1 calls succeed, 1 of 1 names and 1 of 1 places"
        )
        let line = "  Books.List: {status: 202, failures: [503], from: 'books.go:9'}"
        expectNoDifference(
            lesson.text?.split(separator: "\n").dropFirst(3).prefix(2).joined(separator: "\n"),
            "successes:\n\(line)"
        )
        var learned = reference
        learned.learned = LearnedFile(path: "docs/learned.yaml", text: lesson.text ?? "")
        let responses = try ClientGenerator.model(of: learned).api?.endpoints.first?.responses ?? []
        expectNoDifference(responses.map(\.status.value.description), ["202", "503"])
    }

    @Test func withoutThemThereAreNoEndpoints() throws {
        let result = try ClientGenerator.model(of: reference)
        #expect(result.api == nil)
        expectNoDifference(result.diagnostics.map(\.description).filter { $0.contains("error") }, [Self.errors.pages])
        let lesson = try learn(["orders.go": "package shop\n"])
        #expect(lesson.text == nil)
        expectNoDifference(lesson.diagnostics.map(\.description).filter { $0.contains("error") }, [Self.errors.sources])
    }
}
