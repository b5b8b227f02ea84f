import EndpointModel

/// The security schemes for which no request can be authorized: nothing says how their credentials are sent.
struct UnknownCredentials {
    private let schemes: [SecurityScheme]
    /// The operations that use one of them.
    private let uses: [Endpoint]

    /// - Parameter others: The schemes of which another diagnostic says it.
    init(of api: API, besides others: Set<String>) {
        let unknown = api.securitySchemes.filter { !$0.kind.value.isKnown && !others.contains($0.name) }
        let names = Set(unknown.map(\.name))
        let uses = names.isEmpty ? [] : api.endpoints.filter { !names.isDisjoint(with: $0.security.value) }
        let used = Set(uses.flatMap(\.security.value))
        schemes = unknown.filter { used.contains($0.name) }
        self.uses = uses
    }

    /// The diagnostic about all of them; `nil` if there is none.
    ///
    /// - Parameter hasReadme: Whether the reference has the README that may say it.
    func diagnostic(hasReadme: Bool) -> Diagnostic? {
        guard let first = schemes.first, let place = first.kind.evidence.range ?? uses.first?.security.evidence.range
        else { return nil }
        let names = schemes.map(\.name)
        let open =
            schemes.count == 1 && first.kind.value == .apiKey(nil)
            ? "which part of a request carries the API key \(first.name)"
            : "how the credentials of \(names.joined(separator: ", ")) are sent"
        let operations = uses.count == 1 ? "an operation" : "\(uses.count) operations"
        let readme = hasReadme ? "" : "a README beside them may say it, "
        let token = first.kind.value == .unspecified ? ", or `{type: bearer}`," : ""
        let message = """
            no page says \(open), so requests of \(operations) can't be authorized; \(readme)`apiref learn PAGES --from \
            SDK` may find it in the SDK's sources, and \(first.kind.value.correction(of: first.name))\(token) in \
            apiref.yaml states it
            """
        return Diagnostic(.warning, rule: "security-unknown", message, at: place)
    }
}

extension SecurityScheme.Kind {
    /// The correction that says how the credentials of a scheme are sent, as it may stand in `apiref.yaml`.
    func correction(of scheme: String) -> String {
        let stated =
            switch self {
            case .basic: "{type: basic}"
            case .bearer: "{type: bearer}"
            case .oauth2: "{type: oauth2}"
            case .apiKey, .unspecified: "{in: header, name: …}"
            }
        return "`corrections: {securitySchemes: {\(scheme): \(stated)}}`"
    }
}
