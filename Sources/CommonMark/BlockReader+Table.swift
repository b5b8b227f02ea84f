import CCMark

extension BlockReader {
    /// Appends the table that the lines hold, and what stands before and behind it there; false where they hold none.
    ///
    /// libcmark reads a table with dashes right below it as an underlined heading; `underline` is their line.
    mutating func appendTable(
        from start: LineSpan,
        to lastLine: Int,
        underline: Int?,
        to blocks: inout [Block]
    ) -> Bool {
        guard lastLine > start.line else { return false }
        let lines = [start] + (start.line + 1...lastLine).map { source.content(ofLine: $0, inQuotes: quotes).span }
        guard let layout = TableLayout(in: lines, of: source) else { return false }
        appendParagraph(lines[..<layout.header], to: &blocks)
        var rest = lines[(layout.header + 2)...]
        let marks = underline.map { source.content(ofLine: $0, inQuotes: quotes).span }
        // Three dashes or more are a break; fewer, and `===`, are a row.
        let isBreak = marks.map { $0.range.count >= 3 && source.bytes[$0.range].first == .dash } ?? false
        if let marks, !isBreak { rest.append(marks) }

        var rows = tables.rows([lines[layout.header]] + rest, columns: layout.columns, of: source)
        let left = rest.dropFirst(rows.count - 1)
        let table = Table(header: rows.removeFirst(), rows: rows)
        let end = rows.last?.range.upperBound ?? lines[layout.header + 1].sourceRange(in: source).upperBound
        blocks.append(Block(kind: .table(table), range: table.header.range.lowerBound..<end))
        if let range = range(of: left) { blocks.append(verbatim(range)) }
        if let marks, isBreak { blocks.append(Block(kind: .thematicBreak, range: marks.sourceRange(in: source))) }
        return true
    }

    /// Appends the paragraph that the lines are by themselves; none where they only define links.
    private func appendParagraph(_ lines: ArraySlice<LineSpan>, to blocks: inout [Block]) {
        guard let range = range(of: lines) else { return }
        var text: [UInt8] = []
        for line in lines {
            text += source.bytes[line.range.lowerBound..<source.end(ofLine: line.line)]
            // Behind four spaces a line cannot but continue the paragraph.
            text += "\n    ".utf8
        }
        let root = text.withUnsafeBytes { $0.parsedByCMark() }
        defer { cmark_node_free(root) }
        guard let node = cmark_node_first_child(root) else { return }
        let isParagraph = cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH
        let paragraph = Block(kind: .paragraph(InlineReader.inlines(in: node)), range: range)
        blocks.append(isParagraph ? paragraph : verbatim(range))
    }

    private func range(of lines: ArraySlice<LineSpan>) -> Range<SourcePosition>? {
        guard let first = lines.first, let last = lines.last else { return nil }
        return first.sourceRange(in: source).lowerBound..<last.sourceRange(in: source).upperBound
    }
}
