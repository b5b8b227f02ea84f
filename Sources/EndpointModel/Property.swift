/// A property of an object schema.
public struct Property: Hashable, Sendable, Encodable {
    /// The name on the wire.
    public var name: Fact<String>
    public var type: Fact<SchemaType>
    public var isRequired: Fact<Bool>
    /// The documented default, as text.
    public var defaultValue: Fact<String>?
    public var description: Fact<String>?

    public init(
        name: Fact<String>,
        type: Fact<SchemaType>,
        isRequired: Fact<Bool>,
        defaultValue: Fact<String>? = nil,
        description: Fact<String>? = nil
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.defaultValue = defaultValue
        self.description = description
    }
}
