import CommonMark
import EndpointModel
import Spelling

extension APIPageReader {
    /// Keeps a block of a description that has headings of its own: the descriptions of some vendors are whole chapters.
    mutating func readChapter(_ block: Block) {
        switch block.kind {
        case .paragraph(let inlines):
            append(inlines.markdown.breakingLines.unescapedQuotes, at: block.range)
        case .list(let list): readItems(of: list)
        case .blockQuote(let blocks):
            for block in blocks { readChapter(block) }
        case .codeBlock(let code):
            let lines = code.literal.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace) }
            append(lines.map { "`\($0.joined(separator: " "))`" }.joined(separator: "\n"), at: block.range)
        case .table(let table): append(table.text, at: block.range)
        case .heading(_, let inlines): append("**\(inlines.plainText.trimmed())**", at: block.range)
        case .html, .thematicBreak: break
        }
    }

    /// Keeps a table of a description that has no headings.
    mutating func readTable(_ table: Table, at place: Range<SourcePosition>) { append(table.text, at: place) }

    /// The items of lists within lists are items like the others.
    private mutating func readItems(of list: List) {
        for item in list.items {
            for (index, block) in item.blocks.enumerated() {
                switch block.kind {
                case .paragraph(let inlines):
                    append((index == 0 ? "- " : "") + inlines.markdown.breakingLines, at: block.range)
                case .list(let inner): readItems(of: inner)
                default: readChapter(block)
                }
            }
        }
    }

    private mutating func append(_ text: String, at place: Range<SourcePosition>) {
        guard !text.trimmed().isEmpty else { return }
        let place = range(place)
        current?.prose.append(Sourced(text, at: place))
    }
}

extension APIPageReader {
    static func sectionLevel(in blocks: [Block]) -> Int? {
        var counts: [Int: Int] = [:]
        for case .heading(let level, let inlines) in blocks.lazy.map(\.kind) {
            if SectionName(heading: inlines.plainText) != nil { counts[level, default: 0] += 1 }
        }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    /// Whether a heading that the index does not announce is shaped as that of an operation, not of a chapter: its name is
    /// all set in bold or in code, or its signature follows.
    func isHeadOfOperation(_ inlines: [Inline], _ name: String) -> Bool {
        guard !name.isEmpty, !name.utf8.contains(where: \.isWhitespace) else { return false }
        switch inlines.first {
        case .strong, .code: return true
        default: break
        }
        switch following?.kind {
        case .blockQuote(let blocks):
            guard case .paragraph(let inlines)? = blocks.first?.kind else { return false }
            return inlines.plainText.contains(name)
        case .codeBlock(let code): return code.literal.contains(name)
        default: return false
        }
    }
}
