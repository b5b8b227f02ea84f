import CCMark

extension BlockReader {
    func codeBlock(_ node: OpaquePointer) -> Block {
        let start = start(of: node)
        let info = String(cmark: cmark_node_get_fence_info(node))
        let literal = String(cmark: cmark_node_get_literal(node)).withNormalizedLineEnds
        let lines = literal.lineFeedCount
        let (content, _) = containers.contentStart(ofLine: start.line, in: source)
        let (indentation, _) = content.indentation(in: source, end: source.end(ofLine: start.line))
        guard indentation < 4 else {
            let contentStart = source.position(start.offset, inLine: start.line)
            let code = CodeBlock(info: info, literal: literal, contentStart: contentStart)
            let lastLine = min(start.line + max(lines, 1) - 1, source.lineCount - 1)
            return Block(kind: .codeBlock(code), range: range(from: start, toLine: lastLine))
        }
        let code = CodeBlock(
            info: info,
            literal: literal,
            contentStart: contentStart(belowFence: start.line, indentation)
        )
        let behindContent = start.line + lines + 1
        let isClosed = isClosingFence(line: behindContent, of: start.offset)
        let lastLine = min(isClosed ? behindContent : behindContent - 1, source.lineCount - 1)
        return Block(kind: .codeBlock(code), range: range(from: start, toLine: lastLine))
    }

    /// Where the code starts: the line below the fence, without as much indentation as the fence has.
    private func contentStart(belowFence line: Int, _ indentation: Int) -> SourcePosition {
        guard line + 1 < source.lineCount else { return source.position(source.end(ofLine: line), inLine: line) }
        var cursor = containers.contentStart(ofLine: line + 1, in: source).cursor
        cursor.skip(columns: indentation, in: source, end: source.end(ofLine: line + 1))
        return source.position(cursor.offset, inLine: line + 1)
    }

    /// Whether `line` closes the fence that stands at `fence`.
    private func isClosingFence(line: Int, of fence: Int) -> Bool {
        guard line < source.lineCount else { return false }
        let (content, isInside) = containers.contentStart(ofLine: line, in: source)
        let end = source.trimmedEnd(ofLine: line)
        let (indentation, cursor) = content.indentation(in: source, end: end)
        guard isInside, indentation < 4, cursor.offset < end else { return false }
        let mark = source.bytes[fence]
        let length = source.bytes[fence...].prefix { $0 == mark }.count
        let run = source.bytes[cursor.offset..<end]
        return run.count >= length && run.allSatisfy { $0 == mark }
    }
}

extension String {
    /// The number of line feeds.
    var lineFeedCount: Int {
        var string = self
        return string.withUTF8 { bytes in bytes.reduce(0) { $1 == .lineFeed ? $0 + 1 : $0 } }
    }
}
