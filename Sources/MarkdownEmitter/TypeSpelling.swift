import EndpointModel

/// Spells types in the words of these pages, one spelling a type.
///
/// `Int64`, `[Book]`, `[String: Int]`, `"asc" | "desc"`, `{"id": Int64, "note"?: String}`.
struct TypeSpelling {
    /// The schemas' names: a word that one of them bears stands for that schema.
    private let schemas: Set<String>

    init(schemas: [String]) {
        self.schemas = Set(schemas)
    }

    /// A type as the content of a cell: in code, linked to the first schema in it.
    func cell(_ type: SchemaType) -> String { linked(MarkdownText.codeCell(text(type)), to: type) }

    /// A type outside a table.
    func paragraph(_ type: SchemaType) -> String { linked(MarkdownText.code(text(type)), to: type) }

    /// What stands for no value.
    var nothing: String { "\(MarkdownText.code(word("Void"))) (empty response body)" }

    private func linked(_ code: String, to type: SchemaType) -> String {
        guard let schema = type.references.first else { return code }
        return "[\(code)](\(MarkdownText.destination(schema)).md)"
    }

    private func text(_ type: SchemaType) -> String {
        switch type {
        case .enumeration(let type, let values):
            values.map { Self.areNumbers(values, type) ? $0.value : Self.literal($0.value) }.joined(separator: " | ")
        case .array(let item): "[\(text(item))]"
        case .dictionary(let value): "[\(word("String")): \(text(value))]"
        case .object(let properties): "{\(properties.map(member).joined(separator: ", "))}"
        case .reference(let name): name
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

    /// A value between the first quotation marks that it does not hold.
    private static func literal(_ value: String) -> String {
        let quote = "\"'`".utf8.first { !value.utf8.contains($0) } ?? UInt8(ascii: "\"")
        let mark = String(Unicode.Scalar(quote))
        return mark + value + mark
    }

    /// A word in a case in which no schema bears it: words are read in any case, schemas' names as they are written.
    private func word(_ word: String) -> String {
        [word, word.lowercased(), word.uppercased()].first { !schemas.contains($0) } ?? word
    }
}
