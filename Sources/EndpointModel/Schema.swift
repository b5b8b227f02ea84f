/// A named schema of the API: what a request or response body holds.
public struct Schema: Hashable, Sendable, Encodable {
    /// What is known of a schema's shape.
    public enum Shape: Hashable, Sendable {
        case object(ObjectShape)
        /// One value out of a set. The type is a string, an integer or a number.
        case enumeration(SchemaType, [EnumerationValue])
        /// One of several types (`oneOf`), or at least one of them (`anyOf`).
        case union(UnionKind, [SchemaType])
        /// Another type under a name of its own, such as an array.
        case alias(SchemaType)
        /// No page describes it: any JSON goes in and out.
        case open
    }

    /// The name as the reference spells it.
    public var name: String
    /// The page that answers for the schema: its own, or the first that uses it.
    public var page: String
    public var shape: Fact<Shape>
    public var description: Fact<String>?
    /// What tells the schemas of a union apart, where something does.
    public var discriminator: Fact<Discriminator>?

    public init(
        name: String,
        page: String,
        shape: Fact<Shape>,
        description: Fact<String>? = nil,
        discriminator: Fact<Discriminator>? = nil
    ) {
        self.name = name
        self.page = page
        self.shape = shape
        self.description = description
        self.discriminator = discriminator
    }
}

/// The shape of an object schema.
public struct ObjectShape: Hashable, Sendable, Encodable {
    /// In page order.
    public var properties: [Property]
    /// The names of the schemas whose properties it has besides (`allOf`).
    public var parents: [Fact<String>]
    /// The type of the values under keys that are no property, where a page says that there may be such.
    public var additionalProperties: Fact<SchemaType>?

    public init(
        properties: [Property],
        parents: [Fact<String>] = [],
        additionalProperties: Fact<SchemaType>? = nil
    ) {
        self.properties = properties
        self.parents = parents
        self.additionalProperties = additionalProperties
    }
}

/// A value of an enumeration.
public struct EnumerationValue: Hashable, Sendable, Encodable {
    /// The constant's name as the page spells it; `nil` where it gives values alone.
    public var name: String?
    /// The value on the wire, as text.
    public var value: String

    public init(name: String? = nil, value: String) {
        self.name = name
        self.value = value
    }
}

/// How many of a union's types a value must match.
public enum UnionKind: String, Hashable, Sendable, Encodable {
    case oneOf, anyOf
}

extension Schema.Shape {
    /// The types that this shape refers to, in the order in which they stand.
    public var types: [SchemaType] {
        switch self {
        case .object(let object):
            object.properties.map(\.type.value) + object.parents.map { .reference($0.value) }
                + [object.additionalProperties?.value].compactMap { $0 }
        case .union(_, let members): members
        case .alias(let type): [type]
        case .enumeration, .open: []
        }
    }
}

extension Schema.Shape: Encodable {
    private enum CodingKeys: String, CodingKey {
        case object, oneOf, anyOf, alias, open, type
        case values = "enum"
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .object(let object): try container.encode(object, forKey: .object)
        case .enumeration(let type, let values):
            try container.encode(type, forKey: .type)
            try container.encode(values, forKey: .values)
        case .union(let kind, let members):
            try container.encode(members, forKey: kind == .oneOf ? .oneOf : .anyOf)
        case .alias(let type): try container.encode(type, forKey: .alias)
        case .open: try container.encode(true, forKey: .open)
        }
    }
}
