import EndpointModel

extension Corrections {
    func apply(_ correction: Correction, to schema: inout Schema) throws(Expectation) -> Outcome {
        guard case .property(let name, _) = correction.subject else {
            if correction.field == .shape { return try stateShape(correction, of: &schema) }
            return try state(correction, of: &schema, Schema.factPaths)
        }
        guard case .object(var object) = schema.shape.value else {
            if case .open = schema.shape.value { return .unmatched(correction.subject, known: []) }
            throw Expectation("an object, which \(schema.name) is not,")
        }
        guard let index = targets.property(name, of: schema.name) else {
            return .unmatched(correction.subject, known: object.properties.map(\.documentedName))
        }
        // The schema lets go of its properties while one is changed: all of them would be copied for each.
        schema.shape.value = .open
        defer { schema.shape.value = .object(object) }
        return try state(correction, of: &object.properties[index], Property.factPaths)
    }

    /// States the values of an enumeration, or which type a schema is another name for.
    private func stateShape(_ correction: Correction, of schema: inout Schema) throws(Expectation) -> Outcome {
        let shape: Schema.Shape
        switch (correction.value, schema.shape.value) {
        case (.values(let values, let type, areAdded: true), .enumeration(let known, let constants)):
            if known != type, !known.isInteger || !type.isInteger {
                throw Expectation("a value such as the others, which are of the type \(known),")
            }
            if constants.contains(where: { values.contains($0.value) }) { return .redundant }
            shape = .enumeration(known, constants + values.map { EnumerationValue(value: $0) })
        case (.values(let values, let type, _), .enumeration(_, let constants)):
            if constants.map(\.value) == values, schema.shape.evidence.ground == .documented { return .redundant }
            let names = Dictionary(constants.map { ($0.value, $0.name) }) { first, _ in first }
            shape = .enumeration(type, values.map { EnumerationValue(name: names[$0] ?? nil, value: $0) })
        case (.values(let values, let type, _), .open): shape = .enumeration(type, values.map { .init(value: $0) })
        case (.text, .open), (.text, .alias): shape = .alias(try type(correction))
        default: throw Expectation("no such key, for the pages have it as \(schema.shape.value.words),")
        }
        schema.shape = Fact(shape, .corrected(correction.range))
        return .applied
    }
}

extension Schema.Shape {
    /// "an object"
    fileprivate var words: String {
        switch self {
        case .object: "an object"
        case .enumeration: "an enumeration"
        case .union: "one of several types"
        case .alias: "another type"
        case .open: "any JSON"
        }
    }
}
