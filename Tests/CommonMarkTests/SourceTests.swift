import CustomDump
import Testing

@testable import CommonMark

@Suite struct SourceTests {
    /// LF, CRLF and a lone CR end a line; a byte order mark is in the first.
    private let source = PageSource(path: "a.md", bytes: Array("\u{FEFF}é \r\n\tb\rc\n".utf8))

    @Test func linesWithTheirEnds() {
        expectNoDifference((0...5).map(source.line), ["", "\u{FEFF}é \r\n", "\tb\r", "c\n", "", ""])
    }

    @Test func rangesAreQuoted() {
        expectNoDifference(source[range(1, 4, 1, 6)], "é")
        expectNoDifference(source[range(1, 7, 3, 2)], "\r\n\tb\rc")
        expectNoDifference(source[range(3, 2, 9, 9)], "\n")
    }

    @Test func positionsOfOffsets() {
        let positions = [0, 3, 9, 10, 11, 12, 13].map { source.position(of: $0).description }
        expectNoDifference(positions, ["1:1", "1:4", "2:2", "2:3", "3:1", "3:2", "4:1"])
    }

    @Test func bytesThatAreNoTextReadAsReplacementCharacters() {
        let bytes: [UInt8] = [0x61, 0xFF, 0x20, 0x00, 0x0A] + Array("`b".utf8) + [0xF0, 0x9F] + Array("` *c*".utf8)
        guard case .paragraph(let inlines)? = Document(parsing: PageSource(bytes: bytes)).blocks.first?.kind else {
            Issue.record("no paragraph")
            return
        }
        expectNoDifference(inlines.plainText, "a\u{FFFD} \u{FFFD} b\u{FFFD} c")
    }

    @Test func positionsCompareByLineFirst() {
        let positions = [(2, 1), (1, 9), (1, 2)].map { SourcePosition(line: $0.0, column: $0.1) }
        expectNoDifference(positions.sorted().map(\.description), ["1:2", "1:9", "2:1"])
    }

    private func range(_ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int) -> Range<SourcePosition> {
        SourcePosition(line: line, column: column)..<SourcePosition(line: endLine, column: endColumn)
    }
}
