/// A parameter of an endpoint: an OpenAPI parameter object, or a field of a form.
@dynamicMemberLookup
public struct Parameter: Hashable, Sendable, Encodable {
    /// Where in the request a parameter travels.
    public enum Location: String, Hashable, Sendable, Encodable, CaseIterable {
        case path, query, header, cookie, form
    }

    public var field: Field
    public var location: Fact<Location>
    /// Whether the items of an array travel as one parameter each (OpenAPI's `explode`), rather than in one, separated
    /// by commas; `nil` where that is no question.
    public var explode: Fact<Bool>?

    public static let factPaths: [FactPath<Parameter>] = {
        let paths = Field.factPaths.map { FactPath(\Parameter.field, $0) }
        return [paths[0], FactPath(.location, \.location)] + paths.dropFirst() + [FactPath(.explode, \.explode)]
    }()

    public init(_ field: Field, location: Fact<Location>, explode: Fact<Bool>? = nil) {
        self.field = field
        self.location = location
        self.explode = explode
    }

    public subscript<Value>(dynamicMember path: WritableKeyPath<Field, Value>) -> Value {
        get { field[keyPath: path] }
        set { field[keyPath: path] = newValue }
    }

    private enum CodingKeys: CodingKey {
        case location, explode
    }

    public func encode(to encoder: any Encoder) throws {
        try field.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(location, forKey: .location)
        try container.encodeIfPresent(explode, forKey: .explode)
    }
}

extension Parameter {
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
        let field = Field(
            name: name,
            documentedName: documentedName,
            type: type,
            isRequired: isRequired,
            defaultValue: defaultValue,
            description: description
        )
        self.init(field, location: location, explode: explode)
    }
}
