import CustomDump
import Testing

@testable import CommonMark

/// Pages made to exhaust the stack.
@Suite struct NestingTests {
    @Test func blockQuotesBeyondTheLimitAreTheirSource() {
        let page = String(repeating: ">", count: 100_000) + "a\n"
        var blocks = Document(parsing: page).blocks
        for _ in 0..<Document.maximumNesting {
            guard case .blockQuote(let content) = blocks.first?.kind else {
                Issue.record("no block quote")
                return
            }
            blocks = content
        }
        let rest = String(repeating: ">", count: 100_000 - Document.maximumNesting) + "a"
        let range = SourcePosition(line: 1, column: 65)..<SourcePosition(line: 1, column: 100_002)
        expectNoDifference(blocks, [Block(kind: .paragraph([.text(rest)]), range: range)])
    }

    @Test func emphasisBeyondTheLimitIsItsText() {
        let page = String(repeating: "*a ", count: 10_000) + "b" + String(repeating: "*", count: 10_000)
        guard case .paragraph(let inlines) = Document(parsing: page).blocks.first?.kind else {
            Issue.record("no paragraph")
            return
        }
        expectNoDifference(inlines.plainText, String(repeating: "a ", count: 10_000) + "b")
    }

    @Test(arguments: ["[", "![", "*", "**", "_a ", "`", "<", "- ", "1. ", "> - ", "\\", "&", "|", "[a](", "(", "\t"])
    func repeatedMarkup(_ markup: String) {
        let page = String(repeating: markup, count: 20_000) + "a\n"
        #expect(Document(parsing: page).blocks.count == 1)
        _ = Document(parsing: "a | b\n--|--\nc | " + page)
        _ = Document(parsing: page + String(repeating: "](x)", count: 20_000))
    }
}
