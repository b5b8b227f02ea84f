import CommonMark
import EndpointModel

extension APIPageReader {
    mutating func readParameters(_ block: Block) {
        switch block.kind {
        case .table(let table): readParameters(table, at: range(block.range))
        case .paragraph(let inlines):
            let text = inlines.plainText
            guard Phrase.saysNoParameters(text) else { return }
            let place = range(block.range)
            current?.noParameters = Sourced(text, at: place)
        case .heading, .codeBlock, .blockQuote, .list, .html, .thematicBreak: break
        }
    }

    private mutating func readParameters(_ table: Table, at place: PageRange) {
        let columns = TableColumns(table)
        guard columns.has(.name) else {
            return report(
                .warning,
                rule: "parameter-table",
                "this table of parameters has no column \"Name\"; expected \"Name | Type | Description | Notes\"",
                at: place
            )
        }
        for row in table.rows {
            guard let name = columns.cell(.name, in: row) else { continue }
            let text = name.inlines.plainText.trimmed()
            guard !text.isEmpty else {
                report(.warning, rule: "parameter-row", "this row of the table has no name", at: range(row.range))
                continue
            }
            let parameter = OperationSection.ParameterRow(
                name: Sourced(text, at: range(name.range)),
                type: typeText(columns.cell(.type, in: row), in: row),
                description: columns.cell(.description, in: row).flatMap(text(of:)),
                notes: notes(in: row, columns)
            )
            current?.parameters.append(parameter)
        }
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

    mutating func readResponses(_ block: Block) {
        guard case .table(let table) = block.kind else { return }
        let columns = TableColumns(table)
        for row in table.rows {
            guard let status = columns.cell(.status, in: row) else { continue }
            let description = columns.cell(.description, in: row)
            let response = OperationSection.ResponseRow(
                status: Sourced(status.inlines.plainText.trimmed(), at: range(status.range)),
                description: description.flatMap(text(of:)) ?? Sourced("", at: range(row.range)),
                headers: columns.cell(.responseHeaders, in: row).map(headerNames(in:)) ?? []
            )
            current?.responses.append(response)
        }
    }

    /// The names in ` * X-Total-Count - total <br>  * Next - link <br>`; `-` stands for none.
    private func headerNames(in cell: TableCell) -> [Sourced<String>] {
        cell.inlines.markdown.breakingLines.split(separator: "\n").compactMap { line in
            let text = line.drop { $0 == "*" || $0 == " " }
            let name = text.prefix { $0 != " " }
            return name.isEmpty || name == "-" ? nil : Sourced(String(name), at: range(cell.range))
        }
    }
}
