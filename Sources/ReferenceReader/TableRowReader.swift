import CommonMark
import EndpointModel
import Spelling

/// Reads the rows that tables of parameters and tables of properties have in common.
struct TableRowReader {
    typealias Table = CommonMark.Table

    let source: PageSource
    /// How places in what is read translate to places on the page.
    private var placement = Placement.same

    private enum Placement {
        case same
        /// So many lines further down.
        case lower(Int)
        /// All of it stands there.
        case fixed(PageRange)
    }

    init(source: PageSource) {
        self.source = source
    }

    func range(_ range: Range<SourcePosition>) -> PageRange {
        switch placement {
        case .same: return source.range(range)
        case .lower(let lines):
            var place = source.range(range)
            place.startLine += lines
            place.endLine += lines
            return place
        case .fixed(let place): return place
        }
    }

    /// The rows of a table that has a column of names; rows without a name are left out.
    func rows(of table: Table, _ columns: TableColumns) -> [OperationSection.ParameterRow] {
        table.rows.compactMap { row in
            guard let name = columns.name(in: row) else { return nil }
            let text = name.inlines.plainText.trimmed().withoutStrikethrough
            guard !text.isEmpty else { return nil }
            if let repaired = repaired(row, of: table, columns) { return repaired }
            let isKey = columns.has(.key) && text.folded != "anystringname"
            var read = self.row(Sourced(text, at: range(name.range)), of: row, columns)
            if name.inlines.plainText.trimmed().hasPrefix("~~") { read.notes.deprecated = range(name.range) }
            if let description = read.description, description.value.hasPrefix(Self.deprecation) {
                read.notes.deprecated = description.range
            }
            let isOriginal = columns.originalName(in: row) != nil
            read.isLiteral = isKey || isOriginal || columns.has(.notes) && name.inlines.isCode
            if let anchor = name.inlines.firstDestination, anchor.hasPrefix("#") {
                read.definition = String(anchor.dropFirst())
            }
            return read
        }
    }

    /// The rows of a table without a column of names, which describe one thing.
    func nameless(rowsOf table: Table, _ columns: TableColumns) -> [OperationSection.ParameterRow] {
        table.rows.map { row(Sourced("", at: range($0.range)), of: $0, columns) }
    }

    private func row(_ name: Sourced<String>, of row: TableRow, _ columns: TableColumns)
        -> OperationSection.ParameterRow
    {
        var read = OperationSection.ParameterRow(
            name: name,
            type: typeText(in: row, columns),
            description: columns.cell(.description, in: row).flatMap(description(in:)),
            notes: notes(in: row, columns),
            texts: texts(in: row, columns)
        )
        // An example that is null says that the value may be.
        if let example = read.texts[.example], example.value == Self.null {
            read.notes.nullable = example.range
            read.texts[.example] = nil
        }
        return read
    }

    /// How pages with snippets write the example `null`.
    private static let null = "<nil>"

    private func texts(in row: TableRow, _ columns: TableColumns) -> [FactField: Sourced<String>] {
        var texts: [FactField: Sourced<String>] = [:]
        for field in columns.facts {
            guard let cell = columns.cell(.fact(field), in: row) else { continue }
            let text = cell.inlines.plainText.replacing("<br/>", with: " ").trimmed()
            if !text.isEmpty { texts[field] = Sourced(text, at: range(cell.range)) }
        }
        return texts
    }

    /// The rows in a paragraph that is set apart from its table by a blank line; `nil` if it holds none.
    func detachedRows(of table: Table, in block: Block) -> [OperationSection.ParameterRow]? {
        let start = SourcePosition(line: block.range.lowerBound.line, column: 1)
        let text = source[start..<block.range.upperBound]
        guard text.holds(UInt8(ascii: "|")) else { return nil }
        // Two lines of head stand ahead of the rows in the text that is parsed.
        return rows(ofText: text, table, placed: .lower(start.line - 3))
    }

    /// The row with the pipes inside `**…**` escaped, where a generator forgot to: `**'a' | 'b'**` is one cell.
    private func repaired(
        _ row: TableRow,
        of table: Table,
        _ columns: TableColumns
    ) -> OperationSection.ParameterRow? {
        guard case .same = placement, let type = columns.cell(.type, in: row),
            type.inlines.contains(where: \.holdsAsterisk)
        else { return nil }
        let text = Self.escapingPipesInStrong(source[row.range])
        return rows(ofText: text, table, placed: .fixed(range(row.range)))?.first
    }

    private func rows(ofText text: String, _ table: Table, placed: Placement) -> [OperationSection.ParameterRow]? {
        let head = source[table.header.range]
        let delimiter = table.header.cells.map { _ in "---" }.joined(separator: "|")
        let document = Document(parsing: "\(head)\n|\(delimiter)|\n\(text)")
        guard case .table(let parsed) = document.blocks.first?.kind, !parsed.rows.isEmpty else { return nil }
        var reader = self
        reader.placement = placed
        return reader.rows(of: parsed, TableColumns(parsed))
    }

