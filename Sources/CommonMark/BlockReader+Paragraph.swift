import CCMark

/// Headings, paragraphs, and the tables that libcmark takes for them.
extension BlockReader {
    mutating func appendHeading(_ node: OpaquePointer, to blocks: inout [Block]) {
        let start = start(of: node)
        let underline = underline(of: node, start)
        if let underline {
            let lines = lines(from: start, to: underline - 1)
            if let layout = TableLayout(in: lines, of: source) {
                return appendTable(layout, lines, underline: underline, to: &blocks)
            }
        }
        let level = Int(cmark_node_get_heading_level(node))
        let range = range(from: start, toLine: underline ?? start.line)
        blocks.append(Block(kind: .heading(level: level, InlineReader.inlines(in: node)), range: range))
    }

    mutating func appendParagraph(_ node: OpaquePointer, to blocks: inout [Block]) {
        let start = start(of: node)
        let lastLine = lastLine(of: node, notBefore: start.line)
        if lastLine > start.line {
            let lines = lines(from: start, to: lastLine)
            if let layout = TableLayout(in: lines, of: source) {
                return appendTable(layout, lines, underline: nil, to: &blocks)
            }
        }
        let range = range(from: start, toLine: lastLine)
        blocks.append(Block(kind: .paragraph(InlineReader.inlines(in: node)), range: range))
    }

    /// The line that underlines a heading: the first below it that can; nil for one that starts with `#`.
    private func underline(of node: OpaquePointer, _ start: (line: Int, offset: Int)) -> Int? {
        let lastLine = lastLine(of: node, notBefore: start.line)
        guard start.line < lastLine else { return nil }
        return (start.line + 1...lastLine).first { line in
            let (content, isInside) = source.content(ofLine: line, inQuotes: quotes)
            let marks = source.bytes[content.range]
            guard isInside, let mark = marks.first, mark == .dash || mark == .equals else { return false }
            return marks.allSatisfy { $0 == mark }
        }
    }

    /// The trimmed lines of a paragraph.
    private func lines(from start: (line: Int, offset: Int), to lastLine: Int) -> [LineSpan] {
        let first = max(start.offset, source.contentEnd(ofLine: start.line))
        var lines = [LineSpan(line: start.line, range: start.offset..<first)]
        for line in start.line + 1..<max(start.line, lastLine) + 1 {
            lines.append(source.content(ofLine: line, inQuotes: quotes).span)
        }
        return lines
    }
}
