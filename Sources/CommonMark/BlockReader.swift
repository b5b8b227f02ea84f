import CCMark

/// Turns libcmark's block nodes into values.
///
/// Where a block starts, libcmark says. Where it ends is told from the source: libcmark counts trailing blank lines
/// into lists, ends HTML blocks a line early and unclosed fences a line late.
struct BlockReader {
    let source: PageSource

    var tables = TableReader()

    /// How many block quotes are open around the block that is being read, and how many containers in all, the page too.
    private(set) var quotes = 0
    private var depth = 0

    init(source: PageSource) {
        self.source = source
    }

    /// The blocks below `parent`. Recurses no deeper than `Document.maximumNesting`.
    mutating func blocks(in parent: OpaquePointer?) -> [Block] {
        var blocks: [Block] = []
        depth += 1
        defer { depth -= 1 }
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
        case CMARK_NODE_THEMATIC_BREAK:
            blocks.append(Block(kind: .thematicBreak, range: start(of: node).sourceRange(in: source)))
        case CMARK_NODE_BLOCK_QUOTE: blocks.append(isTooDeep ? verbatim(node) : blockQuote(node))
        case CMARK_NODE_LIST: blocks.append(isTooDeep ? verbatim(node) : list(node))
        default: break
        }
    }

    private var isTooDeep: Bool { depth > Document.maximumNesting }

    /// The line that a block starts in, from where libcmark says that it does.
    func start(of node: OpaquePointer) -> LineSpan {
        let line = min(max(Int(cmark_node_get_start_line(node)) - 1, 0), source.lineCount - 1)
        let column = max(Int(cmark_node_get_start_column(node)) - 1, 0)
        let offset = min(source.start(ofLine: line) + column, source.end(ofLine: line))
        return LineSpan(line: line, range: offset..<max(offset, source.contentEnd(ofLine: line)))
    }

    /// The last line, from 0, that libcmark counts to the block.
    func lastLine(of node: OpaquePointer, notBefore line: Int) -> Int {
        min(max(Int(cmark_node_get_end_line(node)) - 1, line), source.lineCount - 1)
    }

    /// From `start` to the end of `lastLine`, trailing white space and blank lines left out.
    func range(from start: LineSpan, toLine lastLine: Int) -> Range<SourcePosition> {
        var lastLine = min(lastLine, source.lineCount - 1)
        while lastLine > start.line, source.contentEnd(ofLine: lastLine) == source.start(ofLine: lastLine) {
            lastLine -= 1
        }
        let first = start.sourceRange(in: source)
        guard lastLine > start.line else { return first }
        return first.lowerBound..<source.position(source.contentEnd(ofLine: lastLine), inLine: lastLine)
    }
}

extension BlockReader {
    private func html(_ node: OpaquePointer) -> Block {
        let start = start(of: node)
        let literal = String(cmark: cmark_node_get_literal(node)).withNormalizedLineEnds
        return Block(kind: .html(literal), range: range(from: start, toLine: start.line + literal.lineFeedCount - 1))
    }

    private mutating func blockQuote(_ node: OpaquePointer) -> Block {
        quotes += 1
        let content = blocks(in: node)
        quotes -= 1
        return Block(kind: .blockQuote(content), range: range(of: node, around: content.last?.range))
    }

    private mutating func list(_ node: OpaquePointer) -> Block {
        var items: [ListItem] = []
        var child = cmark_node_first_child(node)
        while let item = child {
            let content = blocks(in: item)
            items.append(ListItem(blocks: content, range: range(of: item, around: content.last?.range)))
            child = cmark_node_next(item)
        }
        let list = List(isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST, items: items)
        return Block(kind: .list(list), range: range(of: node, around: items.last?.range))
    }

    /// From where the container starts to the end of its last block, or of the line where there is none.
    private func range(of node: OpaquePointer, around last: Range<SourcePosition>?) -> Range<SourcePosition> {
        let first = start(of: node).sourceRange(in: source)
        return first.lowerBound..<max(first.lowerBound, last?.upperBound ?? first.upperBound)
    }

    /// A container that is nested too deep, as a paragraph of its source.
    private func verbatim(_ node: OpaquePointer) -> Block {
        let start = start(of: node)
        return verbatim(range(from: start, toLine: lastLine(of: node, notBefore: start.line)))
    }

    func verbatim(_ range: Range<SourcePosition>) -> Block {
        Block(kind: .paragraph([.text(source[range].withNormalizedLineEnds)]), range: range)
    }
}