    private static func escapingPipesInStrong(_ row: String) -> String {
        let pieces = row.split(separator: "**", omittingEmptySubsequences: false)
        guard pieces.count % 2 == 1 else { return row }
        let escaped = pieces.enumerated().map { index, piece in
            index % 2 == 0 ? String(piece) : String(piece).replacing("|", with: "\\|")
        }
        return escaped.joined(separator: "**")
    }

    /// Reports the columns of a table that are not read, so that nothing is lost without a word.
    func unknown(_ columns: TableColumns) -> [Diagnostic] {
        columns.unknown.map { cell in
            let header = cell.inlines.plainText.trimmed()
            let message =
                "unknown column \"\(header)\"; passed over: expected Name, Type, Description, Required, Default or Notes"
            return Diagnostic(.note, rule: "unknown-column", message, at: range(cell.range))
        }
    }

    /// The text of a cell with its line breaks, or `nil` where it is empty.
    func text(of cell: TableCell) -> Sourced<String>? {
        let text = cell.inlines.markdown.breakingLines
        return text.isEmpty ? nil : Sourced(text, at: range(cell.range))
    }

    /// The text of a description without the enumeration that Rust's pages append to it.
    private func description(in cell: TableCell) -> Sourced<String>? {
        guard let text = text(of: cell), text.value != "N/A" else { return nil }
        if text.value.hasPrefix(Self.warning) {
            let rest = text.value.dropFirst(Self.warning.count)
            return Sourced(Self.deprecation + rest, at: text.range)
        }
        guard text.value.hasSuffix(")"), let start = text.value.firstRange(of: Self.enumeration) else { return text }
        let prose = text.value[..<start.lowerBound].trimmed()
        return prose.isEmpty ? nil : Sourced(prose, at: text.range)
    }

    /// What descriptions begin with on pages with snippets, where something is deprecated.
    private static let warning = ": warning: ** DEPRECATED **"
    /// The same in Markdown that reads well.
    private static let deprecation = "**Deprecated**"

    /// Rust's pages enumerate in the description: "(enum: open, shipped)".
    private static let enumeration = "(enum: "

    private func typeText(in row: TableRow, _ columns: TableColumns) -> Sourced<OperationSection.TypeText> {
        guard let cell = columns.cell(.type, in: row) else {
            return Sourced(.init(text: "", destination: nil), at: range(row.range))
        }
        var type = OperationSection.TypeText(cell.inlines)
        if type.destination == nil, let accessed = columns.cell(.accessedType, in: row) {
            type = type.narrowed(besides: OperationSection.TypeText(accessed.inlines))
        }
        return Sourced(type, at: range(cell.range))
    }

    private func notes(in row: TableRow, _ columns: TableColumns) -> Notes {
        var notes = Notes()
        for column in [ColumnName.required, .notes] {
            guard let cell = columns.cell(column, in: row), !cell.inlines.isEmpty else { continue }
            notes.read(cell.inlines, at: range(cell.range))
            if column == .required { notes.readAnswer(cell.inlines.plainText, isYes: true, at: range(cell.range)) }
        }
        if let cell = columns.cell(.optional, in: row) {
            notes.readAnswer(cell.inlines.plainText, isYes: false, at: range(cell.range))
        }
        if let cell = columns.cell(.defaultValue, in: row), notes.defaultValue == nil, !cell.inlines.isEmpty {
            notes.read("[default to \(cell.inlines.plainText.trimmed())]", at: range(cell.range))
        }
        if notes.enumeration == nil, columns.name(in: row)?.inlines.isCode != true,
            let cell = columns.cell(.description, in: row)
        {
            let text = cell.inlines.plainText
            if text.utf8.last == UInt8(ascii: ")"), let start = text.firstRange(of: Self.enumeration) {
                notes.read(String(text[start.lowerBound...]), at: range(cell.range))
            }
        }
        return notes
    }
}

extension Inline {
    /// Whether this is text with an asterisk that Markdown found no use for.
    fileprivate var holdsAsterisk: Bool {
        guard case .text(let text) = self else { return false }
        return text.holds(UInt8(ascii: "*"))
    }
}

extension [Inline] {
    /// Whether all of it is written in code. TypeScript's pages write every name so, but their tables have no notes.
    fileprivate var isCode: Bool {
        guard count == 1, case .code? = first else { return false }
        return true
    }

    /// Whether a paragraph is the line `[[Back to top]](#) [[Back to API list]](README.md)`.
    var isNavigation: Bool { plainText.hasPrefix("[Back to ") }
}
