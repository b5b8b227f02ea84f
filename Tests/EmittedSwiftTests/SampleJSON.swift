import APIRuntime
import EndpointModel

/// The JSON of a value of each schema, written from the model alone.
struct SampleJSON {
    private let schemas: [String: Schema.Shape]

    init(_ api: API) {
        schemas = Dictionary(api.schemas.map { ($0.name, $0.shape.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// `nil` for a schema of which there is no finite value.
    func json(ofSchema name: String) -> JSONValue? { json(of: .reference(name), depth: 0) }

    private func json(of type: SchemaType, depth: Int) -> JSONValue? {
        guard depth < 6 else { return nil }
        switch type {
        case .boolean: return true
        case .integer: return 7
        case .number: return 1.5
        case .string(.date): return "2025-01-31"
        case .string(.dateTime): return "2025-01-31T12:00:00Z"
        case .string(.uuid): return "6BA7B810-9DAD-11D1-80B4-00C04FD430C8"
        case .string(.byte), .string(.binary): return "AAEC"
        case .string: return "text"
        case .enumeration(let type, let values): return value(of: type, values)
        case .array(let item): return .array(json(of: item, depth: depth + 1).map { [$0] } ?? [])
        case .dictionary(let value): return .object(json(of: value, depth: depth + 1).map { ["a key": $0] } ?? [:])
        case .object(let properties): return object(properties, depth)
        case .any: return ["any": [1, "b", nil]]
        case .reference(let name): return schema(name, depth)
        }
    }

    private func value(of type: SchemaType, _ values: [EnumerationValue]) -> JSONValue {
        let text = values.last?.value ?? "unlisted"
        if case .integer = type { return .integer(Int64(text) ?? 404) }
        if case .number = type { return .number(Double(text) ?? 404.5) }
        return .string(text)
    }

    private func schema(_ name: String, _ depth: Int) -> JSONValue? {
        switch schemas[name] {
        case nil, .open: ["open": true]
        case .union: ["one": "of several"]
        case .enumeration(let type, let values): value(of: type, values)
        case .alias(let type): json(of: type, depth: depth + 1)
        case .object(let object): self.object(object, name, depth)
        }
    }

    private func object(_ shape: ObjectShape, _ name: String, _ depth: Int) -> JSONValue? {
        var seen: Set<String> = []
        let properties = properties(of: name, &seen)
        if properties.isEmpty, shape.parents.isEmpty, let values = shape.additionalProperties {
            return json(of: .dictionary(values.value), depth: depth)
        }
        return object(properties, depth)
    }

    private func object(_ properties: [Property], _ depth: Int) -> JSONValue? {
        var members: [String: JSONValue] = [:]
        for property in properties {
            if let value = json(of: property.type.value, depth: depth + 1) {
                members[property.name.value] = value
            } else if property.isRequired.value {
                return nil
            }
        }
        return .object(members)
    }

    /// The properties of a schema and of all that it inherits from; its own, and then those of the first parent, count.
    private func properties(of name: String, _ seen: inout Set<String>) -> [Property] {
        guard seen.insert(name).inserted, case .object(let shape) = schemas[name] else { return [] }
        var properties = shape.properties
        for parent in shape.parents {
            let known = Set(properties.map(\.name.value))
            properties += self.properties(of: parent.value, &seen).filter { !known.contains($0.name.value) }
        }
        return properties
    }
}
