import EndpointModel

extension ModelPage {
    /// Writes out the types of properties that the page defines further down, and the schema where it has no properties.
    mutating func writeOut(_ definitions: inout TypeDefinitions) {
        properties = properties.map { definitions.described($0) }
        let isDescribed = properties != nil || enumeration != nil || alias != nil || !members.isEmpty
        guard !isDescribed, let own = definitions[""] else { return }
        let range = own.type?.type.range ?? title.range
        if let values = own.type?.notes.enumeration, let type = own.type?.type.value {
            let isString = TypeVocabulary.meaning(of: type.text) == .scalar(.string(nil))
            enumeration = Enumeration(
                name: "",
                values: values.value.map { EnumerationValue(value: $0) },
                type: isString ? .string(nil) : .type(ofValues: values.value),
                range: values.range
            )
        } else {
            alias = definitions.writtenOut("").map { Sourced($0, at: range) }
        }
    }
}
