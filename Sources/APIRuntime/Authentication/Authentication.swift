/// The credentials of a client.
///
/// ```swift
/// Authentication.bearer("token")
/// Authentication.basic(username: "ada", password: "…")
/// Authentication.apiKey("key")                                  // where the endpoint's documented scheme says
/// Authentication.apiKey("key", in: .header("X-API-Key"))        // where you say
/// Authentication.accessToken { try await session.refresh() }    // asked when there is none, and again after a 401
/// Authentication.schemes([                                      // by the names in the reference
///     "csrf_token": .apiKey("key", in: .header("X-CSRF-Token")),
///     "jwt": .bearer("token"),
/// ])
/// ```
///
/// What an endpoint is documented to need decides what is sent to it:
///
/// - An endpoint documented to need no authorization gets nothing, but for ``always(_:)``.
/// - An endpoint whose reference documents no scheme gets what there is; of `schemes(_:)`, all of them.
/// - An endpoint with listed schemes gets, of `schemes(_:)`, the credential of each scheme listed. A single
///   credential is sent once, for the first listed scheme that it fits:
///   - a bearer or access token fits bearer and OAuth 2 schemes and an API key in the `Authorization` field; failing
///     those a scheme of unspecified kind; failing those an API key without a documented place, if it is the only
///     scheme;
///   - a user name and password fit basic schemes, failing those a scheme of unspecified kind;
///   - an API key fits API key schemes that say where it goes; a key given with its place always goes there.
/// - Where nothing fits, nothing is sent, and the server answers as it does to strangers.
/// - An API key whose place neither you nor the reference gives makes sending throw ``APIError``.
///
/// A header field or query item that the request itself already holds is left alone. No description, debug
/// description, mirror or error of this module shows a credential.
public struct Authentication: Sendable {
    indirect enum Credential: Sendable {
        case none
        case bearer(String)
        case basic(username: String, password: String)
        case apiKey(String, APIKeyLocation)
        case accessToken(AccessTokenSource)
        case schemes([String: Authentication])
        case always(Authentication)
    }

    let credential: Credential

    /// No credentials.
    public static let none = Authentication(credential: .none)

    /// A bearer token (RFC 6750).
    public static func bearer(_ token: String) -> Authentication {
        Authentication(credential: .bearer(token))
    }

    /// A user name and a password (RFC 7617).
    public static func basic(username: String, password: String) -> Authentication {
        Authentication(credential: .basic(username: username, password: password))
    }

    /// An API key. Without a location, it goes where the endpoint's security scheme says.
    public static func apiKey(_ key: String, in location: APIKeyLocation = .unspecified) -> Authentication {
        Authentication(credential: .apiKey(key, location))
    }

    /// A bearer token that can be refreshed, such as an OAuth 2 access token.
    ///
    /// ```swift
    /// .accessToken {
    ///     let response = try await authorizationServer.refresh(refreshToken)
    ///     return AccessToken(response.accessToken, expirationDate: .now + Double(response.expiresIn))
    /// }
    /// ```
    ///
    /// The closure is asked for a token when there is none yet, when the last one is about to expire, and when a server
    /// answered it with 401; that request is then sent once more. Calls that need a token meanwhile wait for the same
    /// one. What the closure throws surfaces as ``APIError/Reason/authentication(_:)``.
    public static func accessToken(_ provider: @escaping @Sendable () async throws -> AccessToken) -> Authentication {
        Authentication(credential: .accessToken(AccessTokenSource(provider)))
    }

    /// A credential for each security scheme, by the scheme's documented name.
    public static func schemes(_ credentials: [String: Authentication]) -> Authentication {
        Authentication(credential: .schemes(credentials))
    }

    /// A credential for each security scheme, by the constants of a generated client:
    ///
    /// ```swift
    /// .schemes([Bookshop.SecuritySchemes.apiKey: .apiKey("…"), Bookshop.SecuritySchemes.session: .bearer("…")])
    /// ```
    public static func schemes(_ credentials: [SecurityScheme: Authentication]) -> Authentication {
        .schemes(Dictionary(credentials.map { ($0.name, $1) }) { first, _ in first })
    }

    /// Credentials that are sent to every endpoint, to those documented to need no authorization, too.
    public static func always(_ authentication: Authentication) -> Authentication {
        Authentication(credential: .always(authentication))
    }
}
