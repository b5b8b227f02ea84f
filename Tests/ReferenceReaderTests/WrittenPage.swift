import EndpointModel
import Testing

@testable import ReferenceReader

/// A page that a test writes.
struct WrittenPage {
    static let path = "docs/BooksApi.md"

    let page: ReferencePage

    init(_ text: String) {
        page = ReferenceReader.read(Array(text.utf8), page: Self.path)
    }

    /// A page of one operation with a section; the section's first line is line 9.
    init(section: String) {
        self.init(
            """
            # BooksApi

            Method | HTTP request | Description
            --- | --- | ---
            [**getBook**](BooksApi.md#getBook) | **GET** /books/{book_id} | Get one book

            # **getBook**

            \(section)
            """
        )
    }

    var api: APIPage {
        get throws {
            guard case .api(let api) = page.content else { throw NotAnAPIPage() }
            return api
        }
    }

    struct NotAnAPIPage: Error {}

    /// The only operation.
    var operation: OperationSection {
        get throws { try #require(api.operations.first) }
    }

    var diagnostics: [String] { page.diagnostics.map(\.description) }

    /// A place in a line, from a column up to another.
    static func place(_ line: Int, _ columns: Range<Int>) -> PageRange {
        PageRange(
            page: path,
            startLine: line,
            startColumn: columns.lowerBound,
            endLine: line,
            endColumn: columns.upperBound
        )
    }
}
