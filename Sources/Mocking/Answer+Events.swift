import EndpointModel

extension Answer {
    /// An event whose data is a value; or the event that the value describes, for pages describe either.
    func event(_ value: JSON, of type: SchemaType) -> String {
        guard case .object(let fields) = value, isEvent(type) else { return "data: \(value.text())\n\n" }
        let lines = fields.map { field in
            let text = if case .string(let text) = field.value { text } else { field.value.text() }
            return text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(field.name): \($0)\n" }
                .joined()
        }
        return lines.joined() + "\n"
    }

    private func isEvent(_ type: SchemaType) -> Bool {
        guard case .reference(let name) = schemas.resolved(type) else { return false }
        return schemas[name]?.eventData != nil
    }
}
