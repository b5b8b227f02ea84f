import EndpointModel
import Spelling

/// Makes a value of a type: by its example, or else by its kind and format.
struct SampleValues {
    private let schemas: Schemas
    /// The schemas that the value stands in: a value of one of them in itself would never end.
    private var path: Set<String> = []
    private var depth = 0
    /// How many values there may still be.
    private var left = 2000

    /// Beyond this depth, what may be left out is.
    private static let fullDepth = 8
    private static let maximumDepth = 60

    init(_ schemas: Schemas) { self.schemas = schemas }

    /// A value of a type.
    ///
    /// - Parameter known: What the request has told, by folded names: values of properties of the outermost object.
    static func value(of type: SchemaType, _ schemas: Schemas, known: [String: String] = [:]) -> JSON {
        var samples = SampleValues(schemas)
        let value = samples.value(of: type) ?? [:]
        guard case .object(let members) = value else { return value }
        let types = Dictionary(samples.properties(of: type).map { ($0.name.value, $0.type.value) }) { first, _ in first
        }
        return .object(
            members.map { member in
                guard let text = known[member.name.folded], let type = types[member.name].map(schemas.resolved),
                    type.isScalar, let value = type.value(of: text)
                else { return member }
                return JSON.Member(name: member.name, value: value)
            }
        )
    }

    private func properties(of type: SchemaType) -> [Property] {
        switch schemas.resolved(type) {
        case .object(let properties): properties
        case .reference(let name): schemas.members(of: name).properties
        default: []
        }
    }

    /// `nil` where there is no end to what must be there.
    private mutating func value(of type: SchemaType) -> JSON? {
        left -= 1
        guard depth < Self.maximumDepth, left > -10_000 else { return nil }
        depth += 1
        defer { depth -= 1 }
        switch schemas.resolved(type) {
        case .boolean: return .boolean(true)
        case .integer: return .integer(1)
        case .number: return .number(1.5)
        case .string(let format): return .string(format?.sample ?? "text")
        case .enumeration(let type, let values):
            guard let first = values.first else { return value(of: type) }
            return type.value(of: first.value) ?? .string(first.value)
        case .array(let item): return .array(isFull ? value(of: item).map { [$0] } ?? [] : [])
        case .dictionary(let item): return isFull ? ["key": value(of: item)] : [:]
        case .object(let properties): return object(properties, others: nil)
        case .reference(let name): return value(ofSchema: name)
        case .any: return [:]
        }
    }

    private var isFull: Bool { depth <= Self.fullDepth && left > 0 }

    private mutating func value(ofSchema name: String) -> JSON? {
        guard path.insert(name).inserted else { return nil }
        defer { path.remove(name) }
        guard case .union(_, let types)? = schemas[name]?.shape.value else {
            let (properties, others) = schemas.members(of: name)
            return object(properties, others: others)
        }
        for type in types {
            if let value = value(of: type) { return value }
        }
        return types.isEmpty ? [:] : nil
    }

    private mutating func object(_ properties: [Property], others: SchemaType?) -> JSON? {
        if properties.isEmpty, let others, others != .any { return value(of: .dictionary(others)) }
        var members: [JSON.Member] = []
        for property in properties where property.isRequired.value || isFull {
            if let value = value(of: property) {
                members.append(JSON.Member(name: property.name.value, value: value))
            } else if property.isRequired.value {
                return nil
            }
        }
        return .object(members)
    }

    private mutating func value(of property: Property) -> JSON? {
        if let example = property.example?.value, let value = schemas.resolved(property.type.value).value(of: example),
            ValueCheck.takes(value, as: property.type.value, schemas)
        {
            return value
        }
        return value(of: property.type.value)
    }
}

extension SchemaType {
    /// Whether a value is one text or number.
    var isScalar: Bool {
        switch self {
        case .boolean, .integer, .number, .string, .enumeration: true
        case .array, .dictionary, .object, .reference, .any: false
        }
    }
}
