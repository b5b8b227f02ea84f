import CustomDump
import Testing

@testable import CommonMark

/// Random pages made of the pieces that Markdown is made of, the same ones in every run.
@Suite struct AlignmentTests {
    private static let pieces = [
        "a", "b", " ", " ", "  ", "\n", "\n", "\n", "*", "**", "_", "`", "``", "[", "]", "](x)", "](x \"t\")",
        "](<a b>\n'q\\' r')", "[a]", "[a][]", "[a]: /u\n", "\n\n[a]: /u \"t\"\n", "![", "<b>", "<b\nc=\"d\">",
        "<http://x\\*&amp;y>", "&lt;", "&", "&#61;", "&copy;", "&nGt;", "&foo;", ";", "\\", "\\*", "\\\n", "  \n",
        "> ", "- ", "1. ", "    ", "\t", "# ", " #", "===\n", "---\n", "```\n", "~~~ x\n", "<!--", "-->", "<div>",
        "é", "😀", "\r\n", "\r", "(", ")", "\"", "<", ">", "|", "|", " | ", "\n---|---\n", "\n:-:|-\n", "\\|", "\\\\|",
        "**b** | c", "[optional]", "[**d**](e.md)", "**f_g**",
    ]

    @Test func sourceAndTreeStayInStep() {
        var random = LinearCongruentialGenerator(state: 42)
        for _ in 0..<5000 {
            let page = (0..<Int.random(in: 1...24, using: &random)).map { _ in Self.piece(&random) }.joined()
            CleanBytes(Array(page.utf8)).withSourceText { source in
                let masked = Document.blocks(of: source)
                let whole = Document.blocks(of: source, parsedFrom: source.bytes, mask: nil)
                #expect(masked.isInStep && whole.isInStep, "\(page.debugDescription)")
                #expect(masked.blocks == whole.blocks, "\(page.debugDescription)")
            }
        }
    }

    /// Where a link, a definition or a line's text ends by libcmark's rules, which are not always the specification's.
    @Test(arguments: [
        "> [a]: /u\n [a]: /u\n<b>", "- [a]: /u\n (b", "[a]: /u\n(![b](c)  ", "[a]:![b](c)(d e\n[a]: /u",
        "[a](](b \"c\"))\n\n[a]: /u", "[a](b \"c\\\\\" d\")", "> a\\\n b", "|  \n[a]\n *b*", "\u{FEFF}> - a\n    *b*",
        "<http://a\\*&amp;b>", "a | b\n--|--\n`c\\|d` \\\\| &lt; | <e f='\\|'>",
    ])
    func endsByTheRulesOfLibcmark(page: String) {
        CleanBytes(Array(page.utf8)).withSourceText { source in
            #expect(Document.blocks(of: source).isInStep)
        }
    }

    /// What `SimpleCell` reads by itself is what libcmark makes of the same text.
    @Test func simpleCellsReadAsLibcmarkReadsThem() {
        let pieces = [
            "a", "b_c", " ", "**d**", "**e f**", "[optional]", "[g](H.md)", "[**i**](J.md#k)", ",", "]", "*", "_", "[",
            "!", "(",
        ]
        var random = LinearCongruentialGenerator(state: 7)
        var simple = 0
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            let cell = String(text.drop { $0 == " " })
            let page = "x " + cell + "y"
            CleanBytes(Array(page.utf8)).withSourceText { source in
                let end = source.trimmedEnd(from: 2, to: page.utf8.count - 1)
                let span = LineSpan(line: 0, range: 2..<end)
                guard let inlines = SimpleCell.inlines(of: span, in: source) else { return }
                simple += 1
                var fragments = InlineFragments()
                fragments.append(cell: span.range, of: source)
                fragments.parse { paragraph in
                    let cursor = TextCursor(source: source, line: 0, range: span.range)
                    var reader = InlineReader(cursor: cursor, guardLength: InlineFragments.guardLength)
                    expectNoDifference(inlines, reader.inlines(in: paragraph), "\(cell)")
                }
            }
        }
        #expect(simple > 500)
    }

    private static func piece(_ random: inout LinearCongruentialGenerator) -> String {
        pieces.randomElement(using: &random) ?? ""
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
