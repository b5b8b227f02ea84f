/// Where the table in a paragraph's lines is, if there is one.
struct TableLayout {
    /// The header row's index among the lines; those before it are a paragraph.
    let header: Int

    /// How many cells it has, and the delimiter row below it.
    let columns: Int

    /// The first delimiter row that has as many cells as the line above it.
    init?(in lines: [LineSpan], of source: PageSource) {
        for index in lines.indices.dropFirst() {
            guard let columns = Self.columns(ofDelimiters: lines[index].range, in: source) else { continue }
            guard Array(RowCells(lines[index - 1].range, in: source)).count == columns else { continue }
            (header, self.columns) = (index - 1, columns)
            return
        }
        return nil
    }

    /// The number of cells of a delimiter row, `:---|:--:|---`; nil for any other line.
    private static func columns(ofDelimiters line: Range<Int>, in source: PageSource) -> Int? {
        guard let first = source.bytes[line].first, first == .pipe || first == .dash || first == .colon else {
            return nil
        }
        var columns = 0
        for cell in RowCells(line, in: source) {
            var dashes = source.bytes[cell]
            if dashes.first == .colon { dashes.removeFirst() }
            if dashes.last == .colon { dashes.removeLast() }
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == .dash }) else { return nil }
            columns += 1
        }
        return columns == 0 ? nil : columns
    }
}
