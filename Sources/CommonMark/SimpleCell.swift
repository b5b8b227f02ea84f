/// Reads the cells that make up most of a reference without a call of libcmark: words, `**words**` and
/// `[words](File.md)`, nothing in them that could mean anything else.
///
/// Every other cell is libcmark's. The tests hold this reader to what libcmark makes of the same cells.
struct SimpleCell {
    private let source: SourceText
    private let span: LineSpan
    private var offset: Int
    private var inlines: [Inline] = []

    /// The inlines of the cell at `span`; nil for one that libcmark has to parse.
    static func inlines(of span: LineSpan, in source: SourceText) -> [Inline]? {
        var cell = SimpleCell(source: source, span: span)
        return cell.read() ? cell.inlines : nil
    }

    private init(source: SourceText, span: LineSpan) {
        self.source = source
        self.span = span
        offset = span.range.lowerBound
    }

    private mutating func read() -> Bool {
        while offset < span.range.upperBound {
            let start = offset
            skipText()
            if offset > start { inlines.append(text(start..<offset)) }
            guard offset < span.range.upperBound else { break }
            guard start == offset || source.bytes[offset - 1] == .space || source.bytes[offset - 1] == .comma else {
                return false
            }
            guard let inline = source.bytes[offset] == .openBracket ? link() : strong() else { return false }
            inlines.append(inline)
            guard offset == span.range.upperBound || isSeparator(source.bytes[offset]) else { return false }
        }
        return true
    }

    private func isSeparator(_ byte: UInt8) -> Bool { byte == .space || byte == .comma }

    /// `**words**`, with a letter or a digit next to each pair of stars.
    private mutating func strong() -> Inline? {
        let start = offset
        guard skip(.star), skip(.star), let words = words(), skip(.star), skip(.star) else { return nil }
        guard byte != .star else { return nil }
        return Inline(kind: .strong([words]), range: range(start..<offset))
    }

    /// `[words](File.md#anchor)` or `[**words**](File.md#anchor)`.
    private mutating func link() -> Inline? {
        let start = offset
        guard skip(.openBracket), let content = byte == .star ? strong() : words() else { return nil }
        guard skip(.closeBracket), skip(.openParenthesis) else { return nil }
        let target = offset
        while let byte, byte.isAlphanumeric || ".#/_-".utf8.contains(byte) { offset += 1 }
        let destination = source.string(target..<offset)
        guard offset > target, skip(.closeParenthesis) else { return nil }
        let kind = Inline.Kind.link(destination: destination, title: "", [content])
        return Inline(kind: kind, range: range(start..<offset))
    }

    /// Text from a letter or digit to a letter or digit.
    private mutating func words() -> Inline? {
        let start = offset
        skipText()
        guard offset > start, source.bytes[start].isAlphanumeric, source.bytes[offset - 1].isAlphanumeric else {
            return nil
        }
        return text(start..<offset)
    }

    private var byte: UInt8? { offset < span.range.upperBound ? source.bytes[offset] : nil }

    private mutating func skip(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        offset += 1
        return true
    }

    /// Moves to the next byte that may be markup.
    private mutating func skipText() {
        let end = span.range.upperBound
        while offset < end {
            let byte = source.bytes[offset]
            if byte == .openBracket, let noteEnd = noteEnd() {
                offset = noteEnd
                continue
            }
            if PlainText.isMarkup(byte) {
                guard offset > span.range.lowerBound, offset + 1 < end else { return }
                let (previous, next) = (source.bytes[offset - 1], source.bytes[offset + 1])
                guard PlainText.isInsideWord(byte, previous, next) else { return }
            }
            offset += 1
        }
    }

    /// Where a `[note]` that stands here ends. A cell has no link definitions, so it is text.
    private func noteEnd() -> Int? {
        var end = offset + 1
        while end < span.range.upperBound, !PlainText.isMarkup(source.bytes[end]) { end += 1 }
        guard end < span.range.upperBound, source.bytes[end] == .closeBracket else { return nil }
        end += 1
        return end == span.range.upperBound || source.bytes[end] == .space ? end : nil
    }

    private func text(_ range: Range<Int>) -> Inline {
        Inline(kind: .text(source.string(range)), range: self.range(range))
    }

    private func range(_ range: Range<Int>) -> Range<SourcePosition> {
        LineSpan(line: span.line, range: range).sourceRange(in: source)
    }
}
