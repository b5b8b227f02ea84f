import EndpointModel
import MarkdownSource

/// Spells types in the words of these pages, one spelling a type.
///
/// `Int64`, `[Book]`, `[String: Int]`, `"asc" | "desc"`, `{"id": Int64, "note"?: String}`.
struct TypeSpelling {
    private let names: PageNames
    /// A word that a schema bears stands for that schema.
    private let schemas: Set<String>

    init(names: PageNames) {
        self.names = names
        schemas = Set(names.schemas + names.types)
    }

    /// A type as the content of a cell: in code, linked to the first schema in it.
    func cell(_ type: SchemaType) -> String { linked(MarkdownText.codeCell(text(type)), to: type) }

    /// A type outside a table.
    func paragraph(_ type: SchemaType) -> String { linked(MarkdownText.code(text(type)), to: type) }

    /// What stands for no value.
    var nothing: String { "\(MarkdownText.code(word("Void"))) (empty response body)" }

    private func linked(_ code: String, to type: SchemaType) -> String {
        guard let schema = type.references.first else { return code }
        return "[\(code)](\(MarkdownText.destination(names.page(ofSchema: schema))).md)"
    }

    private func text(_ type: SchemaType) -> String {
        switch type {
        case .enumeration(_, let values) where values.isEmpty: word("String")
        case .enumeration(let type, let values):
            values.map { Self.areNumbers(values, type) ? $0.value : Self.literal($0.value) }.joined(separator: " | ")
        case .array(let item): "[\(text(item))]"
        case .dictionary(let value): "[\(word("String")): \(text(value))]"
        case .object(let properties) where properties.isEmpty: text(.dictionary(.any))
        case .object(let properties): "{\(properties.map(member).joined(separator: ", "))}"
        case .reference(let name): names.type(ofSchema: name)
        case .boolean, .integer, .number, .string, .any: word(BuiltInType.word(for: type))
        }
    }

    private static func areNumbers(_ values: [EnumerationValue], _ type: SchemaType) -> Bool {
        if case .string = type { return false }
        return SchemaType.type(ofValues: values.map(\.value)) != .string(nil)
    }

    private func member(_ property: Property) -> String {
        let mark = property.isRequired.value ? "" : "?"
        return "\(Self.literal(property.name.value))\(mark): \(text(property.type.value))"
    }

    /// A value between the first quotation marks that it does not hold. One that holds all of them loses the last.
    private static func literal(_ value: String) -> String {
        let value = PageText.line(value)
        let mark: String = ["\"", "'"].first { !value.contains($0) } ?? "`"
        return mark + value.replacing(mark, with: "") + mark
    }

    /// A word in a case in which no schema bears it: words are read in any case, schemas' names as they are written.
    private func word(_ word: String) -> String {
        [word, word.lowercased(), word.uppercased()].first { !schemas.contains($0) } ?? word
    }
}
