import EndpointModel

/// What `apiref.yaml` says: the names of the generated code, and corrections of what the pages leave unsaid.
public struct Configuration: Hashable, Sendable {
    public var names: API.Names
    /// How names are spelled that the pages fold; what is said of one name counts before it.
    public var spellings: [NameSpelling] = []
    /// In the order of the file.
    public var corrections: [Correction] = []
    /// What no page has, in the order of the file.
    public var additions: [Addition] = []
    /// How lists are paged, said of all endpoints that it can be said of.
    public var pagings: [PagingStatement] = []
    /// What the arguments of calls are, in the order of the file.
    public var arguments: [ArgumentStatement] = []
    /// What SDK sources and recordings show.
    public var learned = Learned()

    public init(names: API.Names) {
        self.names = names
    }
}

/// A fact that the configuration states.
public struct Correction: Hashable, Sendable {
    /// What a correction is about; all names are spelled as on the pages. An operation that stands on several of them is
    /// told apart by its page: `UsersApi.getUser`.
    public enum Subject: Hashable, Sendable {
        case api
        case securityScheme(String)
        case endpoint(String)
        case parameter(String, of: String)
        case body(of: String)
        case response(String, of: String)
        case schema(String)
        case property(String, of: String)
    }

    /// What it is stated to be.
    public enum Value: Hashable, Sendable {
        case text(String)
        /// A number as the configuration spells it.
        case number(String)
        case flag(Bool)
        case list([String])
        case securityScheme(SecurityScheme.Kind)
        /// Values of an enumeration and their type: all of them, or one that its page lacks.
        case values([String], SchemaType, areAdded: Bool)
        /// `nil` says that there are no pages.
        case paging(Paging?)
    }

    public var subject: Subject
    /// Which fact about it is stated.
    public var field: FactField
    public var value: Value
    /// Where the file says so.
    public var range: PageRange

    public init(_ subject: Subject, _ field: FactField, _ value: Value, at range: PageRange) {
        self.subject = subject
        self.field = field
        self.value = value
        self.range = range
    }
}
