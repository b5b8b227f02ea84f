import EndpointModel

/// What one source declares outright, so that nothing has to be concluded from what stands near to what.
struct ModuleDeclarations: Sendable {
    var schemas: [SchemaDeclaration] = []
    var requests: [RequestDeclaration] = []
    var credentials: [DeclaredCredentials] = []

    var isEmpty: Bool { schemas.isEmpty && requests.isEmpty }

    init() {}

    /// What a source declares.
    ///
    /// - Parameters:
    ///   - tokens: Those of the source.
    ///   - file: The source's path, the end of which may be an operation's name.
    init(in tokens: SourceTokens, file: String) {
        let marks = Self.marks(in: tokens)
        guard !marks.isEmpty else { return }
        let syntax = SourceSyntax(tokens)
        if marks.contains(.validator) { schemas = ValidatorReader(syntax, file: file).schemas() }
        if marks.contains(.decorator) { schemas += DecoratorReader(syntax).schemas() }
        if marks.contains(.request) { requests = RequestReader(syntax, file: file).requests() }
        if marks.contains(.credentials) { credentials = CredentialsReader(syntax).credentials() }
    }

    private enum Mark {
        case validator, decorator, request, credentials
    }

    /// What kinds of declarations a source may hold, by words that each of them has.
    private static func marks(in tokens: SourceTokens) -> Set<Mark> {
        var marks: Set<Mark> = []
        for token in tokens.tokens where token.kind == .identifier {
            if DecoratorReader.decorators.contains(token.folded) {
                marks.insert(.decorator)
            } else if RequestReader.templates.contains(token.folded) {
                marks.insert(.request)
            } else if token.folded == CredentialsReader.function {
                marks.insert(.credentials)
            } else if ValidatorName.mayBe(token, in: tokens) {
                marks.insert(.validator)
            }
        }
        return marks
    }
}
