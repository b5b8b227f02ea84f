import Testing

@testable import CommonMark

/// Random pages made of the pieces that Markdown is made of, the same ones in every run.
@Suite struct RandomPageTests {
    private static let pieces = [
        "a", "b", " ", " ", "  ", "\n", "\n", "\n", "*", "**", "_", "`", "``", "[", "]", "](x)", "](x \"t\")",
        "[a]", "[a]: /u\n", "\n\n[a]: /u \"t\"\n", "![", "<b>", "<b\nc=\"d\">", "<http://x\\*&amp;y>", "&lt;", "&#61;",
        "\\", "\\*", "\\\n", "  \n", "> ", "- ", "1. ", "    ", "\t", "# ", " #", "===\n", "---\n", "```\n", "~~~ x\n",
        "<!--", "-->", "<div>", "é", "😀", "\r\n", "\r", "\0", "|", "|", " | ", "\n---|---\n", "\n:-:|-\n", "\\|",
        "\\\\|",
    ]

    /// Whatever a page holds: each block lies within the one around it and behind the one before.
    @Test func blocksFollowEachOther() {
        var random = LinearCongruentialGenerator(state: 42)
        for _ in 0..<5000 {
            let count = Int.random(in: 1...24, using: &random)
            let page = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            let source = PageSource(bytes: Array(page.utf8))
            let whole = SourcePosition(line: 1, column: 1)..<SourcePosition(line: source.lineCount + 1, column: 1)
            check(Document(parsing: source).blocks, within: whole, page)
        }
    }

    private func check(_ blocks: [Block], within range: Range<SourcePosition>, _ page: String) {
        var last = range.lowerBound
        for block in blocks {
            #expect(
                last <= block.range.lowerBound && block.range.upperBound <= range.upperBound,
                "\(page.debugDescription)"
            )
            last = block.range.lowerBound
            switch block.kind {
            case .blockQuote(let blocks): check(blocks, within: block.range, page)
            case .list(let list):
                for item in list.items { check(item.blocks, within: item.range, page) }
            case .table(let table):
                for row in [table.header] + table.rows {
                    #expect(row.cells.count == table.header.cells.count)
                    #expect(
                        row.cells.allSatisfy { row.range.lowerBound <= $0.range.lowerBound },
                        "\(page.debugDescription)"
                    )
                }
            case .heading, .paragraph, .codeBlock, .html, .thematicBreak: break
            }
        }
    }
}

/// Random numbers that are the same in every run.
private struct LinearCongruentialGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }
}
