/// What SDK sources and recordings show of the names and places that the pages fold, and of values that they leave open.
public struct Learned: Hashable, Sendable {
    /// What was learned of a parameter or a property.
    public struct Entry: Hashable, Sendable {
        /// The name on the wire.
        public var name: String?
        /// Where the parameter travels.
        public var location: Parameter.Location?
        /// The type of its values, said more exactly than the page says it.
        public var type: SchemaType?
        /// Whether its value may be null, where the page does not say so.
        public var isNullable: Bool
        /// What its value is if it is left out, where the page does not say so.
        public var defaultValue: String?
        /// Whether it is always there, where the page calls it optional.
        public var isRequired: Bool
        /// Whether the items of a list travel as one parameter each, where the page does not say so.
        public var isExploded: Bool?
        /// Where that is shown, the best first; never empty.
        public var origins: [Origin]
        /// Where the type is shown, null and the default; the same if nothing else is.
        public var typeOrigins: [Origin]

        public init(
            name: String?,
            location: Parameter.Location? = nil,
            type: SchemaType? = nil,
            isNullable: Bool = false,
            defaultValue: String? = nil,
            isRequired: Bool = false,
            isExploded: Bool? = nil,
            origins: [Origin],
            typeOrigins: [Origin]? = nil
        ) {
            self.name = name
            self.location = location
            self.type = type
            self.isNullable = isNullable
            self.defaultValue = defaultValue
            self.isRequired = isRequired
            self.isExploded = isExploded
            self.origins = origins
            self.typeOrigins = typeOrigins ?? origins
        }
    }

    /// How an operation is called of which its page does not say it.
    public struct Request: Hashable, Sendable {
        /// The HTTP method in capitals.
        public var method: String
        /// The path below the server's URL; a fragment tells operations on one path apart.
        public var path: String
        /// What the API itself calls the operation.
        public var operationID: String?
        /// Where that is shown, the best first; never empty.
        public var origins: [Origin]

        public init(method: String, path: String, operationID: String? = nil, origins: [Origin]) {
            self.method = method
            self.path = path
            self.operationID = operationID
            self.origins = origins
        }
    }

    /// What the one argument of a call is, of which its page says neither.
    public struct Argument: Hashable, Sendable {
        /// What an argument is.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// The argument is the body of the request.
            case body
            /// The argument holds the parameters of the request, and perhaps its body.
            case parameters
        }

        public var kind: Kind
        /// Where that is shown, the best first; never empty.
        public var origins: [Origin]

        public init(_ kind: Kind, origins: [Origin]) {
            self.kind = kind
            self.origins = origins
        }
    }

    /// How a call is answered that succeeds, where its page does not say it.
    public struct Success: Hashable, Sendable {
        /// The status, of 200 to 299.
        public var status: Int
        /// The media types that are asked for and answered with; empty where that is not known, or nothing is returned.
        public var mediaTypes: [String]
        /// The statuses of failures, where the page has none at all.
        public var failures: [Int]
        /// Where that is shown, the best first; never empty.
        public var origins: [Origin]

        public init(_ status: Int, _ mediaTypes: [String] = [], failures: [Int] = [], origins: [Origin]) {
            self.status = status
            self.mediaTypes = mediaTypes
            self.failures = failures
            self.origins = origins
        }
    }

    /// What a security scheme takes, of which no page says enough.
    public struct Credentials: Hashable, Sendable {
        public var kind: SecurityScheme.Kind
        /// Where that is shown, the best first; never empty.
        public var origins: [Origin]

        public init(_ kind: SecurityScheme.Kind, origins: [Origin]) {
            self.kind = kind
            self.origins = origins
        }
    }

    /// By what was learned about: parameters and properties, by the names that the pages give them.
    public var entries: [FactSubject: Entry]
    /// By the operations that are called.
    public var requests: [EndpointKey: Request]
    /// By the operations that are called with it.
    public var arguments: [EndpointKey: Argument]
    /// By the operations that succeed.
    public var successes: [EndpointKey: Success]
    /// By the names of the security schemes.
    public var securitySchemes: [String: Credentials]

    public init(
        _ entries: [FactSubject: Entry] = [:],
        requests: [EndpointKey: Request] = [:],
        arguments: [EndpointKey: Argument] = [:],
        successes: [EndpointKey: Success] = [:],
        securitySchemes: [String: Credentials] = [:]
    ) {
        self.entries = entries
        self.requests = requests
        self.arguments = arguments
        self.successes = successes
        self.securitySchemes = securitySchemes
    }

    public subscript(subject: FactSubject) -> Entry? { entries[subject] }
}
