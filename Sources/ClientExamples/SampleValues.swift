import ClientPlan
import EndpointModel
import SwiftEmitter
import SwiftSource

/// Writes a value of each type of an API, for examples.
package struct SampleValues {
    let schemas: [String: Schema]
    let plan: ClientPlan

    /// Arrays and maps are left empty beyond this depth.
    static let maximumDepth = 4
    /// How deep objects nest in a sample, and how many values it has: required properties may go on and on.
    static let maximumNesting = 16
    private static let maximumSize = 64

    package init(_ api: API, _ plan: ClientPlan) {
        schemas = Dictionary(api.schemas.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.plan = plan
    }

    /// A value that travels in a path, query, header field, cookie or form.
    package func sample(of type: SchemaType, in location: Parameter.Location) -> SwiftCode {
        switch plan.types.aliases.resolved(type) {
        case .string(.binary) where location == .form: "FormFile(Data())"
        case .array(let item): "[\(sample(of: item, in: location))]"
        case .dictionary, .object: Self.anyJSON
        default: plan.types.isParameterValue(type) ? sample(of: type) : Self.anyJSON
        }
    }

    /// The arguments that a call of an operation has to have.
    func requiredArguments(of operation: PlannedOperation) -> SwiftCode {
        SwiftCode(
            list: operation.arguments.filter(\.isRequired).map { argument in
                let type = argument.schemaType
                let sample = argument.location.map { self.sample(of: type, in: $0) } ?? self.sample(of: type)
                return "\(label: argument.name): \(sample)"
            }
        )
    }

    /// A value that travels as JSON. What is too large to be written out is decoded from JSON that is left to fill in,
    /// which throws.
    package func sample(of type: SchemaType) -> SwiftCode {
        var place = Place()
        return sample(of: type, at: &place)
    }

    /// Where in a sample a value stands.
    struct Place {
        var depth = 0
        /// Whether an object that is written in place has a type of its own, as in a property.
        var isNested = false
        /// How many values there may still be.
        var left = SampleValues.maximumSize
    }

    /// Writes a part of the value at a place, one level below it.
    func below<Code>(_ place: inout Place, isNested: Bool? = nil, _ write: (inout Place) -> Code) -> Code {
        var inner = place
        inner.depth += 1
        inner.left -= 1
        if let isNested { inner.isNested = isNested }
        let code = write(&inner)
        place.left = inner.left
        return code
    }

    private func sample(of type: SchemaType, at place: inout Place) -> SwiftCode {
        switch type {
        case .boolean: return "true"
        case .integer: return "1"
        case .number: return "1.5"
        case .string(.date): return "\"2025-01-31\""
        case .string(.dateTime): return "Date()"
        case .string(.uuid): return "UUID()"
        case .string(.byte), .string(.binary): return "Data()"
        case .string: return "\"text\""
        case .enumeration(let type, let values): return Self.sample(of: values, type)
        case .array(let item):
            guard place.depth < Self.maximumDepth, place.left > 0 else { return "[]" }
            return "[\(below(&place) { sample(of: item, at: &$0) })]"
        case .dictionary(let value):
            guard place.depth < Self.maximumDepth, place.left > 0 else { return "[:]" }
            return "[\"key\": \(below(&place) { sample(of: value, at: &$0) })]"
        case .object(let properties):
            return place.isNested ? object(properties, called: ".init", at: &place) : Self.anyJSON
        case .reference(let name): return sample(ofSchema: name, at: &place)
        case .any: return Self.anyJSON
        }
    }

    static let anyJSON: SwiftCode = "[\"key\": \"value\"]"
    private static let tooLarge: SwiftCode = "JSONValue.object([:]).decoded()"

    private func sample(ofSchema name: String, at place: inout Place) -> SwiftCode {
        guard let schema = schemas[name] else { return Self.anyJSON }
        switch schema.shape.value {
        case .open: return Self.anyJSON
        case .union(_, let types): return sample(ofUnion: name, of: types, at: &place)
        case .enumeration(let type, let values): return Self.sample(of: values, type)
        case .alias, .object:
            let aliases = plan.types.aliases
            if aliases.empty.contains(name) { return Self.anyJSON }
            if let type = aliases.recursive[name] {
                return "\(plan.types.name(of: name))(\(below(&place, isNested: false) { sample(of: type, at: &$0) }))"
            }
            if let type = aliases[name] { return below(&place, isNested: false) { sample(of: type, at: &$0) } }
            let properties = plan.inheritance.properties(of: name)
            return object(properties, called: "\(plan.types.name(of: name))", at: &place)
        }
    }

    /// A call of an object's initializer with its required arguments.
    private func object(_ properties: [Property], called name: SwiftCode, at place: inout Place) -> SwiftCode {
        guard place.depth < Self.maximumNesting, place.left > 0 else { return Self.tooLarge }
        var pieces: [SwiftCode] = []
        for (name, property) in zip(PlannedProperty.names(of: properties), properties) where property.isRequired.value {
            let value = below(&place, isNested: true) { sample(of: property.type.value, at: &$0) }
            pieces.append("\(label: name): \(value)")
        }
        return "\(name)(\(SwiftCode(list: pieces)))"
    }

    /// A value that an enumeration takes: its first, or any of its type.
    static func sample(of values: [EnumerationValue], _ type: SchemaType) -> SwiftCode {
        let rawValue = TypeDeclaration.RawValue(of: values, type)
        if let value = values.first?.value { return rawValue.literal(of: value) }
        return switch rawValue {
        case .integer: "1"
        case .number: "1.5"
        case .string: "\"text\""
        }
    }
}
