/// The notes of a parameter or a property: `[required]`, ``[optional] [default to `20`]``.
enum FieldNotes {
    static func cell(isRequired: Bool, isCommaSeparated: Bool = false, defaultValue: String?) -> String {
        let mark = (isRequired ? "[required]" : "[optional]") + (isCommaSeparated ? " [comma-separated]" : "")
        let value = PageText.line(defaultValue ?? "")
        return value.isEmpty ? mark : "\(mark) [default to \(MarkdownText.codeCell(value))]"
    }
}

extension MarkdownTable {
    /// A table of parameters, of a body or of properties.
    static var ofFields: MarkdownTable { MarkdownTable("Name", "Type", "Description", "Notes") }
}
