import EndpointModel
import ReferenceReader
import Spelling

/// Says in OpenAPI's words what a page's type means.
struct TypeResolver {
    let schemas: SchemaNames
    private let dialect: Dialect
    /// Where the text that is being resolved stands.
    private var place: PageRange?
    /// What it links to.
    private var destination: String?

    init(schemas: SchemaNames, dialect: Dialect) {
        self.schemas = schemas
        self.dialect = dialect
    }

    /// What a type text says.
    enum Resolution {
        case type(SchemaType)
        /// `void`, `nil (empty response body)`.
        case nothing
        /// The text is no type.
        case unreadable
    }

    func resolve(_ text: Sourced<OperationSection.TypeText>) -> Resolution {
        var resolver = self
        resolver.place = text.range
        resolver.destination = text.value.destination
        return resolver.resolve(text.value)
    }

    func resolve(_ text: OperationSection.TypeText) -> Resolution {
        guard let expression = TypeExpression(text.text) else { return .unreadable }
        if case .name(let name, let arguments) = expression, TypeVocabulary.meaning(of: name) == .wrapper,
            arguments.count == 1, case .name(let content, _) = arguments[0],
            TypeVocabulary.meaning(of: content) == .nothing, schemas.schema(named: content) == nil
        {
            return .nothing
        }
        if case .name(let name, let arguments) = expression, arguments.allSatisfy(Self.isNothing),
            TypeVocabulary.meaning(of: name) == .nothing, schemas.schema(named: name) == nil
        {
            return .nothing
        }
        return .type(type(of: expression, item: text.destination.flatMap(Self.schemaName(in:))))
    }

    private static func isNothing(_ expression: TypeExpression) -> Bool {
        guard case .name(let name, _) = expression else { return true }
        return TypeVocabulary.meaning(of: name) == nil || TypeVocabulary.meaning(of: name) == .nothing
    }

    /// The meaning of an expression; `item` is what the text links to, which names the item of a bare `List`.
    private func type(of expression: TypeExpression, item: String?) -> SchemaType {
        switch expression {
        // Go's `[]byte` and Java's `byte[]` are bytes.
        case .array(.name("byte", [])): .string(.binary)
        case .array(let element): .array(type(of: element, item: item))
        case .dictionary(let value): .dictionary(type(of: value, item: item))
        case .literal(let value): .enumeration([value])
        case .number(let value): .enumeration(.type(ofValues: [value]), [EnumerationValue(value: value)])
        case .object(let members): .object(properties(members))
        case .union(let members): union(members, item: item)
        case .name(let name, let arguments): type(named: name, arguments, item: item)
        }
    }

    /// The first of each name counts.
    private func properties(_ members: [TypeExpression.Member]) -> [Property] {
        var names: Set<String> = []
        return members.filter { names.insert($0.name).inserted }.map(property)
    }

    private func property(_ member: TypeExpression.Member) -> Property {
        let evidence = place.map(Evidence.documented) ?? .inferred(.absence, nil)
        return Property(
            name: Fact(member.name, evidence),
            documentedName: member.name,
            type: Fact(type(of: member.type, item: nil), evidence),
            isRequired: Fact(!member.isOptional, evidence)
        )
    }

    private func type(named name: String, _ arguments: [TypeExpression], item: String?) -> SchemaType {
        let unqualified = TypeVocabulary.unqualified(name)
        if let schema = schemas.schema(named: unqualified) { return .reference(schema) }
        if !arguments.isEmpty, ["literal", "union"].contains(unqualified.folded) {
            return arguments.allSatisfy(\.isTruthValue) ? .boolean : union(arguments, item: item)
        }
        // A link to the container itself, `System.Collections.Hashtable`, names no item.
        let item = item?.folded == name.folded ? nil : item
        let argument = arguments.last.map { type(of: $0, item: item) }
        if let time = time(named: unqualified) { return time }
        switch TypeVocabulary.meaning(of: name) {
        case .scalar(.number(.float)) where dialect.hasOneFloat && unqualified.folded == "float":
            return .number(.double)
        case .scalar(let scalar): return scalar
        case .array: return arguments.count > 1 ? .dictionary(argument ?? .any) : .array(argument ?? linked(item))
        case .container: return item == nil ? .any : .array(linked(item))
        case .dictionary: return .dictionary(argument ?? linked(item))
        case .wrapper: return argument ?? linked(item)
        case .nothing: return .any
        case nil: return reference(unqualified)
        }
    }

    /// Dates that know the hour, too: JavaScript's only class, and what some pages of Python link all of them to.
    private func time(named name: String) -> SchemaType? {
        guard let destination, name.folded == "date" else { return nil }
        let isTime = destination.holds("/Global_Objects/Date") || destination.holds("/datetime.html#date-objects")
        return isTime ? .string(.dateTime) : nil
    }

