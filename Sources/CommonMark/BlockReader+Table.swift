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
        if layout.header > 0 { appendParagraph(lines[..<layout.header], to: &blocks) }
        let headerIndex = layout.header
        var bodyLines = lines[(headerIndex + 2)...]
        noteRows(bodyLines)
        let rule = underline.flatMap { thematicBreak(underline: $0) }
        if let underline, rule == nil { bodyLines.append(span(ofLine: underline)) }

        var table = TableReader(source: source, columns: layout.alignments.count)
        var rows = table.rows(header: lines[headerIndex], body: bodyLines)
        if !table.isInStep { isInStep = false }
        let header = rows.removeFirst()
        let end = rows.last?.range.upperBound ?? lines[headerIndex + 1].sourceRange(in: source).upperBound
        let content = Table(header: header, rows: rows, alignments: layout.alignments)
        blocks.append(Block(kind: .table(content), range: header.range.lowerBound..<end))

        if rows.count < bodyLines.count { appendParagraph(bodyLines.dropFirst(rows.count), to: &blocks) }
        if let rule { blocks.append(rule) }
    }

    /// Appends the paragraph that some of the lines of a paragraph are by themselves.
    private mutating func appendParagraph(_ lines: ArraySlice<LineSpan>, to blocks: inout [Block]) {
        guard let first = lines.first, let last = lines.last else { return }
        var fragments = InlineFragments()
        fragments.append(lines: lines, of: source)
        var inlines: [Inline] = []
        fragments.parse { paragraph in
            let cursor = TextCursor(
                source: source,
                containers: containers,
                line: first.line,
                offset: first.range.lowerBound,
                lastLine: last.line
            )
            var reader = InlineReader(cursor: cursor, guardLength: InlineFragments.guardLength)
            inlines = reader.inlines(in: paragraph)
            if !reader.isInStep { isInStep = false }
        }
        let lower = first.sourceRange(in: source).lowerBound
        blocks.append(Block(kind: .paragraph(inlines), range: lower..<last.sourceRange(in: source).upperBound))
    }

    /// Three dashes or more break; fewer, and `===`, are a row.
    private func thematicBreak(underline line: Int) -> Block? {
        let span = span(ofLine: line)
        let marks = source.bytes[span.range]
        guard marks.count >= 3, marks.allSatisfy({ $0 == .dash }) else { return nil }
        return Block(kind: .thematicBreak, range: span.sourceRange(in: source))
    }

    private func span(ofLine line: Int) -> LineSpan {
        let end = source.trimmedEnd(ofLine: line)
        let content = containers.contentStart(ofLine: line, in: source).cursor
        let start = content.indentation(in: source, end: end).cursor.offset
        return LineSpan(line: line, range: start..<max(start, end))
    }
}
