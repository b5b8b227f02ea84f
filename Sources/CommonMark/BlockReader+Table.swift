import CCMark

extension BlockReader {
    /// Appends the table that `layout` found in a paragraph's lines, and what stands before and behind it there.
    ///
    /// libcmark reads a table with dashes right below it as an underlined heading; `underline` is their line.
    mutating func appendTable(
        _ layout: TableLayout,
        _ lines: [LineSpan],
        underline: Int?,
        to blocks: inout [Block]
    ) {
        appendParagraph(lines[..<layout.header], to: &blocks)
        var rest = lines[(layout.header + 2)...]
        let rule = underline.flatMap { thematicBreak(underline: $0) }
        if let underline, rule == nil { rest.append(source.content(ofLine: underline, inQuotes: quotes).span) }

        var rows = tables.rows([lines[layout.header]] + rest, columns: layout.columns, of: source)
        let left = rest.dropFirst(rows.count - 1)
        let table = Table(header: rows.removeFirst(), rows: rows)
        let end = rows.last?.range.upperBound ?? lines[layout.header + 1].sourceRange(in: source).upperBound
        blocks.append(Block(kind: .table(table), range: table.header.range.lowerBound..<end))
        if let range = range(of: left) { blocks.append(verbatim(range)) }
        if let rule { blocks.append(rule) }
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

    /// Three dashes or more break; fewer, and `===`, are a row.
    private func thematicBreak(underline line: Int) -> Block? {
        let span = source.content(ofLine: line, inQuotes: quotes).span
        let marks = source.bytes[span.range]
        guard marks.count >= 3, marks.first == .dash else { return nil }
        return Block(kind: .thematicBreak, range: span.sourceRange(in: source))
    }
}
