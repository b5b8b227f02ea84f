import EndpointModel

/// Writes the page of a schema.
struct ModelPageWriter {
    let schema: Schema
    let spelling: TypeSpelling

    var contents: String {
        var sections = ["# \(MarkdownText.heading(schema.name))\n"]
        let paragraphs = schema.description.map { NormalText.paragraphs($0.value) } ?? []
        sections += paragraphs.map { Prose.markdown($0) + "\n" }
        sections += shape
        return sections.joined(separator: "\n")
    }

    private var shape: [String] {
        switch schema.shape.value {
        case .object(let object): properties(object) + parents(object)
        case .enumeration(let type, let values): ["## Enum\n", list(values.map { value($0, type) })]
        case .union(let kind, let members): ["## \(kind.rawValue)\n", list(members.map(spelling.paragraph))]
        case .alias(let type): ["## Type\n", spelling.paragraph(type) + "\n"]
        case .open: ["## Properties\n", "The reference does not describe them: any JSON goes in and out.\n"]
        }
    }

    private func properties(_ object: ObjectShape) -> [String] {
        var table = MarkdownTable.ofFields
        for property in object.properties {
            table.add(
                MarkdownText.codeCell(property.name.value),
                spelling.cell(property.type.value),
                MarkdownText.cell(property.description?.value ?? ""),
                FieldNotes.cell(isRequired: property.isRequired.value, defaultValue: property.defaultValue?.value)
            )
        }
        if let type = object.additionalProperties { table.add("any string name", spelling.cell(type.value), "", "") }
        return ["## Properties\n", table.markdown]
    }

    private func parents(_ object: ObjectShape) -> [String] {
        guard !object.parents.isEmpty else { return [] }
        return ["## allOf\n", list(object.parents.map { spelling.paragraph(.reference($0.value)) })]
    }

    /// ``` `HARDCOVER` (value: `"hardcover"`)```, a number without quotation marks.
    private func value(_ value: EnumerationValue, _ type: SchemaType) -> String {
        let isString = if case .string = type { true } else { false }
        let literal = MarkdownText.code(isString ? "\"\(value.value)\"" : value.value)
        return value.name.map { "\(MarkdownText.code($0)) (value: \(literal))" } ?? literal
    }

    private func list(_ items: [String]) -> String { items.map { "* \($0)\n" }.joined() }
}