    /// The schema of a name in whatever spelling; Go's `NullableBook` is a `Book`.
    private func reference(_ name: String) -> SchemaType {
        if let schema = schemas.schema(like: name) { return .reference(schema) }
        if name.hasPrefix("Nullable"), name.utf8.count > 8 {
            return type(named: String(name.dropFirst(8)), [], item: nil)
        }
        if dialect.hasTypeSuffixes, let type = typeInC(name) { return type }
        // C#'s members of unions are called after what they are lists and maps of.
        if dialect.namesContainers, name.hasPrefix("ArrayOf") {
            return .array(type(named: String(name.dropFirst(7)), [], item: nil))
        }
        if dialect.namesContainers, name.hasPrefix("MapOf") {
            return .dictionary(type(named: String(name.dropFirst(5)), [], item: nil))
        }
        if let rest = schemas.withoutPrefix(name), case .scalar(let scalar) = TypeVocabulary.meaning(of: rest) {
            return scalar
        }
        return .reference(name)
    }

    /// What C's suffixes of structures and of enumerations, which have no pages of their own, say of a name.
    private func typeInC(_ name: String) -> SchemaType? {
        if name.hasSuffix("_e") { return .string(nil) }
        guard name.hasSuffix("_t") else { return nil }
        return schemas.schema(like: String(name.dropLast(2))).map(SchemaType.reference)
    }

    /// Whether the type itself says that a value may be absent, as Rust's `Option<T>` does.
    static func isOptional(_ text: OperationSection.TypeText) -> Bool {
        guard case .name(let name, _) = TypeExpression(text.text) else { return false }
        return ["option", "optional", "optionalnullable"].contains(name.folded)
    }

    /// Whether the type itself says that a value may be `null`: `OptionalNullable[str]`, `string | null`.
    static func isNullable(_ text: OperationSection.TypeText) -> Bool {
        // A name alone says nothing of it.
        guard text.text.utf8.contains(where: { !$0.isWordByte }) else { return false }
        switch TypeExpression(text.text) {
        case .name(let name, let arguments):
            let name = TypeVocabulary.unqualified(name).folded
            return !arguments.isEmpty && ["nullable", "optionalnullable", "jsonnullable"].contains(name)
        case .union(let members): return members.contains { isAbsence($0) && $0 != .name("undefined", arguments: []) }
        default: return false
        }
    }

    /// The type that the link of a bare container names.
    private func linked(_ item: String?) -> SchemaType {
        guard let item, let expression = TypeExpression(item) else { return .any }
        return type(of: expression, item: nil)
    }

    /// One type out of several: an enumeration of literals, a type that may be absent, or anything.
    private func union(_ members: [TypeExpression], item: String?) -> SchemaType {
        let types = members.filter { !Self.isAbsence($0) }.map { type(of: $0, item: item) }
        if let enumeration = Self.enumeration(of: types) { return enumeration }
        // An integer is a number, too.
        if types.count > 1, types.allSatisfy(\.isNumeric) { return .number(nil) }
        guard types.count == 1, let only = types.first else { return .any }
        return only
    }

    /// The enumeration of literals that are all strings or all numbers.
    private static func enumeration(of types: [SchemaType]) -> SchemaType? {
        var values: [EnumerationValue] = []
        var areStrings: Set<Bool> = []
        for type in types {
            guard case .enumeration(let type, let own) = type else { return nil }
            values += own
            areStrings.insert(type == .string(nil))
        }
        guard areStrings.count == 1 else { return nil }
        return .enumeration(areStrings == [true] ? .string(nil) : .type(ofValues: values.map(\.value)), values)
    }

    /// Whether a member of a union stands for no value, such as Python's `none_type`.
    private static func isAbsence(_ expression: TypeExpression) -> Bool {
        guard case .name(let name, _) = expression else { return false }
        return ["nonetype", "null", "undefined", "nil", "none"].contains(name.folded)
    }

    /// `User` of `docs/User.md`.
    private static func schemaName(in destination: String) -> String? {
        let file = destination.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? destination
        guard file.lowercased().hasSuffix(".md") else { return nil }
        return String(file.dropLast(3))
    }
}

extension TypeExpression {
    /// Whether this is `True` or `False`.
    fileprivate var isTruthValue: Bool {
        if case .name(let name, []) = self { SchemaType.truthValues[name.lowercased()] != nil } else { false }
    }
}

extension SchemaType {
    /// Whether this is a schema of the reference or an array of them.
    var isModel: Bool {
        switch self {
        case .reference: true
        case .array(let item): item.isModel
        default: false
        }
    }

    /// Whether only a body of its own can carry this: a model, a map, any JSON.
    var needsBody: Bool {
        switch self {
        case .reference, .dictionary, .object, .any: true
        case .array(let item): item.needsBody
        case .boolean, .integer, .number, .string, .enumeration: false
        }
    }
}
