/// Reads the rows of a pipe table from the lines of the paragraph that libcmark made of it.
struct TableReader {
    private let source: SourceText
    private let columns: Int
    private var rows: [TableRow] = []
    private var fragments = InlineFragments()
    private var pending: [PendingCell] = []

    /// Whether each inline was found where the cursor stood.
    private(set) var isInStep = true

    /// How many cells were filled in for rows that lack them.
    private var filled = 0

    /// As in GitHub's implementation: a wide header above many short rows would take memory without bound.
    private static let maximumFilled = 0x80000

    /// A cell whose text libcmark is still to parse.
    private struct PendingCell {
        var row: Int
        var column: Int
        var span: LineSpan
    }

    init(source: SourceText, columns: Int) {
        self.source = source
        self.columns = columns
    }

    /// The header row and those below it, as many as the limit on filled cells allows.
    mutating func rows(header: LineSpan, body: ArraySlice<LineSpan>) -> [TableRow] {
        rows.reserveCapacity(body.count + 1)
        append(header)
        for line in body where filled <= Self.maximumFilled { append(line) }
        parsePending()
        return rows
    }

    private mutating func append(_ line: LineSpan) {
        var cells: [TableCell] = []
        cells.reserveCapacity(columns)
        for range in TableLayout.cells(line.range, in: source).prefix(columns) {
            let span = LineSpan(line: line.line, range: range)
            let position = span.sourceRange(in: source)
            if let inlines = SimpleCell.inlines(of: span, in: source) {
                cells.append(TableCell(inlines: inlines, range: position))
                continue
            }
            pending.append(PendingCell(row: rows.count, column: cells.count, span: span))
            fragments.append(cell: range, of: source)
            cells.append(TableCell(inlines: [], range: position))
        }
        let range = line.sourceRange(in: source)
        filled += columns - cells.count
        while cells.count < columns {
            cells.append(TableCell(inlines: [], range: range.upperBound..<range.upperBound))
        }
        rows.append(TableRow(cells: cells, range: range))
    }

    private mutating func parsePending() {
        var next = pending.startIndex
        var rows: [TableRow] = []
        var isInStep = true
        swap(&rows, &self.rows)
        fragments.parse { paragraph in
            guard next < pending.endIndex else { return }
            let cell = pending[next]
            next += 1
            let cursor = TextCursor(source: source, line: cell.span.line, range: cell.span.range)
            var reader = InlineReader(cursor: cursor, guardLength: InlineFragments.guardLength)
            rows[cell.row].cells[cell.column].inlines = reader.inlines(in: paragraph)
            if !reader.isInStep { isInStep = false }
        }
        self.rows = rows
        self.isInStep = isInStep
    }
}
