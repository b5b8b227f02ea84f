extension Authentication {
    /// A credential and the place that it goes to.
    enum Placement {
        case authorization(Credential)
        case key(String, APIKeyLocation)
    }

    /// What is sent to an endpoint, by the rules that ``Authentication`` documents.
    func placements(for requirement: SecurityRequirement) throws -> [Placement] {
        if case .always(let authentication) = credential {
            return try authentication.placements(for: requirement == .none ? .unspecified : requirement)
        }
        return switch requirement {
        case .none: []
        case .unspecified: try placementsWithoutScheme()
        case .schemes(let schemes): try placements(for: schemes)
        }
    }

    private func placementsWithoutScheme() throws -> [Placement] {
        switch credential {
        case .none:
            return []
        case .bearer, .basic, .accessToken:
            return [.authorization(credential)]
        case .apiKey(let key, let location):
            return [try Self.placement(of: key, in: location, scheme: nil)]
        case .schemes(let credentials):
            return try credentials.sorted { $0.key < $1.key }.flatMap { try $0.value.placementsWithoutScheme() }
        case .always(let authentication):
            return try authentication.placementsWithoutScheme()
        }
    }

    func placements(for schemes: [SecurityScheme]) throws -> [Placement] {
        switch credential {
        case .none:
            return []
        case .schemes(let credentials):
            return try schemes.flatMap { scheme in
                try credentials[scheme.name]?.placements(forNamed: scheme) ?? []
            }
        case .apiKey(let key, let location):
            return try Self.placement(of: key, in: location, fitting: schemes).map { [$0] } ?? []
        case .basic:
            let fits = schemes.contains { $0.kind == .basic || $0.kind == .unspecified }
            return fits ? [.authorization(credential)] : []
        case .bearer, .accessToken:
            return Self.acceptsToken(schemes) ? [.authorization(credential)] : []
        case .always(let authentication):
            return try authentication.placements(for: schemes)
        }
    }

    /// The caller named the scheme, so the credential is sent whether or not its kind fits.
    private func placements(forNamed scheme: SecurityScheme) throws -> [Placement] {
        guard case .apiKey(let key, .unspecified) = credential else { return try placementsWithoutScheme() }
        return [try Self.placement(of: key, in: scheme.keyLocation ?? .unspecified, scheme: scheme)]
    }
}

extension Authentication {
    private static func acceptsToken(_ schemes: [SecurityScheme]) -> Bool {
        if schemes.count == 1, schemes[0].keyLocation == .unspecified { return true }
        return schemes.contains { scheme in
            switch scheme.kind {
            case .bearer, .oauth2, .unspecified: true
            case .apiKey(.header(let name)): name.lowercased() == "authorization"
            case .apiKey, .basic: false
            }
        }
    }

    private static func placement(
        of key: String,
        in location: APIKeyLocation,
        fitting schemes: [SecurityScheme]
    ) throws -> Placement? {
        guard location == .unspecified else { return .key(key, location) }
        let located = schemes.first { $0.keyLocation != nil && $0.keyLocation != .unspecified }
        let scheme = located ?? schemes.first { $0.keyLocation != nil || $0.kind == .unspecified }
        guard let scheme else { return nil }
        return try placement(of: key, in: scheme.keyLocation ?? .unspecified, scheme: scheme)
    }

    private static func placement(
        of key: String,
        in location: APIKeyLocation,
        scheme: SecurityScheme?
    ) throws -> Placement {
        guard location == .unspecified else { return .key(key, location) }
        let subject = scheme.map { "the API key of the scheme “\($0.name)”" } ?? "the API key"
        throw InvalidRequest(
            "the reference does not say where \(subject) goes; say so: .apiKey(\"…\", in: .header(\"X-…\"))"
        )
    }
}

extension SecurityScheme {
    /// Where the key goes, if this is an API key scheme.
    fileprivate var keyLocation: APIKeyLocation? {
        if case .apiKey(let location) = kind { location } else { nil }
    }
}
