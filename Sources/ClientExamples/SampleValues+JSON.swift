import ClientPlan
import EndpointModel
import SwiftSource

/// What is kept as the JSON it is takes any: only a literal can be of the type that the server expects, and makes it
/// without an error to catch.
extension SampleValues {
    /// A value of a union.
    func sample(ofUnion name: String, of types: [SchemaType], at place: inout Place) -> SwiftCode {
        let json = json(ofOneOf: types, at: &place)
        return json.isObject ? json.code : "\(plan.types.name(of: name))(json: \(json.code))"
    }

    /// The first alternative that has something to show; an object need not have any property.
    private func json(ofOneOf types: [SchemaType], at place: inout Place) -> Literal {
        for type in types {
            let json = below(&place) { self.json(of: type, at: &$0) }
            if json.code != Literal(object: []).code { return json }
        }
        return Literal(object: [])
    }

    /// A literal of a JSON value.
    private struct Literal {
        var code: SwiftCode
        var isObject = false

        init(_ code: SwiftCode) { self.code = code }

        init(object members: [SwiftCode]) {
            code = members.isEmpty ? "[:]" : "[\(SwiftCode(list: members))]"
            isObject = true
        }
    }

    private func json(of type: SchemaType, at place: inout Place) -> Literal {
        switch type {
        case .boolean: return Literal("true")
        case .integer: return Literal("1")
        case .number: return Literal("1.5")
        case .string(let format): return Literal("\(SwiftStringLiteral(Self.text(of: format)))")
        case .enumeration(let type, let values): return Literal(Self.sample(of: values, type))
        case .array(let item):
            guard place.depth < Self.maximumDepth, place.left > 0 else { return Literal("[]") }
            return Literal("[\(below(&place) { json(of: item, at: &$0) }.code)]")
        case .dictionary(let value):
            guard place.depth < Self.maximumDepth, place.left > 0 else { return Literal(object: []) }
            return Literal(object: ["\"key\": \(below(&place) { json(of: value, at: &$0) }.code)"])
        case .object(let properties): return json(of: properties, at: &place)
        case .reference(let name): return json(ofSchema: name, at: &place)
        case .any: return Literal(object: ["\"key\": \"value\""])
        }
    }

    private func json(ofSchema name: String, at place: inout Place) -> Literal {
        guard let schema = schemas[name], place.depth < Self.maximumNesting else { return Literal(object: []) }
        switch schema.shape.value {
        case .open: return Literal(object: ["\"key\": \"value\""])
        case .enumeration(let type, let values): return Literal(Self.sample(of: values, type))
        case .alias(let type): return below(&place) { json(of: type, at: &$0) }
        case .union(_, let types): return json(ofOneOf: types, at: &place)
        case .object: return json(of: plan.inheritance.properties(of: name), at: &place)
        }
    }

    private func json(of properties: [Property], at place: inout Place) -> Literal {
        guard place.depth < Self.maximumNesting, place.left > 0 else { return Literal(object: []) }
        var members: [SwiftCode] = []
        for property in properties where property.isRequired.value {
            let value = below(&place) { json(of: property.type.value, at: &$0) }
            members.append("\(SwiftStringLiteral(property.name.value)): \(value.code)")
        }
        return Literal(object: members)
    }

    private static func text(of format: SchemaType.StringFormat?) -> String {
        switch format {
        case .date: "2025-01-31"
        case .dateTime: "2025-01-31T12:00:00Z"
        case .uuid: "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
        case .uri: "https://example.com/"
        case .byte, .binary: "dGV4dA=="
        case nil: "text"
        }
    }
}
