import CommonMark
import EndpointModel
import Spelling

extension APIPageReader {
    mutating func readParameters(_ block: Block, under heading: OperationSection.ParameterHeading) {
        switch block.kind {
        case .table(let table):
            parameterTable = table
            readParameters(table, under: heading, at: range(block.range))
        case .paragraph(let inlines):
            let text = inlines.plainText
            let place = range(block.range)
            if Phrase.saysNoParameters(text) {
                current?.noParameters = Sourced(text, at: place)
            } else if let carrier = Phrase.carrier(in: text) {
                current?.dropCarrier(carrier)
            } else if let parameterTable, let rows = rowReader.detachedRows(of: parameterTable, in: block) {
                append(rows, under: heading)
            }
        case .codeBlock, .list:
            reportUnread(block, in: "Parameters", expected: "a table \"Name | Type | Description\"")
        case .heading, .blockQuote, .html, .thematicBreak: break
        }
    }

    private mutating func readParameters(
        _ table: Table,
        under heading: OperationSection.ParameterHeading,
        at place: PageRange
    ) {
        let columns = TableColumns(table)
        guard columns.hasNames else {
            return report(
                .warning,
                rule: "parameter-table",
                "this table of parameters has no column \"Name\"; expected \"Name | Type | Description | Notes\"",
                at: place
            )
        }
        for row in table.rows {
            guard let name = columns.name(in: row), name.inlines.isEmpty else { continue }
            report(.warning, rule: "parameter-row", "this row of the table has no name", at: range(row.range))
        }
        diagnostics += rowReader.unknown(columns)
        append(rowReader.rows(of: table, columns), under: heading)
    }

    private mutating func append(
        _ rows: [OperationSection.ParameterRow],
        under heading: OperationSection.ParameterHeading
    ) {
        // Some templates list the required ones among the optional ones again.
        definitions.mention(rows)
        for var row in rows where heading.isRequired != false || !requiredNames.contains(row.name.value) {
            if heading.isRequired == true { requiredNames.insert(row.name.value) }
            row.heading = heading
            current?.parameters.append(row)
        }
    }

    mutating func readResponses(_ block: Block) {
        guard case .table(let table) = block.kind else {
            return reportUnread(
                block,
                in: "HTTP response details",
                expected: "a table \"Status code | Description\""
            )
        }
        let columns = TableColumns(table)
        guard columns.has(.status) else {
            return report(
                .warning,
                rule: "response-table",
                "this table of responses has no column \"Status code\"; expected \"Status code | Description\"",
                at: range(block.range)
            )
        }
        for row in table.rows {
            // What is returned whatever the server answers has no status: `n/a`.
            guard let status = columns.cell(.status, in: row), status.inlines.plainText.folded != "na" else { continue }
            let description = columns.cell(.description, in: row)
            var response = OperationSection.ResponseRow(
                status: Sourced(status.inlines.plainText.trimmed(), at: range(status.range)),
                description: description.flatMap(rowReader.text(of:)) ?? Sourced("", at: range(row.range)),
                headers: columns.cell(.responseHeaders, in: row).map(headerNames(in:)) ?? []
            )
            if let type = columns.cell(.type, in: row) {
                let text = OperationSection.TypeText(type.inlines)
                response.type = Sourced(text, at: range(type.range))
                definitions.mention(text)
                // What is on this page is the class of the response, of which the body is a member.
                if !text.text.isEmpty, text.destination?.hasPrefix("#") != true { response.body = response.type }
            }
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

extension SectionName {
    /// The name with the place of its heading.
    func placed(at place: PageRange) -> SectionName {
        guard case .parameters(var heading) = self else { return self }
        heading.range = place
        return .parameters(heading)
    }
}
