import EndpointModel

/// A page that describes a schema: `# Book` with a table of properties, the values of an enumeration, or the members
/// of a union.
public struct ModelPage: Hashable, Sendable {
    /// The class as the heading names it, such as `BitbarCloudApiClient::APIUser`.
    public var title: Sourced<String>
    /// What the API itself calls the schema, where the page says that its own name is another.
    public var originalName: String?
    /// The paragraphs under the heading, as Markdown.
    public var prose: [Sourced<String>] = []
    /// The rows of the table of properties; `nil` where the page has none.
    public var properties: [OperationSection.ParameterRow]?
    /// Whether the page is one of those beside snippets, whose sections have other names.
    public internal(set) var hasFields = false
    /// Whether the table of properties has a column that could mark a property as optional.
    public var marksOptional = false
    /// The page's own enumeration.
    public var enumeration: Enumeration?
    /// The enumerations of properties, such as `## Enum: StatusEnum`.
    public var propertyEnumerations: [Enumeration] = []
    /// The members under `oneOf`, `anyOf` and `allOf`.
    public var members: [Membership: [Sourced<OperationSection.TypeText>]] = [:]

    /// What tells the members of a union apart; `nil` where the page does not say.
    public var discriminator: Discriminator?
    /// The type that the schema is another name of.
    public var alias: Sourced<OperationSection.TypeText>?

    public init(title: Sourced<String>) {
        self.title = title
    }
}

extension ModelPage {
    /// The values of an enumeration.
    public struct Enumeration: Hashable, Sendable {
        /// The name in the heading; empty for the page's own.
        public var name: String
        public var values: [EnumerationValue]
        /// An integer where no value stands between quotation marks and all of them are integers.
        public var type: SchemaType = .string(nil)
        public var range: PageRange
    }

    /// The property whose value says which member of a union a value is.
    public struct Discriminator: Hashable, Sendable {
        /// A value of the property, and the schema that it stands for.
        public struct Entry: Hashable, Sendable {
            public var value: String
            public var schema: String
        }

        public var property: Sourced<String>?
        public var mapping: [Sourced<Entry>] = []
    }

    /// How a schema is composed of others.
    public enum Membership: String, Hashable, Sendable {
        case oneOf, anyOf, allOf
    }
}
