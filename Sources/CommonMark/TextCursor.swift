/// A place in the running text of one block, as libcmark's inline parser sees it: the lines' content one after the
/// other, without the containers' markers and the indentation of the lines.
struct TextCursor {
    let source: SourceText
    private let containers: Containers
    private let lastLine: Int
    private(set) var line: Int
    /// Where the current line's content ends.
    private(set) var lineEnd: Int
    var offset: Int

    /// Whether the current line is a lazy continuation with white space in front: libcmark reads that as text.
    private(set) var isIndentedLazily = false

    /// Text that starts at `offset` in `line` and runs to the end of `lastLine`.
    init(source: SourceText, containers: Containers, line: Int, offset: Int, lastLine: Int) {
        self.source = source
        self.containers = containers
        self.lastLine = lastLine
        self.line = line
        self.offset = offset
        lineEnd = source.end(ofLine: line)
    }

    /// Text inside one line: a table cell's.
    init(source: SourceText, line: Int, range: Range<Int>) {
        self.source = source
        containers = Containers()
        lastLine = line
        self.line = line
        offset = range.lowerBound
        lineEnd = range.upperBound
    }

    var position: SourcePosition { source.position(offset, inLine: line) }

    /// The byte here: a line feed at each line end, nil at the end of the text.
    var byte: UInt8? {
        if offset < lineEnd { return source.bytes[offset] }
        return line < lastLine ? .lineFeed : nil
    }

    /// The byte `distance` further on in the same line.
    func byte(after distance: Int) -> UInt8? {
        offset + distance < lineEnd ? source.bytes[offset + distance] : nil
    }

    /// Moves over the byte here; at a line end to the next line's content, behind its indentation.
    mutating func advance() {
        if offset < lineEnd { offset += 1 } else { advanceLine() }
    }

    mutating func advanceLine() {
        guard line < lastLine else { return }
        line += 1
        lineEnd = source.end(ofLine: line)
        let start = containers.contentStart(ofLine: line, in: source)
        offset = start.cursor.indentation(in: source, end: lineEnd).cursor.offset
        isIndentedLazily = !start.isInside && offset > start.cursor.offset
    }

    /// Moves over up to `count` bytes of the same line.
    mutating func skip(bytes count: Int) {
        offset = min(offset + count, max(offset, lineEnd))
    }

    /// Moves over `expected` if it stands here.
    mutating func skip(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        advance()
        return true
    }

    /// Moves over spaces and tabs, not over a line end.
    mutating func skipSpaces() {
        while offset < lineEnd, source.bytes[offset].isSpaceOrTab { offset += 1 }
    }

    /// Moves over white space and line ends.
    mutating func skipWhiteSpace() {
        while let byte, byte.isWhiteSpace { advance() }
    }

    /// The number of times that `byte` stands here in a row.
    func runLength(of byte: UInt8) -> Int {
        var end = offset
        while end < lineEnd, source.bytes[end] == byte { end += 1 }
        return end - offset
    }
}
