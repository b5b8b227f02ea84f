import EndpointModel
import ReferenceReader
import Spelling

/// Finds out what kind of credential the security schemes of a reference take.
enum SecuritySchemeBuilder {
    /// The schemes that the pages list, in the order in which they are first listed.
    ///
    /// What a scheme takes is looked for in the first few sections that list it: generators write the same set-up code
    /// into each.
    ///
    /// - Parameter learned: What sources show of them; it counts where no page says it.
    static func schemes(
        of endpointPages: [EndpointPage],
        _ readme: ReadmePage?,
        learned: [String: Learned.Credentials]
    ) -> [SecurityScheme] {
        var schemes = schemes(of: endpointPages, readme)
        for index in schemes.indices where !schemes[index].isSettled {
            guard let known = learned[schemes[index].name], schemes[index].admits(known.kind) else { continue }
            schemes[index].kind = Fact(known.kind, .learned(known.origins))
        }
        return schemes
    }

    private static func schemes(of endpointPages: [EndpointPage], _ readme: ReadmePage?) -> [SecurityScheme] {
        var schemes: [SecurityScheme] = []
        var looks: [String: (index: Int, count: Int)] = [:]
        for scheme in (readme?.securitySchemes ?? []).compactMap(scheme(in:)) where looks[scheme.name] == nil {
            looks[scheme.name] = (schemes.count, 0)
            schemes.append(scheme)
        }
        for section in endpointPages.lazy.flatMap(\.api.operations) {
            let listed = section.authorization.schemes
            if listed.isEmpty { continue }
            lazy var hints = CredentialHints(section, of: listed)
            for scheme in listed {
                guard let look = looks[scheme.value] else {
                    looks[scheme.value] = (schemes.count, 1)
                    schemes.append(SecurityScheme(name: scheme.value, kind: hints.kind(of: scheme)))
                    continue
                }
                guard schemes[look.index].kind.evidence.rule != nil, look.count < 4,
                    schemes[look.index].kind.value == .unspecified
                else { continue }
                looks[scheme.value] = (look.index, look.count + 1)
                schemes[look.index].kind = hints.kind(of: scheme)
            }
        }
        return schemes
    }

    /// The scheme that a section of a README's authorization chapter describes; `nil` for a section that names no type.
    private static func scheme(in section: ReadmePage.SecuritySchemeSection) -> SecurityScheme? {
        guard let type = section.fields["type"] else { return nil }
        if type.value.folded == "unspecified" {
            return SecurityScheme(name: section.name.value, kind: Fact(.unspecified, .documented(type.range)))
        }
        guard let kind = kind(named: type.value + " auth") else { return nil }
        guard case .apiKey = kind else {
            return SecurityScheme(name: section.name.value, kind: Fact(kind, .documented(type.range)))
        }
        let place = section.fields["location"].flatMap { location in
            SecurityScheme.APIKeyLocation.Place.allCases.first { location.value.lowercased().contains($0.rawValue) }
        }
        var location: SecurityScheme.APIKeyLocation?
        if let place, let name = section.fields["apikeyparametername"] { location = .init(place, name: name.value) }
        return SecurityScheme(name: section.name.value, kind: Fact(.apiKey(location), .documented(type.range)))
    }

    /// The kind that a line such as "Api Key Authentication (jwt):" names.
    static func kind(named text: String) -> SecurityScheme.Kind? {
        let folded = text.folded
        return kinds.first { folded.contains($0.words) }?.kind
    }

    private static let kinds: [(words: String, kind: SecurityScheme.Kind)] = [
        ("apikey", .apiKey(nil)),
        ("oauth", .oauth2),
        ("bearer", .bearer),
        ("basicauth", .basic),
    ]
}

extension SecuritySchemeBuilder {
    /// Reports, once for all of them, the operations whose authorization is told in words that name no scheme.
    static func unnamed(in endpointPages: [EndpointPage]) -> Diagnostic? {
        let sections = endpointPages.flatMap(\.api.operations).filter { section in
            section.authorization == .unstated && !section.authorizationProse.isEmpty
        }
        guard let first = sections.first?.authorizationProse.first else { return nil }
        let others = sections.count == 1 ? "" : ", nor do those of \(sections.count - 1) other operations"
        return Diagnostic(
            .warning,
            rule: "authorization",
            """
            \"\(first.value)\" names no security scheme\(others); expected links such as \
            [bearerAuth](README.md#bearerAuth): state it under `securitySchemes` and `security` in apiref.yaml
            """,
            at: first.range
        )
    }
}

/// An API key whose place in the request a README states.
struct APIKey {
    var location: SecurityScheme.APIKeyLocation
    var evidence: Evidence

    /// The keys among the schemes of an API by what the spellings of their names share.
    static func keys(of schemes: [SecurityScheme]) -> [String: APIKey] {
        let keys = schemes.compactMap { scheme -> (String, APIKey)? in
            guard case .apiKey(let location?) = scheme.kind.value else { return nil }
            let key = APIKey(location: location, evidence: .inferred(.apiKey, scheme.kind.evidence.range))
            return (location.name.folded, key)
        }
        return Dictionary(keys) { first, _ in first }
    }
}

extension Parameter.Location {
    init(_ place: SecurityScheme.APIKeyLocation.Place) {
        switch place {
        case .header: self = .header
        case .query: self = .query
        case .cookie: self = .cookie
        }
    }
}
