import CommonMark

/// A page's tree as indented text, each block with its range.
///
///     paragraph 1:1..<1:7
///       text "a<b"
struct Outline {
    private(set) var text = ""

    init(_ page: String) {
        append(Document(parsing: page).blocks, "")
        text = String(text.dropLast())
    }

    private mutating func add(_ indent: String, _ line: String, _ range: Range<SourcePosition>) {
        text += "\(indent)\(line) \(range.lowerBound)..<\(range.upperBound)\n"
    }

    private mutating func append(_ blocks: [Block], _ indent: String) {
        for block in blocks { append(block, indent) }
    }

    private mutating func append(_ block: Block, _ indent: String) {
        let inner = indent + "  "
        switch block.kind {
        case .heading(let level, let content):
            add(indent, "heading \(level)", block.range)
            append(content, inner)
        case .paragraph(let content):
            add(indent, "paragraph", block.range)
            append(content, inner)
        case .codeBlock(let code):
            add(indent, "code \(code.info.debugDescription) \(code.literal.debugDescription)", block.range)
            text += "\(inner)from \(code.contentStart)\n"
        case .blockQuote(let content):
            add(indent, "quote", block.range)
            append(content, inner)
        case .list(let list):
            add(indent, list.isOrdered ? "ordered list" : "list", block.range)
            for item in list.items {
                add(inner, "item", item.range)
                append(item.blocks, inner + "  ")
            }
        case .table(let table): append(table, block.range, indent)
        case .html(let literal): add(indent, "html \(literal.debugDescription)", block.range)
        case .thematicBreak: add(indent, "break", block.range)
        }
    }

    private mutating func append(_ table: Table, _ range: Range<SourcePosition>, _ indent: String) {
        add(indent, "table", range)
        for row in [table.header] + table.rows {
            add(indent + "  ", "row", row.range)
            for cell in row.cells {
                add(indent + "    ", "cell", cell.range)
                append(cell.inlines, indent + "      ")
            }
        }
    }

    private mutating func append(_ inlines: [Inline], _ indent: String) {
        for inline in inlines {
            let (name, content) = inline.outline
            text += "\(indent)\(name)\n"
            append(content, indent + "  ")
        }
    }
}

extension Inline {
    fileprivate var outline: (name: String, content: [Inline]) {
        switch self {
        case .text(let text): ("text \(text.debugDescription)", [])
        case .softBreak: ("soft break", [])
        case .lineBreak: ("line break", [])
        case .code(let code): ("code \(code.debugDescription)", [])
        case .html(let html): ("html \(html.debugDescription)", [])
        case .emphasis(let content): ("emphasis", content)
        case .strong(let content): ("strong", content)
        case .link(let destination, let title, let content): ("link \(destination) \(title.debugDescription)", content)
        case .image(let source, let title, let content): ("image \(source) \(title.debugDescription)", content)
        }
    }
}
