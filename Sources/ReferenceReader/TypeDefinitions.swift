import EndpointModel
import Spelling

/// The types that a page defines under headings of their own, by name; they are written out where they are used.
struct TypeDefinitions {
    private var definitions: [String: TypeDefinition] = [:]
    /// The names that rows mention and that headings may therefore define.
    private(set) var mentioned: Set<String> = []
    /// How many rows may still be written out, so that types which use each other over and over cost no more than they are
    /// long; `nil` until the first is.
    private var allowance: Int?

    /// Types nest a handful deep; a page that nests deeper means harm.
    private static let maximumDepth = 16

    var isEmpty: Bool { definitions.isEmpty }

    subscript(name: String) -> TypeDefinition? { definitions[name] }

    mutating func mention(_ rows: [OperationSection.ParameterRow]) {
        mentioned.formUnion(TypeDefinition.mentions(in: rows))
    }

    mutating func mention(_ anchor: String) { mentioned.insert(anchor) }

    mutating func mention(_ type: OperationSection.TypeText) { mentioned.formUnion(TypeDefinition.mentions(in: type)) }

    /// Begins a definition; a second one of the name takes the place of the first.
    mutating func begin(_ name: String) { definitions[name] = TypeDefinition() }

    /// Takes in a table under the heading of a type.
    mutating func read(_ table: TableRowReader.Table, of name: String, under part: String?, _ rowReader: TableRowReader)
    {
        mention(definitions[name, default: TypeDefinition()].read(table, under: part, rowReader))
    }

    /// The rows with the types that are defined here written out.
    mutating func described(_ rows: [OperationSection.ParameterRow]) -> [OperationSection.ParameterRow] {
        definitions.isEmpty ? rows : rows.map { described($0, depth: 0) }
    }

    /// The row with its type written out, and with what its definition says of it besides.
    mutating func described(_ row: OperationSection.ParameterRow, depth: Int = 0) -> OperationSection.ParameterRow {
        guard let name = definedName(of: row), let definition = definitions[name], take(definition, at: depth) else {
            return row
        }
        var row = row
        if let type = written(definition, depth: depth + 1) { row.type.value = type }
        if let item = definition.items.first {
            row.notes.enumeration = row.notes.enumeration ?? item.notes.enumeration
            row.notes.format = row.notes.format ?? item.notes.format
        }
        if let own = definition.type {
            row.description = row.description ?? own.description
            row.notes.defaultValue = row.notes.defaultValue ?? own.notes.defaultValue
            row.notes.enumeration = row.notes.enumeration ?? own.notes.enumeration
            row.notes.format = row.notes.format ?? own.notes.format
        }
        return row
    }

    /// Of the types that a row's type names, the one that is defined here: that for JSON where there are several.
    private func definedName(of row: OperationSection.ParameterRow) -> String? {
        if let anchor = row.definition { return anchor }
        let names = definedNames(in: row.type.value)
        return names.first { MediaTypeName.mediaType(endOf: $0)?.hasSuffix("json") == true } ?? names.first
    }

    /// The types defined here that a type names.
    func definedNames(in type: OperationSection.TypeText) -> [String] {
        if let anchor = type.destination, anchor.hasPrefix("#"), definitions[String(anchor.dropFirst())] != nil {
            return [String(anchor.dropFirst())]
        }
        return TypeDefinition.identifiers(in: type.text).filter { definitions[$0]?.isEmpty == false }
    }

    /// What an object of a type that is defined here holds, as long as that is not read over and over.
    mutating func members(of name: String) -> [OperationSection.ParameterRow] {
        guard let definition = definitions[name], take(definition, at: 0) else { return [] }
        return definition.members
    }

    private mutating func take(_ definition: TypeDefinition, at depth: Int) -> Bool {
        let left = allowance ?? definitions.values.reduce(16) { $0 + 2 * $1.count }
        guard depth < Self.maximumDepth, left >= definition.count else { return false }
        allowance = left - definition.count
        return true
    }
}

extension TypeDefinitions {
    /// A type that is defined here, written out.
    mutating func writtenOut(_ name: String) -> OperationSection.TypeText? {
        guard let definition = definitions[name], take(definition, at: 0) else { return nil }
        return written(definition, depth: 1)
    }

    /// The type in the grammar of types: `[T]`, `{str: T}`, `{"id": T, "note"?: U}` or what its own row says.
    private mutating func written(_ definition: TypeDefinition, depth: Int) -> OperationSection.TypeText? {
        if let item = definition.items.first {
            return .init(text: "[\(described(item, depth: depth).type.value.text)]", destination: nil)
        }
        if !definition.members.isEmpty {
            return .init(text: object(definition.members, depth: depth), destination: nil)
        }
        if !definition.parts.isEmpty {
            let parts = definition.parts.map { described($0, depth: depth).type.value.text }
            return .init(text: parts.joined(separator: " | "), destination: nil)
        }
        return definition.type?.type.value
    }

    private mutating func object(_ rows: [OperationSection.ParameterRow], depth: Int) -> String {
        let members = rows.filter { !$0.isAdditionalProperties && !$0.name.value.holds(UInt8(ascii: "\"")) }
        guard !members.isEmpty else {
            let value = rows.first.map { described($0, depth: depth).notedType } ?? "any"
            return "{str: (\(value))}"
        }
        let texts = members.map { member in
            let mark = member.notes.isRequired?.value == false ? "?" : ""
            return "\"\(member.name.value)\"\(mark): (\(described(member, depth: depth).notedType))"
        }
        return "{\(texts.joined(separator: ", "))}"
    }
}

extension OperationSection.ParameterRow {
    /// The type as the grammar of types has it, with what the notes say of it: `int64`, `'open' | 'shipped'`.
    fileprivate var notedType: String {
        switch (TypeVocabulary.meaning(of: type.value.text), notes.format?.value) {
        case (.scalar(.integer(nil)), .integer(let format?)?): return format.rawValue
        case (.scalar(.number(nil)), .number(let format?)?): return format.rawValue
        default: break
        }
        guard let values = notes.enumeration?.value, !values.contains(where: { $0.holds(UInt8(ascii: "'")) }),
            TypeVocabulary.meaning(of: type.value.text) == .scalar(.string(nil))
        else { return type.value.text }
        return values.map { "'\($0)'" }.joined(separator: " | ")
    }

    /// Whether this stands for all members that have no rows: Python's pages have such a row in every table.
    public var isAdditionalProperties: Bool { !isLiteral && Self.namesOfOthers.contains(name.value.folded) }

    /// How pages call what an object may have besides its own properties: what the SDK's class holds them in.
    private static let namesOfOthers: Set<String> = ["anystringname", "pydanticextra"]
}
