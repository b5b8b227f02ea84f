/// A property of an object schema.
public struct Property: Hashable, Sendable, Encodable {
    /// The name on the wire.
    public var name: Fact<String>
    /// The name as the page's own language spells it.
    public var documentedName: String
    public var type: Fact<SchemaType>
    public var isRequired: Fact<Bool>
    /// The documented default, as text.
    public var defaultValue: Fact<String>?
    public var description: Fact<String>?

    public init(
        name: Fact<String>,
        documentedName: String,
        type: Fact<SchemaType>,
        isRequired: Fact<Bool>,
        defaultValue: Fact<String>? = nil,
        description: Fact<String>? = nil
    ) {
        self.name = name
        self.documentedName = documentedName
        self.type = type
        self.isRequired = isRequired
        self.defaultValue = defaultValue
        self.description = description
    }
}
