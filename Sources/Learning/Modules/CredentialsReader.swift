import EndpointModel

/// Reads how a module of TypeScript sends the credentials that it is given.
///
///     resolveSecurity([{ fieldName: "x-api-key", type: "apiKey:header", value: security?.apiKey ?? env().SHOP_API_KEY }])
struct CredentialsReader {
    private let syntax: SourceSyntax

    init(_ syntax: SourceSyntax) {
        self.syntax = syntax
    }

    /// The function that is given them.
    static let function = FoldedHash("resolveSecurity")

    func credentials() -> [DeclaredCredentials] {
        syntax.tokens.tokens.indices.filter { syntax[$0].kind == .identifier && syntax[$0].folded == Self.function }
            .flatMap { syntax.elements(of: $0 + 1) }
            .flatMap { syntax.elements(of: $0.lowerBound) }
            .compactMap { credentials(in: $0.lowerBound) }
    }

    private func credentials(in object: Int) -> DeclaredCredentials? {
        guard let type = syntax.value(of: "type", in: object).flatMap({ syntax.literal($0.lowerBound) }),
            let value = syntax.value(of: "value", in: object), let scheme = scheme(givenBy: value)
        else { return nil }
        let parts = type.split(separator: ":").map(String.init)
        let name = syntax.value(of: "fieldName", in: object).flatMap { syntax.literal($0.lowerBound) }
        guard let first = parts.first,
            let kind = SecurityScheme.Kind(declaredAs: first, parts.dropFirst().first, name: name)
        else { return nil }
        return DeclaredCredentials(scheme: syntax[scheme].folded, kind: kind, line: syntax[object].line)
    }

    /// The scheme of which a value is the credentials: `security?.apiKey`, `security["api-key"]`.
    private func scheme(givenBy value: Range<Int>) -> Int? {
        guard let security = value.first(where: { syntax.word($0)?.hasPrefix("security") == true }) else { return nil }
        return value.first { $0 > security && syntax[$0].kind != .mark }
    }
}
