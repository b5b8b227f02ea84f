import EndpointModel

/// A table of parameters, of a body or of properties.
struct FieldTable {
    let spelling: TypeSpelling
    var rows: [[String]] = []

    /// The table; a column of examples only where there are any.
    var markdown: String {
        let hasExamples = rows.contains { !$0[4].isEmpty }
        var table = MarkdownTable(["Name", "Type", "Description", "Notes"] + (hasExamples ? ["Example"] : []))
        for row in rows { table.add(hasExamples ? row : row.dropLast()) }
        return table.markdown
    }

    /// Adds a row: with notes such as `[required]` and ``[optional] [default to `20`]``.
    mutating func add(_ field: Field, isCommaSeparated: Bool = false) {
        var notes = field.isRequired.value ? "[required]" : "[optional]"
        if isCommaSeparated { notes += " [comma-separated]" }
        let defaultValue = Self.value(field.defaultValue)
        if !defaultValue.isEmpty { notes += " [default to \(defaultValue)]" }
        rows.append([
            MarkdownText.codeCell(PageText.name(field.name.value)), spelling.cell(field.type.value),
            MarkdownText.cell(field.description?.value ?? ""), notes, Self.value(field.example),
        ])
    }

    /// Adds a row for the properties that a schema may have besides its own.
    mutating func add(additional type: SchemaType) {
        rows.append(["any string name", spelling.cell(type), "", "", ""])
    }

    private static func value(_ text: Fact<String>?) -> String {
        let line = PageText.line(text?.value ?? "")
        return line.isEmpty ? "" : MarkdownText.codeCell(line)
    }
}
