/// Where the table in a paragraph's lines is, if there is one.
struct TableLayout {
    /// The header row's index among the lines; those before it are a paragraph.
    let header: Int

    /// What the delimiter row below it says of each column.
    let alignments: [Table.Alignment?]

    /// The first delimiter row that has as many cells as the line above it.
    init?(in lines: [LineSpan], of source: SourceText) {
        for index in lines.indices.dropFirst() {
            guard let alignments = Self.alignments(lines[index].range, in: source) else { continue }
            guard Self.cells(lines[index - 1].range, in: source).count == alignments.count else { continue }
            header = index - 1
            self.alignments = alignments
            return
        }
        return nil
    }

    /// The columns of a delimiter row: dashes, colons and pipes; nil for any other line.
    private static func alignments(_ line: Range<Int>, in source: SourceText) -> [Table.Alignment?]? {
        guard let first = source.bytes[line].first, [.pipe, .dash, .colon].contains(first) else { return nil }
        var alignments: [Table.Alignment?] = []
        for cell in cells(line, in: source) {
            var dashes = cell
            let startsWithColon = source.bytes[cell].first == .colon
            if startsWithColon { dashes = dashes.dropFirst() }
            let endsWithColon = source.bytes[dashes].last == .colon
            if endsWithColon { dashes = dashes.dropLast() }
            guard !dashes.isEmpty, source.bytes[dashes].allSatisfy({ $0 == .dash }) else { return nil }
            switch (startsWithColon, endsWithColon) {
            case (true, true): alignments.append(.center)
            case (true, false): alignments.append(.left)
            case (false, true): alignments.append(.right)
            case (false, false): alignments.append(nil)
            }
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// The trimmed cells of a row, between its pipes.
    ///
    /// A pipe behind a backslash is text, whatever stands before the backslash and even inside code.
    static func cells(_ row: Range<Int>, in source: SourceText) -> [Range<Int>] {
        let bytes = source.bytes
        var cells: [Range<Int>] = []
        var start = row.lowerBound
        if start < row.upperBound, bytes[start] == .pipe { start += 1 }
        var end = start
        while start < row.upperBound {
            while end < row.upperBound, bytes[end] != .pipe || bytes[end - 1] == .backslash && end > start { end += 1 }
            cells.append(trimmed(start..<end, in: source))
            start = end + 1
            end = start
        }
        return cells
    }

    private static func trimmed(_ cell: Range<Int>, in source: SourceText) -> Range<Int> {
        var start = cell.lowerBound
        let end = source.trimmedEnd(from: start, to: cell.upperBound)
        while start < end, source.bytes[start].isWhiteSpace { start += 1 }
        return start..<end
    }
}
