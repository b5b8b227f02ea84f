/// The property whose value says of which of a union's schemas a value is, as OpenAPI's Discriminator Object does.
public struct Discriminator: Hashable, Sendable, Encodable {
    /// A value of the property, and the schema that it stands for.
    public struct Entry: Hashable, Sendable, Encodable {
        public var value: String
        /// The name of one of the union's schemas.
        public var schema: String

        public init(value: String, schema: String) {
            self.value = value
            self.schema = schema
        }
    }

    /// The property's name on the wire.
    public var property: String
    /// In the order of the union; several values may stand for one schema.
    public var mapping: [Entry]

    public init(property: String, mapping: [Entry]) {
        self.property = property
        self.mapping = mapping
    }
}

extension Discriminator: FactValue {
    /// `kind: cat for Cat, dog for Dog`
    public var factText: String {
        "\(property): " + mapping.map { "\($0.value) for \($0.schema)" }.joined(separator: ", ")
    }
}
