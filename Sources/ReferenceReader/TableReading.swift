import CommonMark
import EndpointModel

/// Reads the rows that tables of parameters and tables of properties have in common.
struct TableReading {
    let page: String

    func range(_ range: Range<SourcePosition>) -> PageRange { PageRange(page: page, range) }

    /// The rows of a table that has a column of names; rows without a name are left out.
    func rows(of table: Table) -> [OperationSection.ParameterRow] {
        let columns = TableColumns(table)
        return table.rows.compactMap { row in
            guard let name = columns.cell(.name, in: row) else { return nil }
            let text = name.inlines.plainText.trimmed()
            guard !text.isEmpty else { return nil }
            return OperationSection.ParameterRow(
                name: Sourced(text, at: range(name.range)),
                type: typeText(columns.cell(.type, in: row), in: row),
                description: columns.cell(.description, in: row).flatMap(self.text(of:)),
                notes: notes(in: row, columns)
            )
        }
    }

    /// The text of a cell with its line breaks, or `nil` where it is empty.
    func text(of cell: TableCell) -> Sourced<String>? {
        let text = cell.inlines.markdown.breakingLines
        return text.isEmpty ? nil : Sourced(text, at: range(cell.range))
    }

    private func typeText(_ cell: TableCell?, in row: TableRow) -> Sourced<OperationSection.TypeText> {
        guard let cell else { return Sourced(.init(text: "", destination: nil), at: range(row.range)) }
        let inlines = Self.withoutBrokenLink(cell.inlines)
        let type = OperationSection.TypeText(
            text: inlines.plainText.trimmed(),
            destination: inlines.firstDestination
        )
        return Sourced(type, at: range(cell.range))
    }

    /// `**string**` of `[**string**]`: some templates write a link's brackets also where there is nothing to link to.
    private static func withoutBrokenLink(_ inlines: [Inline]) -> [Inline] {
        guard inlines.count >= 3, inlines[0].kind == .text("["), case .strong = inlines[1].kind,
            case .text(let rest) = inlines[2].kind, rest.utf8.first == UInt8(ascii: "]")
        else { return inlines }
        return [inlines[1]]
    }

    private func notes(in row: TableRow, _ columns: TableColumns) -> Notes {
        var notes = Notes()
        for column in [ColumnName.required, .notes] {
            guard let cell = columns.cell(column, in: row), !cell.inlines.isEmpty else { continue }
            notes.read(cell.inlines.plainText, at: range(cell.range))
        }
        return notes
    }
}

extension [Inline] {
    /// Whether a paragraph is the line `[[Back to top]](#) [[Back to API list]](README.md)`.
    var isNavigation: Bool { plainText.hasPrefix("[Back to ") }
}
