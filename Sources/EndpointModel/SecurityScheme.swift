/// A way to authenticate, as the reference names it.
public struct SecurityScheme: Hashable, Sendable, Encodable {
    /// What kind of credential a scheme takes.
    public enum Kind: Hashable, Sendable {
        /// `nil`: no page says which part of the request carries the key.
        case apiKey(APIKeyLocation?)
        case basic
        case bearer
        case oauth2
        /// No page says what the scheme is.
        case unspecified
    }

    /// Which part of a request carries an API key, and under what name.
    public struct APIKeyLocation: Hashable, Sendable, Encodable {
        /// The places an API key may travel in.
        public enum Place: String, Hashable, Sendable, Encodable, CaseIterable {
            case header, query, cookie
        }

        public var place: Place
        public var name: String

        public init(_ place: Place, name: String) {
            self.place = place
            self.name = name
        }
    }

    public var name: String
    public var kind: Fact<Kind>

    public init(name: String, kind: Fact<Kind>) {
        self.name = name
        self.kind = kind
    }
}

extension SecurityScheme.Kind {
    /// Whether it is known how credentials are sent.
    public var isKnown: Bool {
        switch self {
        case .apiKey(nil), .unspecified: false
        case .apiKey, .basic, .bearer, .oauth2: true
        }
    }
}

extension SecurityScheme {
    /// Whether nothing is left to say of it: it is corrected, or a page says what it is, and where a key travels.
    public var isSettled: Bool {
        kind.evidence.ground == .corrected || kind.evidence.ground == .documented && kind.value.isKnown
    }

    /// Whether a kind may be what a scheme is that is not settled: a page may say that it is an API key, and not where.
    public func admits(_ kind: Kind) -> Bool {
        guard case (.documented, .apiKey(nil)) = (self.kind.evidence.ground, self.kind.value) else { return true }
        if case .apiKey = kind { return true }
        return false
    }
}

extension SecurityScheme.Kind: Encodable {
    private enum CodingKeys: String, CodingKey {
        case type, scheme, name
        case place = "in"
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .apiKey(let location):
            try container.encode("apiKey", forKey: .type)
            try container.encodeIfPresent(location?.place, forKey: .place)
            try container.encodeIfPresent(location?.name, forKey: .name)
        case .basic, .bearer:
            try container.encode("http", forKey: .type)
            try container.encode(self == .basic ? "basic" : "bearer", forKey: .scheme)
        case .oauth2: try container.encode("oauth2", forKey: .type)
        case .unspecified: try container.encode("unspecified", forKey: .type)
        }
    }
}
