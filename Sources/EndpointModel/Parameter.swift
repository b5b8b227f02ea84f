/// A parameter of an endpoint: an OpenAPI parameter object, or a field of a form.
public struct Parameter: Hashable, Sendable, Encodable {
    /// Where in the request a parameter travels.
    public enum Location: String, Hashable, Sendable, Encodable, CaseIterable {
        case path, query, header, cookie, form
    }

    /// The name on the wire.
    public var name: Fact<String>
    /// The name as the page's own language spells it.
    public var documentedName: String
    public var location: Fact<Location>
    public var type: Fact<SchemaType>
    public var isRequired: Fact<Bool>
    /// The documented default, as text.
    public var defaultValue: Fact<String>?
    /// Whether the items of an array travel as one parameter each (OpenAPI's `explode`), rather than in one, separated
    /// by commas; `nil` where that is no question.
    public var explode: Fact<Bool>?
    public var description: Fact<String>?

    public init(
        name: Fact<String>,
        documentedName: String,
        location: Fact<Location>,
        type: Fact<SchemaType>,
        isRequired: Fact<Bool>,
        defaultValue: Fact<String>? = nil,
        explode: Fact<Bool>? = nil,
        description: Fact<String>? = nil
    ) {
        self.name = name
        self.documentedName = documentedName
        self.location = location
        self.type = type
        self.isRequired = isRequired
        self.defaultValue = defaultValue
        self.explode = explode
        self.description = description
    }
}
