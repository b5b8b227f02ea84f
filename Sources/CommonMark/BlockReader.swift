import CCMark

/// Turns libcmark's block nodes into values.
///
/// Where a block starts, libcmark says. Where it ends is told from the source: libcmark counts trailing blank lines
/// into lists, ends HTML blocks a line early and unclosed fences a line late.
struct BlockReader {
    let source: SourceText
    var containers = Containers()

    /// Whether each inline was found where the cursor stood.
    var isInStep = true

    /// What libcmark read instead of the source, if not that, and how many of its lines were read as table rows.
    private let mask: TableMask?
    private(set) var maskedLines = 0

    init(source: SourceText, mask: TableMask? = nil) {
        self.source = source
        self.mask = mask
    }

    /// The blocks below `parent`. Recurses no deeper than `Document.maximumNesting`.
    mutating func blocks(in parent: OpaquePointer) -> [Block] {
        var blocks: [Block] = []
        var child = cmark_node_first_child(parent)
        while let node = child {
            append(node, to: &blocks)
            child = cmark_node_next(node)
        }
        return blocks
    }

    private mutating func append(_ node: OpaquePointer, to blocks: inout [Block]) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING: appendHeading(node, to: &blocks)
        case CMARK_NODE_PARAGRAPH: appendParagraph(node, to: &blocks)
        case CMARK_NODE_CODE_BLOCK: blocks.append(codeBlock(node))
        case CMARK_NODE_HTML_BLOCK: blocks.append(html(node))
        case CMARK_NODE_THEMATIC_BREAK: blocks.append(thematicBreak(node))
        case CMARK_NODE_BLOCK_QUOTE: blocks.append(isTooDeep ? verbatim(node) : blockQuote(node))
        case CMARK_NODE_LIST: blocks.append(isTooDeep ? verbatim(node) : list(node))
        default: break
        }
    }

    /// Takes note that `lines` were read from the source, whatever libcmark made of them.
    mutating func noteRows(_ lines: ArraySlice<LineSpan>) {
        if let mask { maskedLines += mask.count(in: lines) }
    }

    private var isTooDeep: Bool { containers.depth >= Document.maximumNesting }

    /// The line, from 0, and the offset at which libcmark says the block starts.
    func start(of node: OpaquePointer) -> (line: Int, offset: Int) {
        let line = min(max(Int(cmark_node_get_start_line(node)) - 1, 0), source.lineCount - 1)
        let column = max(Int(cmark_node_get_start_column(node)) - 1, 0)
        return (line, min(source.start(ofLine: line) + column, source.end(ofLine: line)))
    }

    /// The last line, from 0, that libcmark counts to the block.
    func lastLine(of node: OpaquePointer, notBefore line: Int) -> Int {
        min(max(Int(cmark_node_get_end_line(node)) - 1, line), source.lineCount - 1)
    }

    /// From `start` to the end of `lastLine`, trailing white space and blank lines left out.
    func range(from start: (line: Int, offset: Int), toLine lastLine: Int) -> Range<SourcePosition> {
        var lastLine = lastLine
        while lastLine > start.line, source.trimmedEnd(ofLine: lastLine) == source.start(ofLine: lastLine) {
            lastLine -= 1
        }
        let lower = source.position(start.offset, inLine: start.line)
        let end = source.trimmedEnd(ofLine: lastLine)
        let upper = source.position(lastLine == start.line ? max(end, start.offset) : end, inLine: lastLine)
        return lower..<max(lower, upper)
    }
}

extension BlockReader {
    private func thematicBreak(_ node: OpaquePointer) -> Block {
        let start = start(of: node)
        return Block(kind: .thematicBreak, range: range(from: start, toLine: start.line))
    }

    private func html(_ node: OpaquePointer) -> Block {
        let start = start(of: node)
        let literal = String(cmark: cmark_node_get_literal(node)).withNormalizedLineEnds
        let lines = max(literal.lineFeedCount, 1)
        let lastLine = min(start.line + lines - 1, source.lineCount - 1)
        return Block(kind: .html(literal), range: range(from: start, toLine: lastLine))
    }

    private mutating func blockQuote(_ node: OpaquePointer) -> Block {
        let start = start(of: node)
        containers.openQuote(atLine: start.line, in: source)
        defer { containers.removeLast() }
        let content = blocks(in: node)
        return Block(kind: .blockQuote(content), range: range(from: start, around: content))
    }

    private mutating func list(_ node: OpaquePointer) -> Block {
        let start = start(of: node)
        var items: [ListItem] = []
        var child = cmark_node_first_child(node)
        while let item = child {
            items.append(listItem(item))
            child = cmark_node_next(item)
        }
        let lower = source.position(start.offset, inLine: start.line)
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        return Block(
            kind: .list(List(isOrdered: isOrdered, items: items)),
            range: lower..<max(lower, items.last?.range.upperBound ?? lower)
        )
    }

    private mutating func listItem(_ node: OpaquePointer) -> ListItem {
        let start = start(of: node)
        containers.openItem(atLine: start.line, in: source)
        defer { containers.removeLast() }
        let content = blocks(in: node)
        return ListItem(blocks: content, range: range(from: start, around: content))
    }

    /// From `start` to the end of the last block, or of the line where there is none.
    private func range(from start: (line: Int, offset: Int), around blocks: [Block]) -> Range<SourcePosition> {
        guard let last = blocks.last else { return range(from: start, toLine: start.line) }
        let lower = source.position(start.offset, inLine: start.line)
        return lower..<max(lower, last.range.upperBound)
    }

    /// A container that is nested too deep, as a paragraph of its source.
    private func verbatim(_ node: OpaquePointer) -> Block {
        let start = start(of: node)
        let lastLine = lastLine(of: node, notBefore: start.line)
        let end = max(start.offset, source.trimmedEnd(ofLine: lastLine))
        let range = range(from: start, toLine: lastLine)
        let text = source.string(start.offset..<end).withNormalizedLineEnds
        return Block(kind: .paragraph([Inline(kind: .text(text), range: range)]), range: range)
    }
}
