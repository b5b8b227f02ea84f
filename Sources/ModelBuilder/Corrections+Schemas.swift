import EndpointModel

extension Corrections {
    func apply(_ correction: Correction, to schema: inout Schema) throws(Expectation) -> Outcome {
        guard case .property(let name, _) = correction.subject else {
            return try state(correction, of: &schema, Schema.factPaths)
        }
        guard case .object(var object) = schema.shape.value else { return .unmatched(correction.subject, known: []) }
        guard let index = targets.property(name, of: schema.name) else {
            return .unmatched(correction.subject, known: object.properties.map(\.documentedName))
        }
        // The schema lets go of its properties while one is changed: all of them would be copied for each.
        schema.shape.value = .open
        defer { schema.shape.value = .object(object) }
        return try state(correction, of: &object.properties[index], Property.factPaths)
    }
}
