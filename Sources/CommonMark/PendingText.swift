/// Text that may go on: libcmark splits text at entities, escapes and brackets.
struct PendingText {
    private var string = ""
    private var range: Range<SourcePosition>?

    mutating func append(_ more: String, _ moreRange: Range<SourcePosition>) {
        guard let range else {
            string = more
            self.range = moreRange
            return
        }
        string += more
        self.range = range.lowerBound..<moreRange.upperBound
    }

    /// Moves the text, if there is any, to the end of `inlines`.
    mutating func flush(into inlines: inout [Inline]) {
        guard let range else { return }
        self.range = nil
        guard !string.isEmpty else { return }
        inlines.append(Inline(kind: .text(string), range: range))
        string = ""
    }
}
