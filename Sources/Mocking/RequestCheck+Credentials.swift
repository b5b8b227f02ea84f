import EndpointModel
import Foundation
import Spelling

extension RequestCheck {
    /// Whether the request holds the credential of one of the endpoint's schemes. No credential is repeated.
    mutating func checkCredentials() {
        guard !schemes.isEmpty, !schemes.contains(where: { isAnswered($0) }) else { return }
        let asked = schemes.map(\.words).joined(separator: ", or ")
        let given = given
        let detail =
            "asked for is \(asked); the request has \(given.isEmpty ? "no credential" : given.joined(separator: ", "))"
        let (place, name) = schemes[0].place
        report(place, name, detail, endpoint.security.evidence.origin, status: 401)
    }

    /// The names of keys in a place: no parameters, and there by right.
    func keys(in place: SecurityScheme.APIKeyLocation.Place) -> Set<String> {
        Set(
            schemes.compactMap { scheme in
                guard case .apiKey(let location?) = scheme.kind.value, location.place == place else { return nil }
                return location.name
            }
        )
    }

    /// The challenges of a refusal (RFC 9110, section 11.6.1).
    var challenges: [HeaderField] {
        schemes.map { HeaderField("WWW-Authenticate", $0.challenge) }
    }

    private func isAnswered(_ scheme: SecurityScheme) -> Bool {
        switch scheme.kind.value {
        case .bearer, .oauth2: return authorization.map { $0.scheme == "bearer" && !$0.rest.isEmpty } ?? false
        case .basic:
            guard let authorization, authorization.scheme == "basic" else { return false }
            return Data(base64Encoded: authorization.rest)?.contains(UInt8(ascii: ":")) ?? false
        case .apiKey(let location?): return value(in: location.place, location.name).map { !$0.isEmpty } ?? false
        // No page says what would answer it.
        case .apiKey(nil), .unspecified: return true
        }
    }

    private var authorization: (scheme: String, rest: String)? {
        guard let field = request.field("Authorization") else { return nil }
        let scheme = field.prefix { $0 != " " }
        return (scheme.lowercased(), String(field[scheme.endIndex...]).trimmed())
    }

    private func value(in place: SecurityScheme.APIKeyLocation.Place, _ name: String) -> String? {
        switch place {
        case .header: request.field(name)
        case .query: target.query.first { $0.name == name }.flatMap { Self.text(of: $0.content) }
        case .cookie:
            FormField.cookies(in: request.field("Cookie")).first { $0.name == name }.flatMap {
                Self.text(of: $0.content)
            }
        }
    }

    /// What of the request looks like a credential, without any.
    private var given: [String] {
        var given: [String] = []
        if let authorization {
            let isKnown = Self.knownSchemes.contains(authorization.scheme)
            let isEmpty = isKnown && authorization.rest.isEmpty
            let scheme =
                isKnown ? "of the scheme \(authorization.scheme.capitalizedFirst)" : "that names no known scheme"
            given.append("the field Authorization \(scheme)\(isEmpty ? " with nothing behind it" : "")")
            if authorization.scheme == "basic", !authorization.rest.isEmpty,
                schemes.contains(where: { $0.kind.value == .basic })
            {
                given[0] += ", which is not the Base64 of a user name, a colon and a password"
            }
        }
        for scheme in schemes {
            guard case .apiKey(let location?) = scheme.kind.value else { continue }
            given += misplaced(location)
        }
        return given
    }

    /// The places of values that have the name of a key, or nearly so, and are not where or what it should be.
    private func misplaced(_ location: SecurityScheme.APIKeyLocation) -> [String] {
        let cookies = FormField.cookies(in: request.field("Cookie"))
        let places: [(words: String, names: [String])] = [
            ("the header field", request.headerFields.map(\.name)), ("the query item", target.query.map(\.name)),
            ("the cookie", cookies.map(\.name)),
        ]
        return places.compactMap { words, names in
            Suggestion.nearest(to: location.name, among: names).map { "\(words) \(shown($0))" }
        }
    }

    private static let knownSchemes: Set<String> = [
        "basic", "bearer", "digest", "token", "apikey", "negotiate", "oauth",
    ]
}

extension SecurityScheme {
    /// What the scheme asks for.
    fileprivate var words: String {
        switch kind.value {
        case .bearer: "a bearer token (\(name)) as Authorization: Bearer …"
        case .oauth2: "an OAuth 2 token (\(name)) as Authorization: Bearer …"
        case .basic: "a user name and a password (\(name)) as Authorization: Basic …"
        case .apiKey(let location?): "a key (\(name)) in the \(location.place.words) \(location.name)"
        case .apiKey(nil), .unspecified: "the credential of \(name)"
        }
    }

    /// Where the credential goes.
    fileprivate var place: (Violation.Place, name: String?) {
        guard case .apiKey(let location?) = kind.value else { return (.header, "Authorization") }
        return switch location.place {
        case .header: (.header, location.name)
        case .query: (.query, location.name)
        case .cookie: (.cookie, location.name)
        }
    }

    fileprivate var challenge: String {
        let realm = Self.quoted(name)
        switch kind.value {
        case .bearer, .oauth2: return "Bearer realm=\(realm)"
        case .basic: return "Basic realm=\(realm)"
        case .apiKey(let location):
            let place = location.map { ", in=\"\($0.place.rawValue)\", name=\(Self.quoted($0.name))" } ?? ""
            return "ApiKey realm=\(realm)\(place)"
        case .unspecified: return "Unspecified realm=\(realm)"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension SecurityScheme.APIKeyLocation.Place {
    fileprivate var words: String {
        switch self {
        case .header: "header field"
        case .query: "query item"
        case .cookie: "cookie"
        }
    }
}
