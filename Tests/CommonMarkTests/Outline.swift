import CommonMark

/// A page's tree as indented text, each node with its range and each leaf with the bytes that wrote it.
///
///     paragraph 1:1..<1:7
///       text "a<b" ← «a&lt;b»
struct Outline {
    private(set) var text = ""
    private let lines: [[UInt8]]

    init(_ page: String) {
        self.init(Array(page.utf8))
    }

    init(_ bytes: [UInt8]) {
        lines = Self.lines(of: bytes)
        append(Document(parsing: bytes).blocks, "")
        text = String(text.dropLast())
    }

    /// The bytes of each line, its line end included.
    private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        for (offset, byte) in bytes.enumerated() {
            lines[lines.count - 1].append(byte)
            let isCRLF = byte == 13 && offset + 1 < bytes.count && bytes[offset + 1] == 10
            if byte == 10 || byte == 13 && !isCRLF { lines.append([]) }
        }
        return lines
    }

    /// The bytes at `range`, line ends and other control characters spelled as in Swift.
    private func source(_ range: Range<SourcePosition>) -> String {
        let (lower, upper) = (range.lowerBound, range.upperBound)
        var bytes: [UInt8] = []
        for line in lower.line...upper.line where line <= lines.count {
            let start = line == lower.line ? lower.column - 1 : 0
            let end = line == upper.line ? upper.column - 1 : lines[line - 1].count
            bytes += lines[line - 1][start..<end]
        }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(into: "") { text, scalar in
            text += scalar.value < 32 ? scalar.escaped(asASCII: false) : String(scalar)
        }
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
        let alignments = table.alignments.map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ")
        add(indent, "table \(alignments)", range)
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
            let (name, content) = inline.kind.outline
            text += "\(indent)\(name) ← «\(source(inline.range))»\n"
            append(content, indent + "  ")
        }
    }
}

extension Inline.Kind {
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
