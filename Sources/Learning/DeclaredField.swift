import EndpointModel

/// A type that a source declares, with those of its fields whose annotations say what goes over the wire.
struct DeclaredType: Sendable {
    var name: String
    var fields: [DeclaredField]

    /// Whether its fields are the parts of a request.
    var isRequest: Bool {
        fields.contains { $0.part != nil && $0.part != .parameter(.form) && $0.part != .credentials }
    }
}

/// A field of a declared type.
struct DeclaredField: Sendable {
    /// What a field of a request travels as.
    enum Part: Hashable, Sendable {
        case parameter(Parameter.Location)
        case body
        case credentials
    }

    var name: String
    var folded: FoldedHash
    var line: Int
    /// What it is called as a member of an object.
    var key: String?
    /// What it is called as a part of a request, where that is said apart.
    var parameter: String?
    var part: Part?
    /// How it is sent, where it holds credentials.
    var credentials: SecurityScheme.Kind?
    /// Whether the items of a list travel as one parameter each; `nil` where that is not said.
    var isExploded: Bool?
    /// Whether its value may be null, where its annotations or its type say so.
    var isNullable = false
    /// `nil` where its annotations say of none.
    var defaultValue: DeclaredDefault?
    /// Whether it is declared by a name that is itself the one on the wire.
    var isWord = false
    /// The words that declare it, where it is a body: its type is among them.
    var words: Set<FoldedHash> = []
}
