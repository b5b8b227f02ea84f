/// A part of one line.
struct LineSpan {
    /// The line, from 0.
    var line: Int

    /// The offsets in the page.
    var range: Range<Int>

    func sourceRange(in source: PageSource) -> Range<SourcePosition> {
        source.position(range.lowerBound, inLine: line)..<source.position(range.upperBound, inLine: line)
    }
}

extension PageSource {
    /// What a line holds without white space at its ends and without the `>` of the block quotes around it.
    ///
    /// `isInside` is false for a line that lacks some of these: a lazy continuation, or not theirs at all.
    func content(ofLine line: Int, inQuotes quotes: Int) -> (span: LineSpan, isInside: Bool) {
        var content = trimmed(start(ofLine: line)..<end(ofLine: line))
        for _ in 0..<quotes {
            guard bytes[content].first == .greaterThan else { return (LineSpan(line: line, range: content), false) }
            content = trimmed(content.dropFirst().startIndex..<content.upperBound)
        }
        return (LineSpan(line: line, range: content), true)
    }
}
