import CustomDump
import Testing

@testable import CommonMark

@Suite struct SourceTests {
    @Test func cleanTextHasNoInvalidByte() {
        #expect(Document(parsing: "a é 😀 \u{FFFD}\n").firstInvalidByte == nil)
    }

    @Test(arguments: [
        (Array("a\nb\0c".utf8), 2, 2),
        (Array("a\r\n".utf8) + [0xC3], 2, 1),
        ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 1, 5),
        ([0x61, 0x0D, 0x62, 0xED, 0xA0, 0x80], 2, 2),
        ([0xC0, 0x80], 1, 1),
        ([0xF4, 0x90, 0x80, 0x80], 1, 1),
        (Array("0123456789abcdef".utf8) + [0xE2, 0x82, 0x41], 1, 17),
    ])
    func firstInvalidByte(bytes: [UInt8], line: Int, column: Int) {
        expectNoDifference(Document(parsing: bytes).firstInvalidByte, SourcePosition(line: line, column: column))
    }

    @Test func invalidBytesReadAsReplacementCharactersAndKeepColumns() {
        let bytes: [UInt8] = [0x61, 0xFF, 0x20, 0x00, 0x0A] + Array("`b".utf8) + [0xF0, 0x9F] + Array("` *c*".utf8)
        let content = [
            Inline(kind: .text("a\u{FFFD} \u{FFFD}"), range: range(1, 1, 1, 5)),
            Inline(kind: .softBreak, range: range(1, 5, 2, 1)),
            Inline(kind: .code("b\u{FFFD}"), range: range(2, 1, 2, 6)),
            Inline(kind: .text(" "), range: range(2, 6, 2, 7)),
            Inline(kind: .emphasis([Inline(kind: .text("c"), range: range(2, 8, 2, 9))]), range: range(2, 7, 2, 10)),
        ]
        expectNoDifference(
            Document(parsing: bytes).blocks,
            [Block(kind: .paragraph(content), range: range(1, 1, 2, 10))]
        )
    }

    /// Wherever a reader stands that has lost its step, even within a replacement.
    @Test func noPositionLiesBehindALaterOne() {
        CleanBytes([0x61, 0xFF, 0x62, 0x00, 0xE2, 0x82, 0x63]).withSourceText { source in
            let columns = source.bytes.indices.map { source.position($0, inLine: 0).column }
            expectNoDifference(columns, [1, 2, 3, 3, 3, 4, 5, 5, 5, 6, 7, 7])
        }
    }

    @Test func positionsCompareByLineFirst() {
        let positions = [(2, 1), (1, 9), (1, 2)].map { SourcePosition(line: $0.0, column: $0.1) }
        expectNoDifference(positions.sorted().map(\.description), ["1:2", "1:9", "2:1"])
    }

    private func range(_ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int) -> Range<SourcePosition> {
        SourcePosition(line: line, column: column)..<SourcePosition(line: endLine, column: endColumn)
    }
}
