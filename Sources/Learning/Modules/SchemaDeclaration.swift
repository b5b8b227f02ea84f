import EndpointModel

/// What a source declares outright of a schema: how its code calls each property, and what goes over the wire for it.
struct SchemaDeclaration: Sendable {
    /// A property, or a parameter among the parts of a request.
    struct Field: Sendable {
        /// The name in the source's language.
        var name: String
        /// The name on the wire; `nil` where the declaration leaves it open.
        var wireName: String?
        /// Where it travels, if it is a part of a request.
        var location: Parameter.Location?
        /// Whether the items of a list travel as one parameter each; `nil` where that is not said.
        var isExploded: Bool?
        /// `nil` where the declaration leaves it open.
        var type: SchemaType?
        /// `nil` where the declaration does not say whether its value may be null.
        var isNullable: Bool?
        /// `nil` where the declaration says of none.
        var defaultValue: DeclaredDefault?
        /// The schema that it holds.
        var schema: String?
        /// Where both names stand.
        var line: Int
        /// Where the type stands.
        var typeLine: Int
    }

    var name: String
    var fields: [Field]
    /// Whether it is what an SDK makes of a response, rather than what the server sends.
    var isEnvelope = false
}
