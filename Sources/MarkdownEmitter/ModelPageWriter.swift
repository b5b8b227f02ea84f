import EndpointModel

/// Writes the page of a schema.
struct ModelPageWriter {
    /// The schema's name, after which the page is called.
    let name: String
    let schema: Schema
    let spelling: TypeSpelling

    var page: MarkdownPage {
        let prose = PageText.paragraphs(schema.description?.value ?? "").map { MarkdownText.paragraph($0) + "\n" }
        let sections = ["# \(MarkdownText.heading(name))\n"] + prose + shape
        return MarkdownPage(name: name + ".md", contents: sections.joined(separator: "\n"))
    }

    private var shape: [String] {
        switch schema.shape.value {
        case .object(let object) where object != ObjectShape(properties: []): properties(object) + parents(object)
        case .enumeration(let type, let values) where !values.isEmpty:
            ["## Enum\n", list(values.map { value($0, type) })]
        case .union(let kind, let members) where !members.isEmpty:
            ["## \(kind.rawValue)\n", list(members.map(spelling.paragraph))]
        case .alias(let type): ["## Type\n", spelling.paragraph(type) + "\n"]
        default: ["## Properties\n", "The reference does not describe them: any JSON goes in and out.\n"]
        }
    }

    private func properties(_ object: ObjectShape) -> [String] {
        var table = FieldTable(spelling: spelling)
        for property in object.properties { table.add(property.field) }
        if let type = object.additionalProperties { table.add(additional: type.value) }
        return ["## Properties\n", table.markdown]
    }

    private func parents(_ object: ObjectShape) -> [String] {
        guard !object.parents.isEmpty else { return [] }
        return ["## allOf\n", list(object.parents.map { spelling.paragraph(.reference($0.value)) })]
    }

    /// ``` `HARDCOVER` (value: `"hardcover"`)```, a number without quotation marks.
    private func value(_ value: EnumerationValue, _ type: SchemaType) -> String {
        let isString = if case .string = type { true } else { false }
        let literal = MarkdownText.code(isString ? "\"\(line(value.value))\"" : value.value)
        guard let name = value.name.map(line), !name.isEmpty else { return literal }
        return "\(MarkdownText.code(name)) (value: \(literal))"
    }

    /// A name or a value, neither of which can hold what sets them apart.
    private func line(_ text: String) -> String { PageText.line(text).replacing("(value:", with: "(value") }

    private func list(_ items: [String]) -> String { items.map { "* \($0)\n" }.joined() }
}
