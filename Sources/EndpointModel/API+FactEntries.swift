// The walk over the facts of a model, in the order of the pages.

extension API {
    /// Every fact of the model.
    public var facts: [FactEntry] { facts { _ in true } }

    /// The facts of some kinds.
    public func facts(where isIncluded: (FactField) -> Bool) -> [FactEntry] {
        withoutActuallyEscaping(isIncluded) { isIncluded in
            var facts = FactWalk(isIncluded: isIncluded)
            addFacts(to: &facts)
            return facts.entries
        }
    }

    private func addFacts(to facts: inout FactWalk) {
        facts.add(Self.factPaths, of: self, as: .api)
        for scheme in securitySchemes {
            facts.add(SecurityScheme.factPaths, of: scheme, as: .securityScheme(scheme.name))
        }
        for group in groups {
            for endpoint in group.endpoints { endpoint.addFacts(in: group.name, to: &facts) }
        }
        for schema in schemas { schema.addFacts(to: &facts) }
    }
}

extension EndpointGroup {
    /// The facts of the page's endpoints.
    public var facts: [FactEntry] { endpoints.flatMap { $0.facts(in: name) } }
}

extension Endpoint {
    /// The facts of the endpoint, its parameters, its body and its responses.
    ///
    /// - Parameter group: The name of the endpoint's group.
    public func facts(in group: String) -> [FactEntry] {
        var facts = FactWalk()
        addFacts(in: group, to: &facts)
        return facts.entries
    }

    fileprivate func addFacts(in group: String, to facts: inout FactWalk) {
        let key = EndpointKey(group: group, operation: documentedName)
        facts.add(Self.factPaths, of: self, as: .endpoint(key))
        for parameter in parameters {
            facts.add(Parameter.factPaths, of: parameter, as: .parameter(parameter.documentedName, of: key))
            parameter.type.value.addFacts(of: parameter.documentedName, to: &facts) { .parameter($0, of: key) }
        }
        if let requestBody { facts.add(RequestBody.factPaths, of: requestBody, as: .body(of: key)) }
        for response in responses {
            facts.add(Response.factPaths, of: response, as: .response(response.status.value, of: key))
        }
    }
}

extension Schema {
    /// The facts of the schema and of its properties.
    public var facts: [FactEntry] {
        var facts = FactWalk()
        addFacts(to: &facts)
        return facts.entries
    }

    fileprivate func addFacts(to facts: inout FactWalk) {
        facts.add(Self.factPaths, of: self, as: .schema(name))
        switch shape.value {
        case .object(let object):
            for property in object.properties { property.addFacts(to: &facts) { .property($0, of: name) } }
        case .alias(let type): type.addFacts(of: "", to: &facts) { .property($0, of: name) }
        case .enumeration, .union, .open: break
        }
    }
}

extension Property {
    /// Adds the facts of the property and of those that are written in place of its type.
    fileprivate func addFacts(
        under path: String = "",
        to facts: inout FactWalk,
        as subject: (String) -> FactSubject
    ) {
        let path = path.isEmpty ? field.documentedName : "\(path).\(field.documentedName)"
        facts.add(Self.factPaths, of: self, as: subject(path))
        field.type.value.addFacts(of: path, to: &facts, as: subject)
    }
}

extension SchemaType {
    /// Adds the facts of the properties of an object that is written in place, or of the items' object.
    fileprivate func addFacts(of path: String, to facts: inout FactWalk, as subject: (String) -> FactSubject) {
        switch self {
        case .object(let properties):
            for property in properties { property.addFacts(under: path, to: &facts, as: subject) }
        case .array(let item), .dictionary(let item): item.addFacts(of: path, to: &facts, as: subject)
        case .boolean, .integer, .number, .string, .enumeration, .reference, .any: break
        }
    }
}

extension [FactEntry] {
    /// Those whose evidence says that they are not proven.
    public var unproven: [FactEntry] { filter { $0.evidence.isProven == false } }
}

/// Gathers facts on the way through a model.
private struct FactWalk {
    fileprivate(set) var entries: [FactEntry] = []
    /// Whether facts of a kind are gathered.
    var isIncluded: (FactField) -> Bool = { _ in true }

    /// Adds the facts of a part of the model.
    mutating func add<Part>(_ paths: [FactPath<Part>], of part: Part, as subject: @autoclosure () -> FactSubject) {
        for path in paths where isIncluded(path.field) {
            if let entry = path.entry(of: part, as: subject()) { entries.append(entry) }
        }
    }
}
