/// The credentials of a client.
///
/// ```swift
/// Authentication.bearer("token")
/// Authentication.basic(username: "ada", password: "…")
/// Authentication.apiKey("key")                                  // where the endpoint's documented scheme says
/// Authentication.apiKey("key", in: .header("X-API-Key"))        // where you say
/// Authentication.accessToken { try await session.token() }      // asked before every request
/// Authentication.schemes([                                      // by the names in the reference
///     "csrf_token": .apiKey("key", in: .header("X-CSRF-Token")),
///     "jwt": .bearer("token"),
/// ])
/// ```
///
/// What an endpoint is documented to need decides what is sent to it:
///
/// - An endpoint documented to need no authorization gets nothing.
/// - An endpoint whose reference documents no scheme gets what there is; of ``schemes(_:)``, all of them.
/// - An endpoint with listed schemes gets, of ``schemes(_:)``, the credential of each scheme listed. A single
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
        case accessToken(@Sendable () async throws -> String)
        case schemes([String: Authentication])
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

    /// A bearer token that is asked for before every request, and so can be refreshed. What the closure throws
    /// surfaces as an ``APIError``.
    public static func accessToken(_ provider: @escaping @Sendable () async throws -> String) -> Authentication {
        Authentication(credential: .accessToken(provider))
    }

    /// A credential for each security scheme, by the scheme's documented name.
    public static func schemes(_ credentials: [String: Authentication]) -> Authentication {
        Authentication(credential: .schemes(credentials))
    }
}
