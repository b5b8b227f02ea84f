/// A way to authenticate that the reference documents.
public struct SecurityScheme: Hashable, Sendable {
    /// What the scheme asks for.
    public enum Kind: Hashable, Sendable {
        /// A key, at the place given.
        case apiKey(APIKeyLocation)
        /// A bearer token in the `Authorization` field (RFC 6750).
        case bearer
        /// A user name and a password in the `Authorization` field (RFC 7617).
        case basic
        /// An access token obtained by OAuth 2, sent as a bearer token.
        case oauth2
        /// The reference names the scheme and says no more.
        case unspecified
    }

    /// The name by which the reference calls the scheme.
    public var name: String

    /// What the scheme asks for.
    public var kind: Kind

    /// Describes a scheme.
    public init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// Where a request carries an API key.
public enum APIKeyLocation: Hashable, Sendable {
    /// In the header field of that name.
    case header(String)
    /// In the query, under that name.
    case query(String)
    /// In the cookie of that name.
    case cookie(String)
    /// The reference does not say.
    case unspecified
}

/// What the reference says that an endpoint needs.
public enum SecurityRequirement: Hashable, Sendable {
    /// No authorization: credentials stay at home.
    case none
    /// The reference documents no scheme at all, which need not mean that there is none.
    case unspecified
    /// One or more of the schemes listed.
    case schemes([SecurityScheme])
}
