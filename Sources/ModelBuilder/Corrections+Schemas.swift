import EndpointModel

extension Corrections {
    func apply(_ correction: Correction, to schema: inout Schema) throws(Expectation) -> Outcome {
        guard case .property(let name, _) = correction.subject else {
            return correction.state(try correction.text, as: &schema.description)
        }
        guard case .object(var object) = schema.shape.value else { return .unmatched(correction.subject, known: []) }
        guard let index = targets.property(name, of: schema.name) else {
            return .unmatched(correction.subject, known: object.properties.map(\.documentedName))
        }
        // The schema lets go of its properties while one is changed: all of them would be copied for each.
        schema.shape.value = .open
        defer { schema.shape.value = .object(object) }
        return try apply(correction, to: &object.properties[index])
    }

    private func apply(_ correction: Correction, to property: inout Property) throws(Expectation) -> Outcome {
        switch correction.field {
        case .isRequired: correction.state(try correction.flag, as: &property.isRequired)
        case .name: correction.state(try correction.line, as: &property.name)
        case .type: correction.state(try type(correction), as: &property.type)
        case .defaultValue: correction.state(try correction.defaultText, as: &property.defaultValue)
        default: correction.state(try correction.text, as: &property.description)
        }
    }
}
