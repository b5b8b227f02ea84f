import Foundation

extension Authentication {
    /// Why a server may have answered with 401: what the endpoint asks for, and what the client was given instead.
    ///
    /// - Returns: A sentence; `nil` if what was asked for was given, or nothing is known of what is.
    func advice(for requirement: SecurityRequirement) -> String? {
        switch requirement {
        case .unspecified: return nil
        case .none:
            switch credential {
            case .none, .always: return nil
            default: return "The reference says that it needs no authorization; .always(…) sends it all the same"
            }
        case .schemes(let schemes):
            let missing = schemes.filter { !isGiven($0, among: schemes) }
            guard !missing.isEmpty else { return nil }
            let list = missing.map(\.words).joined(separator: " or ")
            return "The endpoint asks for \(list); the client was given \(words(besides: schemes))"
        }
    }

    /// Whether there is a credential for a scheme. One that is for no scheme by name is sent for one of them: pages don't
    /// say whether one or all are needed.
    private func isGiven(_ scheme: SecurityScheme, among schemes: [SecurityScheme]) -> Bool {
        switch credential {
        case .schemes(let credentials): credentials[scheme.name] != nil
        case .always(let authentication): authentication.isGiven(scheme, among: schemes)
        default: (try? placements(for: schemes))?.isEmpty == false
        }
    }

    /// What was given, in words.
    private func words(besides schemes: [SecurityScheme]) -> String {
        switch credential {
        case .none: return "no credentials"
        case .bearer: return "a bearer token"
        case .accessToken: return "an access token"
        case .basic: return "a user name and a password"
        case .apiKey: return "an API key"
        case .always(let authentication): return authentication.words(besides: schemes)
        case .schemes(let credentials):
            let others = credentials.keys.filter { name in !schemes.contains { $0.name == name } }.sorted()
            if credentials.isEmpty { return "no credentials" }
            let list = (others.isEmpty ? credentials.keys.sorted() : others).map { "“\($0)”" }
            return "credentials for \(list.joined(separator: " and "))"
        }
    }
}

extension SecurityScheme {
    /// `“jwt” (a bearer token)`.
    fileprivate var words: String {
        let kind =
            switch kind {
            case .apiKey(.header(let name)): "an API key in the header field \(name)"
            case .apiKey(.query(let name)): "an API key in the query item \(name)"
            case .apiKey(.cookie(let name)): "an API key in the cookie \(name)"
            case .apiKey(.unspecified): "an API key"
            case .bearer: "a bearer token"
            case .basic: "a user name and a password"
            case .oauth2: "an OAuth 2 access token"
            case .unspecified: "of a kind that the reference does not state"
            }
        return "“\(name)” (\(kind))"
    }
}

extension Authentication {
    /// The credentials themselves, so that what repeats them can leave them out.
    func secrets() async -> [String] {
        switch credential {
        case .none: return []
        case .bearer(let token): return [token]
        case .basic(let username, let password):
            return [password, Data("\(username):\(password)".utf8).base64EncodedString()]
        case .apiKey(let key, _): return [key]
        case .accessToken(let source): return await source.latest.map { [$0] } ?? []
        case .always(let authentication): return await authentication.secrets()
        case .schemes(let credentials):
            var secrets: [String] = []
            for authentication in credentials.values { secrets += await authentication.secrets() }
            return secrets
        }
    }
}
