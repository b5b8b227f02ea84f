// The walk over the facts of a model, in the order of the pages.

extension API {
    /// Every fact of the model.
    public var facts: [FactEntry] {
        Self.factPaths.entries(of: self, as: .api)
            + securitySchemes.flatMap { SecurityScheme.factPaths.entries(of: $0, as: .securityScheme($0.name)) }
            + groups.flatMap(\.facts) + schemas.flatMap(\.facts)
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
        let key = EndpointKey(group: group, operation: documentedName)
        return Self.factPaths.entries(of: self, as: .endpoint(key))
            + parameters.flatMap { parameter in
                Parameter.factPaths.entries(of: parameter, as: .parameter(parameter.documentedName, of: key))
                    + parameter.type.value.facts(of: parameter.documentedName, as: { .parameter($0, of: key) })
            }
            + (requestBody.map { RequestBody.factPaths.entries(of: $0, as: .body(of: key)) } ?? [])
            + responses.flatMap { Response.factPaths.entries(of: $0, as: .response($0.status.value, of: key)) }
    }
}

extension Schema {
    /// The facts of the schema and of its properties.
    public var facts: [FactEntry] {
        var facts = Self.factPaths.entries(of: self, as: .schema(name))
        switch shape.value {
        case .object(let object):
            facts += object.properties.flatMap { property in property.facts { .property($0, of: name) } }
        case .alias(let type): facts += type.facts(of: "", as: { .property($0, of: name) })
        case .enumeration, .union, .open: break
        }
        return facts
    }
}

extension Property {
    /// The facts of the property and of those that are written in place of its type.
    fileprivate func facts(under path: String = "", as subject: (String) -> FactSubject) -> [FactEntry] {
        let path = path.isEmpty ? documentedName : "\(path).\(documentedName)"
        return Self.factPaths.entries(of: self, as: subject(path)) + type.value.facts(of: path, as: subject)
    }
}

extension SchemaType {
    /// The facts of the properties of an object that is written in place, or of the items' object.
    fileprivate func facts(of path: String, as subject: (String) -> FactSubject) -> [FactEntry] {
        switch self {
        case .object(let properties): properties.flatMap { $0.facts(under: path, as: subject) }
        case .array(let item), .dictionary(let item): item.facts(of: path, as: subject)
        case .boolean, .integer, .number, .string, .enumeration, .reference, .any: []
        }
    }
}

extension [FactEntry] {
    /// Those whose evidence says that they are not proven.
    public var unproven: [FactEntry] { filter { $0.evidence.isProven == false } }
}

extension Array {
    fileprivate func entries<Part>(of part: Part, as subject: FactSubject) -> [FactEntry]
    where Element == FactPath<Part> {
        compactMap { $0.entry(of: part, as: subject) }
    }
}
