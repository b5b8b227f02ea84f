import EndpointModel

/// What the things of a random model are called.
public struct Vocabulary: Sendable {
    /// The names of parameters, properties, operations and enumeration values; any text where there are none.
    var names: [String] = []
    public var schemas: [String]
    var groups: [String]
    var clients: [String]
    var access: [API.Names.Access]
    /// The names of header fields.
    var fieldNames: [String]

    /// What pages can hold, and what breaks them.
    public static let pages = Vocabulary(
        schemas: [
            "Book", "book_page", "File", "Date", "Void", "String", "Error", "NewBook", "NewBook", "Option", "list",
            "Über", "APIUser", "README", "BooksApi", "Odd Name", "Generic<T>",
        ],
        groups: ["BooksApi", "Orders/Api", "booksapi"],
        clients: ["Bookshop"],
        access: [.public],
        fieldNames: ["X-Request-ID", "Accept", "x_y", "a|b", "max-price"]
    )

    /// What means something to Swift: its keywords, the types of its library and of the runtime, the names that
    /// generated code uses itself, and names that are one name in Swift.
    public static let swift = Vocabulary(
        names: keywords + words + foldings,
        schemas: types + keywords.map(\.capitalizedFirst) + foldings,
        groups: ["UsersApi", "usersApi", "StringApi", "Request", "Self", "OpenEnum", "InitApi", "Type", "status", "1"],
        clients: ["Shop", "Request", "String", "Users", "UsersAPI", "Self", "Client", "my_Client"],
        access: API.Names.Access.allCases,
        fieldNames: ["X-Request-ID", "If-Match", "Idempotency-Key", "Accept-Language", "X-Self"]
    )

    private static let keywords = """
        Any Protocol Self Type actor any as associatedtype async await borrowing break case catch class consume \
        consuming continue convenience copy default defer deinit didSet discard do dynamic each else enum extension \
        fallthrough false fileprivate final for func get guard if import in indirect infix init inout internal is \
        isolated lazy left let macro mutating nil none nonisolated nonmutating open operator optional override package \
        postfix precedence precedencegroup prefix private protocol public repeat required rethrows return right self \
        sending set some static struct subscript super switch then throw throws true try typealias unowned unsafe var \
        weak where while willSet yield
        """.split(separator: " ").map(String.init)

    /// Names of members and variables that generated code or the protocols of its types use.
    private static let words = """
        accept apiClient authentication body codingKey configuration cookies data decoder description encode encoder \
        error formParts from hash hashValue headerFields host int integer json kind map method middlewares name number \
        operationID output parameterValues path query rawValue request response responses security send serverURL \
        status string transport url value
        """.split(separator: " ").map(String.init)

    private static let types = """
        APIClient APIError Array Bool CalendarDate Client CodingKey CodingKeys Codable Data Date Decoder Dictionary \
        Double Encoder Error Float FormFile HTTPBody HTTPRequest Hashable Indirect Int IntegerLiteralType JSONValue Key \
        Label Never Node OpenEnum OpenSchema Optional Order Output ParameterValue RawValue Request RequestBody Response \
        Result SecurityScheme Sendable Set Status String StringLiteralType Swift Tag Task Tree URL UUID User UsersAPI \
        Value Void
        """.split(separator: " ").map(String.init)

    /// Names that Swift spells alike, and some that it can't spell.
    private static let foldings = [
        "user_id", "userId", "UserID", "user-id", "user id", "USER_ID", "1st", "2", "-1", "", "*", "$filter", "a[b]",
        "über", "日本", "\"", "\\(x)", "`", "a\nb", String(repeating: "long_", count: 60),
        String(repeating: "long_", count: 60) + "er",
    ]
}
