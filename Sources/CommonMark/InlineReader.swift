import CCMark

/// Turns libcmark's inline nodes into values, each with the range of the bytes that wrote it.
///
/// libcmark's own inline positions are wrong in many places and differ between its versions, so none is used: a cursor
/// walks the source in step with the tree. The tree says what comes next; the source says how long that is.
struct InlineReader {
    var cursor: TextCursor

    /// Whether every node was found where the cursor stood.
    var isInStep = true

    private var inlines: [Inline] = []
    private var text = PendingText()
    private var frames: [Frame] = []

    /// How many nodes are open below the deepest frame: their content is read as text.
    private var flattened = 0

    /// Whether the cursor stands at the start of a line, whose indentation is not text.
    private var isAtLineStart = true

    /// The bytes of the first text node that are not in the source.
    private var guardLength: Int

    /// An open emphasis, link or image.
    private struct Frame {
        var start: SourcePosition
        var outer: [Inline]
    }

    /// A reader of the text at `cursor`. The first text node starts with `guardLength` bytes that are not there.
    init(cursor: TextCursor, guardLength: Int = 0) {
        self.cursor = cursor
        self.guardLength = guardLength
        self.cursor.skipSpaces()
    }

    /// The inlines below `parent`. Iterates, since the nesting is the page's.
    mutating func inlines(in parent: OpaquePointer) -> [Inline] {
        guard var node = cmark_node_first_child(parent) else { return [] }
        while true {
            if enter(node) {
                if let child = cmark_node_first_child(node) {
                    node = child
                    continue
                }
                leave(node)
            }
            while cmark_node_next(node) == nil {
                guard let container = cmark_node_parent(node), container != parent else { return finish() }
                leave(container)
                node = container
            }
            guard let next = cmark_node_next(node) else { return finish() }
            node = next
        }
    }

    private mutating func finish() -> [Inline] {
        text.flush(into: &inlines)
        return inlines
    }

    /// Reads a leaf, or opens a container; whether the node's children are to be read.
    private mutating func enter(_ node: OpaquePointer) -> Bool {
        defer { isAtLineStart = cmark_node_get_type(node) == CMARK_NODE_LINEBREAK }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: readText(node)
        case CMARK_NODE_SOFTBREAK: readLineEnd(.softBreak, flat: " ")
        case CMARK_NODE_LINEBREAK: readLineEnd(.lineBreak, flat: "\n")
        case CMARK_NODE_CODE: readCode(node)
        case CMARK_NODE_HTML_INLINE: readHTML(node)
        case CMARK_NODE_EMPH: return open(width: 1)
        case CMARK_NODE_STRONG: return open(width: 2)
        case CMARK_NODE_IMAGE: return open(width: 2)
        case CMARK_NODE_LINK where cursor.byte == .lessThan: readAutolink(node)
        case CMARK_NODE_LINK: return open(width: 1)
        default: break
        }
        return false
    }

    private mutating func open(width: Int) -> Bool {
        let start = cursor.position
        cursor.skip(bytes: width)
        if frames.count >= Document.maximumNesting {
            flattened += 1
            text.append("", start..<cursor.position)
            return true
        }
        text.flush(into: &inlines)
        frames.append(Frame(start: start, outer: inlines))
        inlines = []
        return true
    }

    private mutating func leave(_ node: OpaquePointer) {
        let type = cmark_node_get_type(node)
        let last = cursor.position
        switch type {
        case CMARK_NODE_EMPH: cursor.skip(bytes: 1)
        case CMARK_NODE_STRONG: cursor.skip(bytes: 2)
        default: skipLinkEnd()
        }
        if flattened > 0 {
            flattened -= 1
            text.append("", last..<cursor.position)
            return
        }
        text.flush(into: &inlines)
        guard let frame = frames.popLast() else { return }
        let content = inlines
        inlines = frame.outer
        inlines.append(Inline(kind: kind(of: node, type, content), range: frame.start..<cursor.position))
    }

    private mutating func skipLinkEnd() {
        if cursor.byte != .closeBracket { isInStep = false }
        cursor.skipLinkEnd()
    }

    private func kind(of node: OpaquePointer, _ type: cmark_node_type, _ content: [Inline]) -> Inline.Kind {
        switch type {
        case CMARK_NODE_EMPH: return .emphasis(content)
        case CMARK_NODE_STRONG: return .strong(content)
        default: break
        }
        let target = String(cmark: cmark_node_get_url(node))
        let title = String(cmark: cmark_node_get_title(node))
        return type == CMARK_NODE_IMAGE
            ? .image(source: target, title: title, content)
            : .link(destination: target, title: title, content)
    }
}

extension InlineReader {
    private mutating func readText(_ node: OpaquePointer) {
        guard var literal = cmark_node_get_literal(node) else { return }
        while guardLength > 0, literal.pointee != 0 {
            literal += 1
            guardLength -= 1
        }
        guardLength = 0
        // libcmark keeps the indentation of some lazy continuation lines.
        while isAtLineStart, UInt8(bitPattern: literal.pointee).isSpaceOrTab, cursor.byte?.isSpaceOrTab == false {
            literal += 1
        }
        let string = String(cString: literal)
        guard !string.isEmpty else { return }
        let start = cursor.position
        let isFound = UnsafeRawBufferPointer(start: literal, count: string.utf8.count)
            .withMemoryRebound(to: UInt8.self) { cursor.skipText($0) }
        if !isFound { isInStep = false }
        text.append(string, start..<cursor.position)
    }

    private mutating func readLineEnd(_ kind: Inline.Kind, flat: String) {
        let start = cursor.position
        if !cursor.skipLineBreak() { isInStep = false }
        append(kind, flat: flat, start..<max(start, cursor.lineStart))
    }

    private mutating func readCode(_ node: OpaquePointer) {
        let start = cursor.position
        if !cursor.skipCode() { isInStep = false }
        let literal = String(cmark: cmark_node_get_literal(node))
        append(.code(literal), flat: literal, start..<cursor.position)
    }

    private mutating func readHTML(_ node: OpaquePointer) {
        guard let literal = cmark_node_get_literal(node) else { return }
        let start = cursor.position
        if !cursor.skipHTML(literal) { isInStep = false }
        let html = String(cmark: literal).withNormalizedLineEnds
        append(.html(html), flat: html, start..<cursor.position)
    }

    /// `<destination>`: one link with one text, in which no backslash escapes.
    private mutating func readAutolink(_ node: OpaquePointer) {
        let start = cursor.position
        cursor.advance()
        let textStart = cursor.position
        while let byte = cursor.byte, byte != .greaterThan { cursor.advance() }
        let textEnd = cursor.position
        if !cursor.skip(.greaterThan) { isInStep = false }
        let label = cmark_node_first_child(node).map { String(cmark: cmark_node_get_literal($0)) } ?? ""
        let content = [Inline(kind: .text(label), range: textStart..<textEnd)]
        append(kind(of: node, CMARK_NODE_LINK, content), flat: label, start..<cursor.position)
    }

    /// Appends an inline, or its text where the nesting is too deep for it.
    private mutating func append(_ kind: Inline.Kind, flat: String, _ range: Range<SourcePosition>) {
        if flattened > 0 { return text.append(flat, range) }
        text.flush(into: &inlines)
        inlines.append(Inline(kind: kind, range: range))
    }
}
