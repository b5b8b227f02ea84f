import EndpointModel

/// Writes a value of each type of an API, for examples.
struct SampleValues {
    private let schemas: [String: Schema]
    private let names: ClientNames

    /// Arrays and maps are left empty beyond this depth.
    private static let maximumDepth = 4
    /// Only an object that must hold itself nests deeper than this, and none can be made.
    private static let maximumNesting = 32

    init(_ api: API, _ names: ClientNames) {
        schemas = Dictionary(api.schemas.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.names = names
    }

    /// A value that travels in a path, query, header field, cookie or form.
    func sample(of type: SchemaType, in location: Parameter.Location) -> SwiftCode {
        switch names.types.aliases.resolved(type) {
        case .string(.binary) where location == .form: "FormFile(Data())"
        case .array(let item): "[\(sample(of: item, in: location))]"
        case .dictionary, .object: Self.anyJSON
        default: names.types.isParameterValue(type) ? sample(of: type) : Self.anyJSON
        }
    }

    /// A value that travels as JSON.
    ///
    /// - Parameter isNested: Whether an object that is written in place has a type of its own, as in a property.
    func sample(of type: SchemaType, depth: Int = 0, isNested: Bool = false) -> SwiftCode {
        switch type {
        case .boolean: "true"
        case .integer: "1"
        case .number: "1.5"
        case .string(.date): "\"2025-01-31\""
        case .string(.dateTime): "Date()"
        case .string(.uuid): "UUID()"
        case .string(.byte), .string(.binary): "Data()"
        case .string: "\"text\""
        case .enumeration(let type, let values): EnumerationView.sample(of: values, type)
        case .array(let item):
            depth < Self.maximumDepth ? "[\(sample(of: item, depth: depth + 1, isNested: isNested))]" : "[]"
        case .dictionary(let value):
            depth < Self.maximumDepth
                ? "[\"key\": \(sample(of: value, depth: depth + 1, isNested: isNested))]" : "[:]"
        case .object(let properties): isNested ? ".init(\(arguments(properties, depth)))" : Self.anyJSON
        case .reference(let name): sample(ofSchema: name, depth: depth)
        case .any: Self.anyJSON
        }
    }

    private static let anyJSON: SwiftCode = "[\"key\": \"value\"]"

    private func sample(ofSchema name: String, depth: Int) -> SwiftCode {
        guard let schema = schemas[name], depth < Self.maximumNesting else { return Self.anyJSON }
        switch schema.shape.value {
        case .open, .union: return Self.anyJSON
        case .enumeration(let type, let values):
            return EnumerationView.sample(of: values, type)
        case .alias, .object:
            let aliases = names.types.aliases
            if aliases.empty.contains(name) { return Self.anyJSON }
            if let type = aliases.recursive[name] {
                return "\(names.types.name(of: name))(\(sample(of: type, depth: depth + 1)))"
            }
            if let type = aliases[name] { return sample(of: type, depth: depth + 1) }
            let properties = names.inheritance.properties(of: name)
            return "\(names.types.name(of: name))(\(arguments(properties, depth)))"
        }
    }

    /// The required arguments of an object's initializer.
    private func arguments(_ properties: [Property], _ depth: Int) -> SwiftCode {
        let views = zip(PropertyView.names(of: properties), properties).filter(\.1.isRequired.value)
        let pieces = views.map { name, property in
            SwiftCode("\(label: name): \(sample(of: property.type.value, depth: depth + 1, isNested: true))").code
        }
        return SwiftCode(stringLiteral: pieces.joined(separator: ", "))
    }
}
