import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// Pages that are no API pages, or are not as they should be.
@Suite struct UnusualPageTests {
    private func read(_ bytes: [UInt8]) -> ReferencePage { ReferenceReader.read(bytes, page: WrittenPage.path) }

    @Test func empty() {
        let page = read([])
        expectNoDifference(page.content, .unrecognized)
        expectNoDifference(
            page.diagnostics.map(\.description),
            ["docs/BooksApi.md:1:1: error: the page is empty; expected Markdown: copy it again [empty-page]"]
        )
    }

    @Test func tooLarge() {
        let page = read([UInt8](repeating: UInt8(ascii: "a"), count: (8 << 20) + 1))
        expectNoDifference(page.content, .unrecognized)
        expectNoDifference(
            page.diagnostics.map(\.description),
            [
                """
                docs/BooksApi.md:1:1: error: the page has 8388609 bytes; expected at most 8388608, as reading may take 250 \
                times as much memory: split it into pages of one API each [page-size]
                """
            ]
        )
    }

    @Test(
        arguments: [
            ([0x23, 0x20, 0xFF], "1:3"),
            (Array("# BooksApi\n\nCaf".utf8) + [0xE9, 0x0A], "3:4"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "1:1"),
            ([0xFF, 0xFE, 0x23, 0x00], "1:1"),
            (Array("# Books\u{0}Api\n".utf8), "1:8"),
            (Array("a\r\n".utf8) + [0xC3], "2:1"),
            ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], "1:5"),
            ([0x61, 0x0D, 0x62, 0xED, 0xA0, 0x80], "2:2"),
            ([0xC0, 0x80], "1:1"),
            ([0xF4, 0x90, 0x80, 0x80], "1:1"),
            (Array("0123456789abcdef".utf8) + [0xE2, 0x82, 0x41], "1:17"),
            (Array("é 😀 \u{FFFD}\n\u{0}".utf8), "2:1"),
        ] as [([UInt8], String)]
    )
    func binary(_ bytes: [UInt8], _ position: String) {
        let page = read(bytes)
        expectNoDifference(page.content, .unrecognized)
        expectNoDifference(
            page.diagnostics.map(\.description),
            [
                "docs/BooksApi.md:\(position): error: the page is not UTF-8 text; expected Markdown: copy it again, byte for byte [invalid-utf8]"
            ]
        )
    }

    @Test(arguments: [
        "\n", "# Changelog\n\n- Fixed a bug.\n", "# Sizes\n\nName | Type\n--- | ---\na | b\n",
        "Class | Method | HTTP request | Description\n--- | --- | --- | ---\n*BooksApi* | [**getBook**](x) | **GET** /books",
        "{\"openapi\": \"3.0.3\"}", "<html><body></body></html>", "|||||\n|||||\n", "\u{FEFF}",
    ])
    func noReference(_ text: String) {
        let page = read(Array(text.utf8))
        expectNoDifference(page.content, .unrecognized)
        expectNoDifference(page.diagnostics.map(\.severity), [.error])
        expectNoDifference(page.diagnostics.map(\.rule), ["not-a-reference-page"])
        expectNoDifference(page.diagnostics.map(\.range), [PageRange(page: WrittenPage.path)])
    }

    static let lines = [
        "# BooksApi", "", "All URIs are relative to */v2*", "", "Method | HTTP request | Description",
        "--- | --- | ---", "[**getBook**](#getBook) | **GET** /books/{book_id} | Get one book", "", "# **getBook**",
        "> Book getBook(bookId)", "", "Get one book", "", "### Example", "```java", "Long bookId = 56L; // Long |",
        "api.getBook(bookId);", "```", "", "### Parameters", "", "Name | Type | Description | Notes",
        "--- | --- | --- | ---", " **book_id** | **Long** | Identifies the book | [required]", "",
        "### HTTP request headers", "", " - **Accept**: application/json, */*", "",
    ]

    /// Line ends are no matter, nor is a byte order mark in front of an index.
    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) throws {
        let expected = read(Array(Self.lines.joined(separator: "\n").utf8))
        let page = read(Array(Self.lines.joined(separator: end).utf8))
        expectNoDifference(page, expected)
        guard case .api(let api) = page.content else {
            Issue.record("the page is not read as an API page")
            return
        }
        let operation = try #require(api.operations.first)
        expectNoDifference(operation.accept, Sourced(["application/json", "*/*"], at: WrittenPage.place(28, 14..<37)))
        expectNoDifference(operation.examples.map(\.code), ["Long bookId = 56L; // Long |\napi.getBook(bookId);\n"])
        expectNoDifference(page.diagnostics, [])
    }

    @Test func aByteOrderMark() {
        let page = read([0xEF, 0xBB, 0xBF] + Array(Self.lines.joined(separator: "\n").utf8))
        guard case .api(let api) = page.content else {
            Issue.record("the page is not read as an API page")
            return
        }
        expectNoDifference(api.title?.value, "BooksApi")
        expectNoDifference(api.operations.first?.accept?.value, ["application/json", "*/*"])
    }

    @Test func aPageThatEndsInTheMiddle() {
        let text = Self.lines.joined(separator: "\n")
        for count in stride(from: 0, through: text.utf8.count, by: 7) {
            let page = read(Array(text.utf8.prefix(count)))
            #expect(page.content == .unrecognized || page.diagnostics.allSatisfy { $0.severity != .error }, "\(count)")
        }
    }

    @Test(arguments: ["docs/BooksApi.md", "BooksApi.md", "BooksApi.MD", "a/b/BooksApi.md", "BooksApi"])
    func stems(_ path: String) {
        expectNoDifference(ReferencePage(path: path, content: .unrecognized, diagnostics: []).stem, "BooksApi")
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "# **getBook**\n", "### Parameters\n", "> x\n", "- **Accept**: */*\n", "a | b\n", "```\n", "<a>\n", "**",
        ]
    )
    func repetitionIsReadInNoTime(_ piece: String) {
        let text = Self.lines.joined(separator: "\n") + String(repeating: piece, count: 5_000)
        #expect(!read(Array(text.utf8)).path.isEmpty)
    }
}
