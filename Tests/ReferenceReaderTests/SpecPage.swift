import EndpointModel
import TestSupport
import Testing

@testable import ReferenceReader

/// One of the pages in `Specs/`, with its text to point into.
struct SpecPage {
    let path: String
    let lines: [String]
    let page: ReferencePage

    init(_ api: String) throws {
        path = "Specs/\(api)/UsersApi.md"
        let bytes = try Repository.bytes(path)
        page = ReferenceReader.read(bytes, page: path)
        lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    var api: APIPage {
        get throws {
            guard case .api(let api) = page.content else { throw NotAnAPIPage() }
            return api
        }
    }

    struct NotAnAPIPage: Error {}

    func operation(_ name: String) throws -> OperationSection {
        try #require(try api.operations.first { $0.name.value == name })
    }

    /// Where a text stands in a line that has it once.
    func place(of text: String, line: Int) throws -> PageRange {
        let ranges = lines[line - 1].ranges(of: text)
        try #require(ranges.count == 1, "line \(line) has \"\(text)\" \(ranges.count) times")
        let start = lines[line - 1].utf8.distance(from: lines[line - 1].startIndex, to: ranges[0].lowerBound)
        return PageRange(
            page: path,
            startLine: line,
            startColumn: start + 1,
            endLine: line,
            endColumn: start + 1 + text.utf8.count
        )
    }

    /// A text of the page at its place.
    func sourced(_ text: String, line: Int) throws -> Sourced<String> {
        Sourced(text, at: try place(of: text, line: line))
    }

    /// The text inside `**…**` at its place, the stars included.
    func strong(_ text: String, line: Int) throws -> Sourced<String> {
        Sourced(text, at: try place(of: "**\(text)**", line: line))
    }

    /// The lines of an example.
    func code(_ language: String, _ lines: ClosedRange<Int>) -> OperationSection.CodeExample {
        OperationSection.CodeExample(
            language: language,
            code: self.lines[(lines.lowerBound - 1)...(lines.upperBound - 1)].map { $0 + "\n" }.joined(),
            range: PageRange(
                page: path,
                startLine: lines.lowerBound,
                startColumn: 1,
                endLine: lines.upperBound + 1,
                endColumn: 1
            )
        )
    }
}
