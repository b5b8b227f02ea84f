/// A property of an object schema.
@dynamicMemberLookup
public struct Property: Hashable, Sendable, Encodable {
    public var field: Field

    public static let factPaths = Field.factPaths.map { FactPath(\Property.field, $0) }

    public init(_ field: Field) {
        self.field = field
    }

    public subscript<Value>(dynamicMember path: WritableKeyPath<Field, Value>) -> Value {
        get { field[keyPath: path] }
        set { field[keyPath: path] = newValue }
    }

    public func encode(to encoder: any Encoder) throws { try field.encode(to: encoder) }
}

extension Property {
    public init(
        name: Fact<String>,
        documentedName: String,
        type: Fact<SchemaType>,
        isRequired: Fact<Bool>,
        defaultValue: Fact<String>? = nil,
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
        self.init(field)
    }
}
