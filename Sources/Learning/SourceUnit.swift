import EndpointModel

/// A function, a type or a file, with the one request that it makes and what it mentions.
struct SourceUnit: Sendable {
    var name: String
    var folded: FoldedHash
    /// The names of what it belongs to: its type, or else its file.
    var owners: Set<FoldedHash>
    var request: SourceRequest?
    /// All of it.
    var tokens: Range<Int> = 0..<0
    /// Whether it has methods or paths of several requests.
    var isAmbiguous = false
    /// The types and functions in it, and other words that could be.
    var mentions: Set<FoldedHash> = []
}

/// The method and the path of a request as a source spells them.
struct SourceRequest: Hashable, Sendable {
    var method: String
    var path: String
    /// What the source calls the operation.
    var operationID: String?
    var methodLine: Int
    var pathLine: Int
}

/// What a source declares.
struct SourceDeclarations: Sendable {
    var file = ""
    var types: [DeclaredType] = []
    var units: [SourceUnit] = []

    /// How the credentials are sent that the types' fields hold.
    var credentials: [DeclaredCredentials] {
        types.flatMap(\.fields).compactMap { field in
            field.credentials.map { DeclaredCredentials(scheme: field.folded, kind: $0, line: field.line) }
        }
    }

    init() {}

    /// - Parameter isSought: Whether it matters what a function or type mentions that makes no request itself.
    init(_ tokens: SourceTokens, file: String, isSought: (SourceBlock.Kind, FoldedHash) -> Bool = { _, _ in false }) {
        self.file = file
        let blocks = tokens.blocks()
        for block in blocks {
            guard case .type(let name) = block.kind else { continue }
            let fields = tokens.fields(of: block)
            if !fields.isEmpty { types.append(DeclaredType(name: tokens.text(tokens[name]), fields: fields)) }
        }
        units = SourceUnits(tokens, blocks, file: file, isSought: isSought).units
    }
}
