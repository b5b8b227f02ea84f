/// Names a fact of a model: what it is about, and which fact about it. Two models of one API have their facts in common by
/// these names.
public struct FactID: Hashable, Sendable {
    public var subject: FactSubject
    public var field: FactField

    public init(_ subject: FactSubject, _ field: FactField) {
        self.subject = subject
        self.field = field
    }
}

/// What a fact is about; all names are those of the pages, in their spelling.
public enum FactSubject: Hashable, Sendable {
    case api
    case securityScheme(String)
    case endpoint(EndpointKey)
    case parameter(String, of: EndpointKey)
    case body(of: EndpointKey)
    case response(Response.Status, of: EndpointKey)
    case schema(String)
    /// A property; that of an object which is written in place has the names of all on the way, as in `frame.size`.
    case property(String, of: String)
}

/// Which fact it is. The raw value is its key in `apiref.yaml` and in reports.
public enum FactField: String, Hashable, Sendable, CaseIterable {
    case title, version, server
    case kind
    case operationID, method, path, summary, stability, result, accept, security, paging
    case name, location = "in", type, isRequired = "required", isNullable = "nullable", isDeprecated = "deprecated"
    case defaultValue = "default", example, explode,
        description, mediaTypes
    case shape, discriminator, status, headers
}

extension FactField {
    /// Whether proof is asked of it: what something is called on the wire, and where it travels.
    public var isProvable: Bool { self == .name || self == .location }
}

extension FactSubject {
    /// The subject among the others of its endpoint or schema: `first_name`, `Book.title`; empty for the endpoint itself.
    public var label: String {
        switch self {
        case .api, .endpoint: ""
        case .securityScheme(let name), .parameter(let name, _), .schema(let name): name
        case .body: "body"
        case .response(let status, _): status.description
        case .property(let name, let schema): "\(schema).\(name)"
        }
    }
}
