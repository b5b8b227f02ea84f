import EndpointModel

/// How credentials are sent that a source declares.
struct DeclaredCredentials: Sendable {
    /// The name of the security scheme, folded.
    var scheme: FoldedHash
    var kind: SecurityScheme.Kind
    var line: Int
}

extension SecurityScheme.Kind {
    /// The kind that sources describe in words of OpenAPI; `nil` for one that says too little, or is none that is known.
    ///
    /// - Parameters:
    ///   - type: `apiKey`, `http`, `oauth2` or `openIdConnect`.
    ///   - subtype: What an API key travels in, or the scheme of HTTP.
    ///   - name: What an API key is called.
    init?(declaredAs type: String, _ subtype: String?, name: String?) {
        switch (type, subtype) {
        case ("apiKey", let place?):
            guard let place = SecurityScheme.APIKeyLocation.Place(rawValue: place), let name, name.isWireName else {
                return nil
            }
            self = .apiKey(.init(place, name: name))
        case ("http", "basic"): self = .basic
        // A token of OpenID Connect is sent like any other.
        case ("http", "bearer"), ("openIdConnect", _): self = .bearer
        case ("oauth2", _): self = .oauth2
        default: return nil
        }
    }
}

extension SourceTokens {
    /// How a field's annotations say that its credentials are sent: `security "scheme,type=apiKey,subtype=header,name=X"` of
    /// a tag, `SecurityMetadata(scheme_type="apiKey", …)`, `'security': {'type': 'apiKey', …}`.
    func credentials(in range: Range<Int>) -> SecurityScheme.Kind? {
        var options: [FoldedHash: String] = [:]
        for index in range where tokens[index].kind == .identifier || tokens[index].kind == .literal {
            guard let value = value(of: index, in: range) else { continue }
            let said = text(tokens[value])
            guard isTag(index), tokens[index].folded == Self.security else {
                options[tokens[index].folded] = said
                continue
            }
            for option in said.split(separator: ",") {
                guard let equals = option.firstIndex(of: "=") else { continue }
                options[FoldedHash(String(option[..<equals]))] = String(option[option.index(after: equals)...])
            }
        }
        func option(_ names: [FoldedHash]) -> String? { names.lazy.compactMap { options[$0] }.first }
        guard let type = option(Self.types) else { return nil }
        return SecurityScheme.Kind(declaredAs: type, options[Self.subtype], name: option(Self.names))
    }

    private static let security = FoldedHash("security")
    private static let types = ["scheme_type", "type"].map { FoldedHash($0) }
    private static let subtype = FoldedHash("sub_type")
    private static let names = ["field_name", "name"].map { FoldedHash($0) }
}

extension SecurityScheme.Kind {
    /// The same for a header field's name in any case.
    var folded: Self {
        guard case .apiKey(let location?) = self, location.place == .header else { return self }
        return .apiKey(.init(.header, name: location.name.lowercased()))
    }
}
