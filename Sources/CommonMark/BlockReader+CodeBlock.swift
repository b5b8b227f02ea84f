import CCMark

extension BlockReader {
    func codeBlock(_ node: OpaquePointer) -> Block {
        let start = start(of: node)
        let info = String(cmark: cmark_node_get_fence_info(node))
        let literal = String(cmark: cmark_node_get_literal(node)).withNormalizedLineEnds
        let lines = literal.lineFeedCount
        let firstLine = literal.utf8.prefix { $0 != .lineFeed }
        let isFenced = isFence(start, info, firstLine)
        var contentStart = start.sourceRange(in: source).lowerBound
        var lastLine = start.line + max(lines, 1) - 1
        if isFenced {
            contentStart = self.contentStart(inLine: start.line + 1, lines == 0 ? nil : firstLine.count)
            let behindContent = start.line + lines + 1
            lastLine = isClosingFence(line: behindContent, of: start) ? behindContent : behindContent - 1
        }
        let code = CodeBlock(info: info, literal: literal, contentStart: contentStart)
        return Block(kind: .codeBlock(code), range: range(from: start, toLine: lastLine))
    }

    /// Whether a fence starts the block. Indented code that looks like one holds it; behind a fence without an info string,
    /// the same line would be the end.
    private func isFence(_ start: LineSpan, _ info: String, _ firstLine: Substring.UTF8View) -> Bool {
        let line = source.bytes[start.range.lowerBound..<source.end(ofLine: start.line)]
        guard let mark = line.first, mark == .backtick || mark == .tilde else { return false }
        guard line.prefix(3).elementsEqual([mark, mark, mark]) else { return false }
        return !info.isEmpty || !line.elementsEqual(firstLine)
    }

    /// Where the code starts: so many bytes from the end of its first line, since all that may stand before it are the
    /// marks of containers and indentation; at the start of the line where there is no code.
    private func contentStart(inLine line: Int, _ length: Int?) -> SourcePosition {
        guard line < source.lineCount else {
            return source.position(source.end(ofLine: line - 1), inLine: line - 1)
        }
        let start = source.start(ofLine: line)
        return source.position(length.map { max(start, source.end(ofLine: line) - $0) } ?? start, inLine: line)
    }

    /// Whether `line` closes the fence: as many of its marks or more, and nothing else.
    private func isClosingFence(line: Int, of fence: LineSpan) -> Bool {
        guard line < source.lineCount, let mark = source.bytes[fence.range].first else { return false }
        let (content, isInside) = source.content(ofLine: line, inQuotes: quotes)
        let length = source.bytes[fence.range].prefix { $0 == mark }.count
        return isInside && content.range.count >= length && source.bytes[content.range].allSatisfy { $0 == mark }
    }
}
