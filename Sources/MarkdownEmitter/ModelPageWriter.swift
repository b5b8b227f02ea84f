import ClientPlan
import EndpointModel
import MarkdownSource

/// Writes the page of a schema.
struct ModelPageWriter {
    /// The schema's name, after which the page is called.
    let name: String
    /// What its type is called.
    let title: String
    let schema: Schema
    let plan: ClientPlan
    let spelling: TypeSpelling

    var page: MarkdownPage {
        let prose = PageText.paragraphs(schema.description?.value ?? "").map { MarkdownText.paragraph($0) + "\n" }
        let original = MarkdownText.originalName(schema.name, besides: name)
        let sections = ["# \(MarkdownText.heading(title))\n"] + original + prose + shape
        return MarkdownPage(name: name + ".md", contents: sections.joined(separator: "\n"))
    }

    private var shape: [String] {
        switch schema.shape.value {
        case .object(let object) where object != ObjectShape(properties: []): properties(object) + parents(object)
        case .enumeration(let type, let values) where !values.isEmpty:
            ["## Enum\n", enumeration(values, type)]
        case .union(let kind, let members) where !members.isEmpty:
            ["## \(kind.rawValue)\n", list(members.map(spelling.paragraph))]
        case .alias(let type): ["## Type\n", spelling.paragraph(type) + "\n"]
        default: ["## Properties\n", "The reference does not describe them: any JSON goes in and out.\n"]
        }
    }

    private func properties(_ object: ObjectShape) -> [String] {
        var table = FieldTable(spelling: spelling)
        let labels = plan.labels(ofPropertiesOf: schema)
        for property in object.properties { table.add(property.field, label: labels[property.name.value]) }
        if let type = object.additionalProperties { table.add(additional: type.value) }
        return ["## Properties\n", table.markdown]
    }

    private func parents(_ object: ObjectShape) -> [String] {
        guard !object.parents.isEmpty else { return [] }
        return ["## allOf\n", list(object.parents.map { spelling.paragraph(.reference($0.value)) })]
    }

    /// The constants by their names in Swift and in the reference, a number without quotation marks.
    private func enumeration(_ values: [EnumerationValue], _ type: SchemaType) -> String {
        let isString = if case .string = type { true } else { false }
        let values = values.map { EnumerationValue(name: $0.name.map(PageText.code), value: PageText.code($0.value)) }
        var table = MarkdownTable(["In Swift", "Name", "Value"])
        for (value, label) in zip(values, plan.labels(of: values, type)) {
            let name = value.name ?? ""
            table.add([
                MarkdownText.code("." + label), name.isEmpty ? "" : MarkdownText.codeCell(name),
                MarkdownText.codeCell(isString ? "\"\(value.value)\"" : value.value),
            ])
        }
        return table.markdown
    }

    private func list(_ items: [String]) -> String { items.map { "* \($0)\n" }.joined() }
}
