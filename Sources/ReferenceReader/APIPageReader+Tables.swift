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
            guard let name = columns.cell(.name, in: row), name.inlines.isEmpty else { continue }
            report(.warning, rule: "parameter-row", "this row of the table has no name", at: range(row.range))
        }
        current?.parameters += tables.rows(of: table)
    }

    mutating func readResponses(_ block: Block) {
        guard case .table(let table) = block.kind else { return }
        let columns = TableColumns(table)
        for row in table.rows {
            guard let status = columns.cell(.status, in: row) else { continue }
            let description = columns.cell(.description, in: row)
            let response = OperationSection.ResponseRow(
                status: Sourced(status.inlines.plainText.trimmed(), at: range(status.range)),
                description: description.flatMap(tables.text(of:)) ?? Sourced("", at: range(row.range)),
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
