import CCMark

/// Reads the rows of a page's tables.
///
/// libcmark parses a table's cells as the paragraphs of one document. Many of them are found on a page over and over,
/// such as `[optional]`: each text is parsed once.
struct TableReader {
    /// What stands before each cell, so that none starts a block: `- x` in a cell is text.
    ///
    /// White space stands before the cell, as at the start of a line, which leaves emphasis as it is.
    private static let opening: [UInt8] = [UInt8(ascii: "x"), .space]

    /// As in GitHub's implementation: a wide header above many short rows would take memory without bound.
    private static let maximumFilled = 0x80000

    /// The inlines of the texts that were parsed, and which of these a text is.
    private var parsed: [[Inline]] = []
    private var numbers: [String: Int] = [:]

    /// The texts that are still to be parsed, and the cells that hold them.
    private var document: [UInt8] = []
    private var pending: [(row: Int, column: Int, number: Int)] = []

    /// The rows that lines of the page make, as many as the limit on filled cells allows.
    mutating func rows(_ lines: [LineSpan], columns: Int, of source: PageSource) -> [TableRow] {
        var rows: [TableRow] = []
        rows.reserveCapacity(lines.count)
        var filled = 0
        for line in lines where filled <= Self.maximumFilled {
            var row = row(line, number: rows.count, columns: columns, of: source)
            let end = row.range.upperBound
            filled += columns - row.cells.count
            while row.cells.count < columns { row.cells.append(TableCell(inlines: [], range: end..<end)) }
            rows.append(row)
        }
        parse()
        for cell in pending { rows[cell.row].cells[cell.column].inlines = parsed[cell.number] }
        pending = []
        return rows
    }

    private mutating func row(_ line: LineSpan, number row: Int, columns: Int, of source: PageSource) -> TableRow {
        var cells: [TableCell] = []
        cells.reserveCapacity(columns)
        for range in RowCells(line.range, in: source).prefix(columns) {
            var inlines: [Inline] = []
            let number = range.isEmpty ? nil : number(of: source.bytes[range])
            if let number, number < parsed.count { inlines = parsed[number] }
            if let number, number >= parsed.count { pending.append((row, cells.count, number)) }
            let place = LineSpan(line: line.line, range: range).sourceRange(in: source)
            cells.append(TableCell(inlines: inlines, range: place))
        }
        return TableRow(cells: cells, range: line.sourceRange(in: source))
    }

    /// Which text this is, of those that are parsed and those that are still to be.
    private mutating func number(of text: ArraySlice<UInt8>) -> Int {
        let key = String(decoding: text, as: UTF8.self)
        if let number = numbers[key] { return number }
        let number = numbers.count
        numbers[key] = number
        document += Self.opening
        for offset in text.indices {
            // `\|` is a pipe.
            let isEscape = text[offset] == .backslash && text[(offset + 1)...].first == .pipe
            if !isEscape { document.append(text[offset]) }
        }
        document += [.lineFeed, .lineFeed]
        return number
    }

    /// Parses the texts that are new.
    private mutating func parse() {
        guard !document.isEmpty else { return }
        let root = document.withUnsafeBytes { $0.parsedByCMark() }
        defer { cmark_node_free(root) }
        document.removeAll(keepingCapacity: true)
        var paragraph = cmark_node_first_child(root)
        while let node = paragraph {
            parsed.append(InlineReader.inlines(in: node, behind: Self.opening.count))
            paragraph = cmark_node_next(node)
        }
    }
}
