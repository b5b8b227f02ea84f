import CCMark

/// Headings, paragraphs, and the tables that libcmark takes for them.
extension BlockReader {
    mutating func appendHeading(_ node: OpaquePointer, to blocks: inout [Block]) {
        let start = start(of: node)
        let underline = underline(of: node, below: start.line)
        if let underline, appendTable(from: start, to: underline - 1, underline: underline, to: &blocks) { return }
        let level = Int(cmark_node_get_heading_level(node))
        let range = range(from: start, toLine: underline ?? start.line)
        blocks.append(Block(kind: .heading(level: level, InlineReader.inlines(in: node)), range: range))
    }

    mutating func appendParagraph(_ node: OpaquePointer, to blocks: inout [Block]) {
        let start = start(of: node)
        let lastLine = lastLine(of: node, notBefore: start.line)
        if appendTable(from: start, to: lastLine, underline: nil, to: &blocks) { return }
        let range = range(from: start, toLine: lastLine)
        blocks.append(Block(kind: .paragraph(InlineReader.inlines(in: node)), range: range))
    }

    /// The line that underlines a heading: the first below it that can; nil for one that starts with `#`.
    private func underline(of node: OpaquePointer, below line: Int) -> Int? {
        (line..<lastLine(of: node, notBefore: line)).lazy.map { $0 + 1 }.first { line in
            let (content, isInside) = source.content(ofLine: line, inQuotes: quotes)
            let marks = source.bytes[content.range]
            guard isInside, let mark = marks.first, mark == .dash || mark == .equals else { return false }
            return marks.allSatisfy { $0 == mark }
        }
    }
}
