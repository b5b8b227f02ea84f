import CCMark

/// Pieces of running text that libcmark parses as the paragraphs of one document.
///
/// A call for each of them would cost more than the parsing does.
struct InlineFragments {
    /// What stands before each piece, so that none starts a block: `- x` in a cell is text.
    ///
    /// White space stands before the piece, as at the start of a line, which leaves emphasis as it is.
    static let guardLength = 2

    private var document: [UInt8] = []

    /// Adds a table cell's text, its `\|` as `|`.
    mutating func append(cell: Range<Int>, of source: SourceText) {
        document += [UInt8(ascii: "x"), .space]
        for offset in cell {
            let byte = source.bytes[offset]
            if byte == .backslash, offset + 1 < cell.upperBound, source.bytes[offset + 1] == .pipe { continue }
            document.append(byte)
        }
        document += [.lineFeed, .lineFeed]
    }

    /// Adds the lines of a paragraph.
    mutating func append(lines: ArraySlice<LineSpan>, of source: SourceText) {
        document += [UInt8(ascii: "x"), .space]
        for line in lines {
            document += source.bytes[line.range.lowerBound..<source.end(ofLine: line.line)]
            // Behind four spaces a line cannot but continue the paragraph.
            document += [.lineFeed, .space, .space, .space, .space]
        }
        document += [.lineFeed, .lineFeed]
    }

    /// Calls `body` with the paragraph of each piece, in order, and starts anew.
    mutating func parse(_ body: (OpaquePointer) -> Void) {
        guard !document.isEmpty else { return }
        let root = document.withUnsafeBytes { bytes in
            let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
            return cmark_parse_document(start, bytes.count, CMARK_OPT_DEFAULT)
        }
        defer { cmark_node_free(root) }
        document.removeAll(keepingCapacity: true)
        var paragraph = cmark_node_first_child(root)
        while let node = paragraph {
            body(node)
            paragraph = cmark_node_next(node)
        }
    }
}
