import EndpointModel
import ReferenceReader
import Spelling

/// Reads the properties of a request's schema off an example of it.
struct ExampleSchema {
    /// The schema's name.
    let schema: String
    let endpointPage: EndpointPage
    let names: NameResolver
    /// What the operation's prose requires of requests.
    let requirements: ProseRequirements
    /// Where the example stands.
    let range: PageRange

    /// The properties of an object; what an example shows is optional unless the page's prose says otherwise.
    ///
    /// - Parameter path: The names of the properties on the way to an object in place, each with a point after it.
    func properties(_ members: [ExampleValue.Member], under path: String = "") -> [Property] {
        let required = requirements.required(among: members.map(\.key))
        var names: Set<String> = []
        return members.compactMap { member in
            let name = name(of: member.key, under: path)
            guard names.insert(name.value).inserted else { return nil }
            return Property(
                name: name,
                documentedName: member.key,
                type: Fact(type(of: member.value, under: "\(path)\(member.key)."), .inferred(.sampleType, range)),
                isRequired: required[member.key].map { Fact(true, .inferred(.proseRequirement, $0)) }
                    ?? Fact(false, .inferred(.requestExample, range))
            )
        }
    }

    /// A key that departs from the convention of the page's own names is literal; any other may have been folded.
    private func name(of key: String, under path: String) -> Fact<String> {
        let spelled = Sourced(key, at: range)
        var question = NameInQuestion(
            kind: .properties,
            subject: .property(path + key, of: schema),
            spelled: spelled,
            page: endpointPage.path
        )
        if let convention = NamingConvention(of: key), convention != endpointPage.spelling {
            question.shown = (spelled, .exampleKey)
        }
        return names.name(of: question)
    }

    private func type(of value: ExampleValue, under path: String) -> SchemaType {
        switch value {
        case .string: .string(nil)
        case .integer: .integer(nil)
        case .number: .number(nil)
        case .boolean: .boolean
        case .array(let elements): .array(elements.first.map { type(of: $0, under: path) } ?? .any)
        case .object(let members) where members.isEmpty: .dictionary(.any)
        case .object(let members): .object(properties(members, under: path))
        case .dateTime: .string(.dateTime)
        case .null, .expression: .any
        }
    }
}
