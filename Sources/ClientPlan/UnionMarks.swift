import EndpointModel

/// Finds what tells the types of a union apart: a property that each has with a value of its own.
struct UnionMarks: Sendable {
    private let inheritance: Inheritance
    /// The only values of the enumerations that have one, by the schemas' names.
    private let constants: [String: String]
    private let objects: Set<String>

    init(_ schemas: [Schema], _ inheritance: Inheritance) {
        self.inheritance = inheritance
        var constants: [String: String] = [:]
        var objects: Set<String> = []
        for schema in schemas {
            switch schema.shape.value {
            case .enumeration(.string, let values) where values.count == 1: constants[schema.name] = values[0].value
            case .object: objects.insert(schema.name)
            case .alias, .enumeration, .open, .union: break
            }
        }
        (self.constants, self.objects) = (constants, objects)
    }

    /// The marks of the types of a union; empty if no property tells two of them apart.
    func marks(of members: [SchemaType]) -> [SchemaType: TypeDeclaration.Mark] {
        var marks: [String: [SchemaType: String]] = [:]
        var order: [String] = []
        for member in members {
            guard case .reference(let name) = member, objects.contains(name) else { continue }
            for property in inheritance.properties(of: name) {
                // A name that is not proven could hide every value.
                guard property.name.evidence.isProven != false, let value = constant(property.type.value) else {
                    continue
                }
                if marks[property.name.value] == nil { order.append(property.name.value) }
                marks[property.name.value, default: [:]][member] = value
            }
        }
        for property in order {
            guard let values = marks[property], values.count > 1, Set(values.values).count == values.count else {
                continue
            }
            return values.mapValues { TypeDeclaration.Mark(property: property, value: $0) }
        }
        return [:]
    }

    private func constant(_ type: SchemaType) -> String? {
        switch type {
        case .enumeration(.string, let values) where values.count == 1: values[0].value
        case .reference(let name): constants[name]
        default: nil
        }
    }
}
