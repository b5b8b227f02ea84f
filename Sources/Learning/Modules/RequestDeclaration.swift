import EndpointModel

/// What a source declares outright of a request: its method and path, and the names and places of what it is made of.
struct RequestDeclaration: Sendable {
    /// A schema by its name, and the folder of its file if the source says it.
    struct SchemaName: Hashable, Sendable {
        var folder: String?
        var name: String
    }

    /// A name that the request gives a value.
    struct Part: Sendable {
        var name: String
        var location: Parameter.Location
        /// Whether the items of a list travel as one parameter each; `nil` where that is not said.
        var isExploded: Bool?
        var line: Int
    }

    var method: String?
    var path: String
    /// What the operation may be called, folded: the function's name, and that of its class before it.
    var names: Set<String>
    var operationID: String?
    /// The schema whose fields are the parts of the request.
    var schema: SchemaName?
    var parts: [Part] = []
    /// The name that the request's schema gives to the body; `nil` if it has none, or is the body itself.
    var body: String?
    /// Whether the schema itself is encoded as the body.
    var sendsArgument = false
    /// Whether the fields of the body are those of a form, one by one.
    var isForm = false
    var line: Int

    /// Whether the fields of its schema are the parts of the request.
    var isWrapped: Bool { body != nil || parts.contains { $0.location != .form } }
}
