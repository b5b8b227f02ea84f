import EndpointModel
import MarkdownSource

/// A table of parameters, of a body or of properties, by their names in Swift.
struct FieldTable {
    let spelling: TypeSpelling
    /// The header of the column with what the API itself calls them.
    var original = "Wire name"
    var rows: [[String]] = []

    /// The table; a column of the API's own names, and one of examples, only where there is anything to say in them.
    var markdown: String {
        let headers = ["Name", original, "Type", "Description", "Notes", "Example"]
        let isRenamed = rows.contains { !$0[1].isEmpty && $0[0] != $0[1] }
        let hasExamples = rows.contains { !$0[5].isEmpty }
        let columns = headers.indices.filter { $0 == 1 ? isRenamed : $0 == 5 ? hasExamples : true }
        var table = MarkdownTable(columns.map { headers[$0] })
        for row in rows { table.add(columns.map { row[$0] }) }
        return table.markdown
    }

    /// Adds a row: with notes such as `[required]` and ``[optional] [default to `20`]``.
    mutating func add(_ field: Field, label: String?, isCommaSeparated: Bool = false) {
        var notes = field.isRequired.value ? "[required]" : "[optional]"
        if field.isNullable?.value == true { notes += " [nullable]" }
        if field.isDeprecated?.value == true { notes += " [deprecated]" }
        if isCommaSeparated { notes += " [comma-separated]" }
        let defaultValue = Self.value(field.defaultValue)
        if !defaultValue.isEmpty { notes += " [default to \(defaultValue)]" }
        let name = MarkdownText.codeCell(PageText.name(field.name.value))
        rows.append([
            label.map(MarkdownText.codeCell) ?? name, name, spelling.cell(field.type.value),
            MarkdownText.cell(field.description?.value ?? ""), notes, Self.value(field.example),
        ])
    }

    /// Adds a row for the properties that a schema may have besides its own.
    mutating func add(additional type: SchemaType) {
        rows.append(["any string name", "", spelling.cell(type), "", "", ""])
    }

    private static func value(_ text: Fact<String>?) -> String {
        let line = PageText.line(text?.value ?? "")
        return line.isEmpty ? "" : MarkdownText.codeCell(line)
    }
}
