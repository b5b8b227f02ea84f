import CCMark

/// Headings, paragraphs, and the tables that libcmark takes for them.
extension BlockReader {
    mutating func appendHeading(_ node: OpaquePointer, to blocks: inout [Block]) {
        let level = Int(cmark_node_get_heading_level(node))
        let start = start(of: node)
        if let text = textOfNumberSignHeading(at: start) {
            let cursor = TextCursor(source: source, line: start.line, range: text)
            let range = range(from: start, toLine: start.line)
            let inlines = inlines(of: node, at: cursor)
            return blocks.append(Block(kind: .heading(level: level, inlines), range: range))
        }
        let lastLine = lastLine(of: node, notBefore: start.line)
        let text = behindDefinitions(start, lastLine: lastLine)
        let underline = underline(below: text.line, notBelow: lastLine)
        let lines = lines(from: text, to: underline - 1)
        if let layout = TableLayout(in: lines, of: source) {
            return appendTable(layout, lines, underline: underline, to: &blocks)
        }
        let cursor = cursor(at: text, lastLine: underline - 1)
        let range = range(from: (text.line, text.offset), toLine: underline)
        blocks.append(Block(kind: .heading(level: level, inlines(of: node, at: cursor)), range: range))
    }

    mutating func appendParagraph(_ node: OpaquePointer, to blocks: inout [Block]) {
        let start = start(of: node)
        let lastLine = lastLine(of: node, notBefore: start.line)
        let text = behindDefinitions(start, lastLine: lastLine)
        if lastLine > text.line {
            let lines = lines(from: text, to: lastLine)
            if let layout = TableLayout(in: lines, of: source) {
                return appendTable(layout, lines, underline: nil, to: &blocks)
            }
        }
        let cursor = cursor(at: text, lastLine: lastLine)
        let range = range(from: (text.line, text.offset), toLine: lastLine)
        blocks.append(Block(kind: .paragraph(inlines(of: node, at: cursor)), range: range))
    }

    private mutating func inlines(of node: OpaquePointer, at cursor: TextCursor) -> [Inline] {
        var reader = InlineReader(cursor: cursor)
        let inlines = reader.inlines(in: node)
        if !reader.isInStep { isInStep = false }
        return inlines
    }

    private func cursor(at start: LineSpan, lastLine: Int) -> TextCursor {
        TextCursor(
            source: source,
            containers: containers,
            line: start.line,
            offset: start.offset,
            lastLine: lastLine
        )
    }

    /// The rest of the first line that is left when the definitions in front of it are taken out.
    private func behindDefinitions(_ start: (line: Int, offset: Int), lastLine: Int) -> LineSpan {
        var line = start.line
        var offset = start.offset
        if offset < source.end(ofLine: line), source.bytes[offset] == .openBracket {
            let whole = LineSpan(line: line, range: offset..<offset)
            var cursor = cursor(at: whole, lastLine: lastLine)
            cursor.skipDefinitions()
            (line, offset) = (cursor.line, cursor.offset)
        }
        return LineSpan(line: line, range: offset..<max(offset, source.trimmedEnd(ofLine: line)))
    }

    /// The text of a heading that `#`s start; nil for one that is underlined.
    private func textOfNumberSignHeading(at start: (line: Int, offset: Int)) -> Range<Int>? {
        let end = source.end(ofLine: start.line)
        var offset = start.offset
        while offset < end, source.bytes[offset] == .hash { offset += 1 }
        let signs = offset - start.offset
        guard (1...6).contains(signs), offset == end || source.bytes[offset].isSpaceOrTab else { return nil }
        return offset..<end
    }

    /// The first line below `line` that underlines a heading in the same containers.
    private func underline(below line: Int, notBelow lastLine: Int) -> Int {
        guard line < lastLine else { return line }
        for candidate in line + 1...lastLine {
            let (content, isInside) = containers.contentStart(ofLine: candidate, in: source)
            let end = source.trimmedEnd(ofLine: candidate)
            let (indentation, cursor) = content.indentation(in: source, end: end)
            guard isInside, indentation < 4, cursor.offset < end else { continue }
            let mark = source.bytes[cursor.offset]
            guard mark == .dash || mark == UInt8(ascii: "=") else { continue }
            if source.bytes[cursor.offset..<end].allSatisfy({ $0 == mark }) { return candidate }
        }
        return lastLine
    }

    /// The trimmed lines of a paragraph.
    private func lines(from first: LineSpan, to lastLine: Int) -> [LineSpan] {
        var lines = [first]
        guard first.line < lastLine else { return lines }
        for line in first.line + 1...lastLine {
            let end = source.trimmedEnd(ofLine: line)
            let content = containers.contentStart(ofLine: line, in: source).cursor
            let start = content.indentation(in: source, end: end).cursor.offset
            lines.append(LineSpan(line: line, range: start..<max(start, end)))
        }
        return lines
    }
}

extension LineSpan {
    fileprivate var offset: Int { range.lowerBound }
}
