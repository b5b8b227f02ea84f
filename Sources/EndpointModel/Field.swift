/// What a parameter and a property have in common: a named value, as a row of a table describes it.
///
/// A fact that pages state as a text in a column of its own, such as an example, needs an entry in each of the lists here
/// and a case of ``FactField``: it is read, reported, compared and corrected.
public struct Field: Hashable, Sendable, Encodable {
    /// The name on the wire.
    public var name: Fact<String>
    /// The name as the page's own language spells it.
    public var documentedName: String
    public var type: Fact<SchemaType>
    public var isRequired: Fact<Bool>
    /// Whether the value may be `null`; `nil` where nothing says so.
    public var isNullable: Fact<Bool>?
    /// Whether it should not be used any more; `nil` where nothing says so.
    public var isDeprecated: Fact<Bool>?
    /// The documented default, as text.
    public var defaultValue: Fact<String>?
    /// A documented value, as text.
    public var example: Fact<String>?
    public var description: Fact<String>?

    public static let factPaths = [
        FactPath<Field>(.name, \.name), FactPath(.type, \.type), FactPath(.isRequired, \.isRequired),
        FactPath(.isNullable, \.isNullable), FactPath(.isDeprecated, \.isDeprecated),
        FactPath(.description, \.description), FactPath(.defaultValue, \.defaultValue), FactPath(.example, \.example),
    ]

    /// The facts that are texts in columns of their own, by the folded headers of these.
    package static let columns: [String: FactField] = ["example": .example, "examples": .example]

    public init(
        name: Fact<String>,
        documentedName: String,
        type: Fact<SchemaType>,
        isRequired: Fact<Bool>,
        defaultValue: Fact<String>? = nil,
        example: Fact<String>? = nil,
        description: Fact<String>? = nil
    ) {
        self.name = name
        self.documentedName = documentedName
        self.type = type
        self.isRequired = isRequired
        self.defaultValue = defaultValue
        self.example = example
        self.description = description
    }
}
