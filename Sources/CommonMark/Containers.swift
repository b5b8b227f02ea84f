/// The block quotes and list items around a block, outermost first.
///
/// A line of a block starts behind the markers of its containers. libcmark does not say where that is, so this
/// retraces how it consumes them, tabs included.
struct Containers {
    private var stack: [Container] = []

    fileprivate struct Container {
        /// The columns by which a list item's lines are indented; nil for a block quote.
        var indent: Int?
        var openingLine: Int
        /// Behind the marker, on the line that opened the container.
        var content: LineCursor
    }

    var depth: Int { stack.count }

    mutating func removeLast() { stack.removeLast() }

    /// Where `line`'s content starts behind the containers' markers, before its own indentation.
    ///
    /// `isInside` is false for a line that lacks some of the markers: a lazy continuation, or not theirs at all.
    func contentStart(ofLine line: Int, in source: SourceText) -> (cursor: LineCursor, isInside: Bool) {
        var cursor = LineCursor(offset: source.start(ofLine: line), column: 0)
        guard !stack.isEmpty else { return (cursor, true) }
        var first = 0
        if let opened = stack.lastIndex(where: { $0.openingLine == line }) {
            cursor = stack[opened].content
            first = opened + 1
        }
        let end = source.end(ofLine: line)
        for container in stack[first...] {
            guard container.skipMarker(at: &cursor, in: source, end: end) else { return (cursor, false) }
        }
        return (cursor, true)
    }

    /// Opens the block quote whose `>` is the first byte of `line`'s content.
    mutating func openQuote(atLine line: Int, in source: SourceText) {
        let end = source.end(ofLine: line)
        var (_, cursor) = contentStart(ofLine: line, in: source).cursor.indentation(in: source, end: end)
        cursor.skip(bytes: 1)
        cursor.skip(columns: 1, in: source, end: end)
        stack.append(Container(indent: nil, openingLine: line, content: cursor))
    }

    /// Opens the list item whose marker is the first thing in `line`'s content.
    mutating func openItem(atLine line: Int, in source: SourceText) {
        let end = source.end(ofLine: line)
        let start = contentStart(ofLine: line, in: source).cursor
        let (offset, marker) = start.indentation(in: source, end: end)
        var digits = marker.offset
        while digits < end, source.bytes[digits].isDigit { digits += 1 }
        let width = digits - marker.offset + 1
        var content = marker
        content.skip(bytes: width)
        let (spaces, text) = content.indentation(in: source, end: end)
        // Five columns or more are one and an indented code block; a marker alone on its line counts one.
        let padding = (1...4).contains(spaces) && text.offset < end ? spaces : 1
        content.skip(columns: padding, in: source, end: end)
        stack.append(Container(indent: offset + width + padding, openingLine: line, content: content))
    }
}

extension Containers.Container {
    /// Moves over the container's marker on a line after its first; false where the line lacks it.
    fileprivate func skipMarker(at cursor: inout LineCursor, in source: SourceText, end: Int) -> Bool {
        let (columns, text) = cursor.indentation(in: source, end: end)
        if let indent {
            guard columns < indent else {
                cursor.skip(columns: indent, in: source, end: end)
                return true
            }
            // A blank line belongs to the item whatever its indentation.
            guard text.offset == end else { return false }
            cursor = text
            return true
        }
        guard columns < 4, text.offset < end, source.bytes[text.offset] == .greaterThan else { return false }
        cursor = text
        cursor.skip(bytes: 1)
        cursor.skip(columns: 1, in: source, end: end)
        return true
    }
}
