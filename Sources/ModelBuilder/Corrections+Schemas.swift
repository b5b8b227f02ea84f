import EndpointModel

extension Corrections {
    func apply(_ correction: Correction, to schema: inout Schema) -> Outcome {
        guard case .property(let name, _) = correction.subject else {
            guard let text = correction.text else { return .invalid(expected: "a text") }
            return set(&schema.description, to: text)
        }
        guard case .object(var object) = schema.shape.value else { return .unmatched(known: []) }
        guard let index = object.properties.firstIndex(where: { $0.documentedName == name }) else {
            return .unmatched(known: object.properties.map(\.documentedName))
        }
        defer { schema.shape.value = .object(object) }
        return apply(correction, to: &object.properties[index])
    }

    private func apply(_ correction: Correction, to property: inout Property) -> Outcome {
        if correction.field == .isRequired {
            guard let flag = correction.flag else { return .invalid(expected: "true or false") }
            return set(&property.isRequired, to: flag)
        }
        guard let text = correction.text else { return .invalid(expected: "a text") }
        switch correction.field {
        case .name: return set(&property.name, to: text)
        case .type:
            guard let type = type(text) else { return .invalid(expected: "a type") }
            return set(&property.type, to: type)
        case .defaultValue: return set(&property.defaultValue, to: text)
        default: return set(&property.description, to: text)
        }
    }
}
