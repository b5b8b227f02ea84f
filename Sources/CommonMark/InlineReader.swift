import CCMark

/// Turns libcmark's inline nodes into values.
struct InlineReader {
    private var inlines: [Inline] = []

    /// The text before the next inline, which may go on: libcmark splits text at entities, escapes and brackets.
    private var text = ""

    /// What stands before the emphasis, links and images that are open.
    private var outer: [[Inline]] = []

    /// How many nodes are open below the deepest of these: their content is read as text.
    private var flattened = 0

    /// How many bytes of the text stand there only so that it starts no block.
    private var guardLength: Int

    /// Whether a line starts here, whose indentation is not text: libcmark keeps that of lazy continuations.
    private var isAtLineStart = true

    /// The inlines below `parent`, without the first `guardLength` bytes of their text.
    ///
    /// Iterates, since the nesting is the page's.
    static func inlines(in parent: OpaquePointer, behind guardLength: Int = 0) -> [Inline] {
        var reader = InlineReader(guardLength: guardLength)
        let nodes = cmark_iter_new(parent)
        defer { cmark_iter_free(nodes) }
        while true {
            switch cmark_iter_next(nodes) {
            case CMARK_EVENT_ENTER: reader.enter(cmark_iter_get_node(nodes))
            case CMARK_EVENT_EXIT: reader.leave(cmark_iter_get_node(nodes))
            default:
                reader.flush()
                return reader.inlines
            }
        }
    }

    private mutating func enter(_ node: OpaquePointer?) {
        let type = cmark_node_get_type(node)
        if type == CMARK_NODE_TEXT { return readText(node) }
        isAtLineStart = type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK
        switch type {
        case CMARK_NODE_SOFTBREAK: append(.softBreak, flat: " ")
        case CMARK_NODE_LINEBREAK: append(.lineBreak, flat: "\n")
        case CMARK_NODE_CODE:
            let literal = String(cmark: cmark_node_get_literal(node))
            append(.code(literal), flat: literal)
        case CMARK_NODE_HTML_INLINE:
            let literal = String(cmark: cmark_node_get_literal(node)).withNormalizedLineEnds
            append(.html(literal), flat: literal)
        case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE: open()
        default: isAtLineStart = true
        }
    }

    private mutating func readText(_ node: OpaquePointer?) {
        guard var literal = cmark_node_get_literal(node) else { return }
        while guardLength > 0, literal.pointee != 0 {
            literal += 1
            guardLength -= 1
        }
        while isAtLineStart, UInt8(bitPattern: literal.pointee).isSpaceOrTab { literal += 1 }
        guard literal.pointee != 0 else { return }
        isAtLineStart = false
        append(String(cString: literal))
    }

    private mutating func append(_ string: String) {
        if text.isEmpty { text = string } else { text += string }
    }

    /// Appends an inline, or its text where the nesting is too deep for it.
    private mutating func append(_ inline: Inline, flat: String) {
        if flattened > 0 { return append(flat) }
        flush()
        inlines.append(inline)
    }

    private mutating func flush() {
        guard !text.isEmpty else { return }
        inlines.append(.text(text))
        text = ""
    }

    private mutating func open() {
        guard outer.count < Document.maximumNesting else {
            flattened += 1
            return
        }
        flush()
        outer.append(inlines)
        inlines = []
    }

    /// The block that holds the inlines is left when nothing is open.
    private mutating func leave(_ node: OpaquePointer?) {
        if flattened > 0 {
            flattened -= 1
            return
        }
        guard var enclosing = outer.popLast() else { return }
        flush()
        enclosing.append(Self.inline(node, inlines))
        inlines = enclosing
    }

    private static func inline(_ node: OpaquePointer?, _ content: [Inline]) -> Inline {
        let type = cmark_node_get_type(node)
        if type == CMARK_NODE_EMPH { return .emphasis(content) }
        if type == CMARK_NODE_STRONG { return .strong(content) }
        let target = String(cmark: cmark_node_get_url(node))
        let title = String(cmark: cmark_node_get_title(node))
        return type == CMARK_NODE_IMAGE
            ? .image(source: target, title: title, content) : .link(destination: target, title: title, content)
    }
}
