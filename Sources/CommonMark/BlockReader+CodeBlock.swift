import CCMark

extension BlockReader {
    func codeBlock(_ node: OpaquePointer) -> Block {
        let start = start(of: node)
        let info = String(cmark: cmark_node_get_fence_info(node))
        let literal = String(cmark: cmark_node_get_literal(node)).withNormalizedLineEnds
        let lines = literal.lineFeedCount
        let firstLine = literal.utf8.prefix { $0 != .lineFeed }
        if isFence(start, info, firstLine) {
            let contentStart = contentStart(inLine: start.line + 1, lines == 0 ? nil : firstLine.count)
            let behindContent = start.line + lines + 1
            let isClosed = isClosingFence(line: behindContent, of: start.offset)
            return Block(
                kind: .codeBlock(CodeBlock(info: info, literal: literal, contentStart: contentStart)),
                range: range(from: start, toLine: isClosed ? behindContent : behindContent - 1)
            )
        }
        let contentStart = source.position(start.offset, inLine: start.line)
        return Block(
            kind: .codeBlock(CodeBlock(info: info, literal: literal, contentStart: contentStart)),
            range: range(from: start, toLine: start.line + max(lines, 1) - 1)
        )
    }

    /// Whether a fence starts the block. Indented code that looks like one holds it; behind a fence without an info string,
    /// the same line would be the end.
    private func isFence(_ start: (line: Int, offset: Int), _ info: String, _ firstLine: Substring.UTF8View) -> Bool {
        let line = source.bytes[start.offset..<source.end(ofLine: start.line)]
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

    /// Whether `line` closes the fence that stands at `fence`.
    private func isClosingFence(line: Int, of fence: Int) -> Bool {
        guard line < source.lineCount else { return false }
        let (content, isInside) = source.content(ofLine: line, inQuotes: quotes)
        let mark = source.bytes[fence]
        let length = source.bytes[fence...].prefix { $0 == mark }.count
        let run = source.bytes[content.range]
        return isInside && run.count >= length && run.allSatisfy { $0 == mark }
    }
}
