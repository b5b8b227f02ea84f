/// A part of one line.
struct LineSpan {
    /// The line, from 0.
    var line: Int

    /// The offsets in the page.
    var range: Range<Int>

    func sourceRange(in source: SourceText) -> Range<SourcePosition> {
        source.position(range.lowerBound, inLine: line)..<source.position(range.upperBound, inLine: line)
    }
}
