import EndpointModel
import ReferenceReader

/// Reads the properties of a request's schema off an example of it.
struct ExampleSchema {
    let reading: PageReading
    let naming: NamingEvidence
    /// What the operation's prose requires of requests.
    let requirements: ProseRequirements
    /// Where the example stands.
    let range: PageRange

    /// The properties of an object; what an example shows is optional unless the page's prose says otherwise.
    func properties(_ members: [ExampleValue.Member]) -> [Property] {
        let required = requirements.required(among: members.map(\.key))
        var names: Set<String> = []
        return members.compactMap { member in
            let name = name(of: member.key)
            guard names.insert(name.value).inserted else { return nil }
            return Property(
                name: name,
                documentedName: member.key,
                type: Fact(type(of: member.value), .inferred(.sampleType, range)),
                isRequired: required[member.key].map { Fact(true, .inferred(.proseRequirement, $0)) }
                    ?? Fact(false, .inferred(.requestExample, range))
            )
        }
    }

    /// A key that departs from the convention of the page's own names is literal; any other may have been folded.
    private func name(of key: String) -> Fact<String> {
        if let convention = NamingConvention(of: key), convention != reading.spelling {
            return Fact(key, .inferred(.exampleKey, range))
        }
        return naming.propertyName(of: Sourced(key, at: range), on: reading.path)
    }

    private func type(of value: ExampleValue) -> SchemaType {
        switch value {
        case .string: .string(nil)
        case .integer: .integer(nil)
        case .number: .number(nil)
        case .boolean: .boolean
        case .array(let elements): .array(elements.first.map(type(of:)) ?? .any)
        case .object(let members) where members.isEmpty: .dictionary(.any)
        case .object(let members): .object(properties(members))
        case .dateTime: .string(.dateTime)
        case .null, .expression: .any
        }
    }
}
