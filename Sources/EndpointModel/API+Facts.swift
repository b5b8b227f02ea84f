/// A fact of a model as a report lists it.
public struct FactEntry: Hashable, Sendable {
    /// What the fact is about, such as `first_name` of an endpoint; empty for the endpoint itself.
    public var subject: String
    /// Which fact it is, such as `in`.
    public var name: String
    /// Its value, as short text.
    public var value: String
    public var evidence: Evidence
}

extension Endpoint {
    /// The facts of the endpoint, in the order in which a page states them.
    public var facts: [FactEntry] {
        var facts = [
            entry("", "method", method), entry("", "path", path), entry("", "stability", stability),
            entry("", "security", security), entry("", "accept", accept),
            FactEntry(
                subject: "",
                name: "result",
                value: result.value?.description ?? "none",
                evidence: result.evidence
            ),
        ]
        if let summary { facts.append(entry("", "summary", summary)) }
        facts += parameters.flatMap(\.facts)
        if let requestBody { facts += requestBody.facts }
        for response in responses {
            facts.append(entry("\(response.status.value)", "response", response.description))
        }
        return facts
    }
}

extension Parameter {
    /// The facts of the parameter, under the page's name for it.
    public var facts: [FactEntry] {
        var facts = [
            entry(documentedName, "name", name), entry(documentedName, "in", location),
            entry(documentedName, "type", type), entry(documentedName, "required", isRequired),
        ]
        if let defaultValue { facts.append(entry(documentedName, "default", defaultValue)) }
        if let explode { facts.append(entry(documentedName, "explode", explode)) }
        if let description { facts.append(entry(documentedName, "description", description)) }
        return facts
    }
}

extension RequestBody {
    /// The facts of the body, under the page's name for it.
    public var facts: [FactEntry] {
        var facts = [entry(documentedName, "media types", mediaTypes), entry(documentedName, "required", isRequired)]
        if let type { facts.append(entry(documentedName, "type", type)) }
        if let description { facts.append(entry(documentedName, "description", description)) }
        return facts
    }
}

extension Schema {
    /// The facts of the schema and of its properties.
    public var facts: [FactEntry] {
        var facts = [FactEntry(subject: name, name: "shape", value: shape.value.kind, evidence: shape.evidence)]
        guard case .object(let object) = shape.value else { return facts }
        for property in object.properties {
            let subject = "\(name).\(property.documentedName)"
            facts += [
                entry(subject, "name", property.name), entry(subject, "type", property.type),
                entry(subject, "required", property.isRequired),
            ]
        }
        return facts
    }
}

extension Schema.Shape {
    /// One word for the shape.
    fileprivate var kind: String {
        switch self {
        case .object: "object"
        case .enumeration: "enumeration"
        case .union(let kind, _): kind.rawValue
        case .alias: "alias"
        case .open: "open"
        }
    }
}

private func entry<Value>(_ subject: String, _ name: String, _ fact: Fact<Value>) -> FactEntry {
    FactEntry(subject: subject, name: name, value: "\(fact.value)", evidence: fact.evidence)
}
