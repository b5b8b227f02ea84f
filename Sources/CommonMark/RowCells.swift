/// The trimmed cells of a table's row, between its pipes, as offsets in the page.
///
/// A pipe behind a backslash is text, whatever stands before the backslash and even inside code.
struct RowCells: Sequence, IteratorProtocol {
    private let source: PageSource
    private let end: Int
    private var start: Int

    init(_ row: Range<Int>, in source: PageSource) {
        self.source = source
        end = row.upperBound
        start = row.lowerBound
        if !row.isEmpty, source.bytes[start] == .pipe { start += 1 }
    }

    mutating func next() -> Range<Int>? {
        guard start < end else { return nil }
        var pipe = start
        while pipe < end, source.bytes[pipe] != .pipe || pipe > start && source.bytes[pipe - 1] == .backslash {
            pipe += 1
        }
        defer { start = pipe + 1 }
        return source.trimmed(start..<pipe)
    }
}
