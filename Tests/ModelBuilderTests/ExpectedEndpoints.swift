/// What the page says of one endpoint, written down by hand.
///
/// No program produced these rows: each was read off its page, so that they can contradict the program.
struct ExpectedEndpoint: Sendable, Hashable {
    /// Whether a value must be sent.
    enum Presence: Sendable, Hashable {
        case required
        case optional
    }

    struct Parameter: Sendable, Hashable {
        /// `path`, `query`, `header`, `cookie` or `form`.
        var location: String
        /// The name on the wire.
        var name: String
        var isRequired: Bool
        /// In OpenAPI's words: `string`, `integer`, `boolean`, `number`, `[string]`.
        var type: String
        /// As the page spells it: `0`, `20`, `False`.
        var defaultValue: String?
    }

    struct Body: Sendable, Hashable {
        var type: String
        var isRequired: Bool
        /// In page order.
        var contentTypes: [String]
    }

    /// As the section's heading spells it.
    var operation: String
    var method: String
    var path: String
    /// In page order, without the body.
    var parameters: [Parameter] = []
    var body: Body?
    /// Nil where the page says that nothing comes back.
    var returns: String?
    /// Empty for "Not defined".
    var accept: [String]
    /// Descriptions by status, `default` for status 0; empty where the page has no table of responses.
    var responses: [String: String] = [:]
    /// The names of the schemes; empty for "No authorization required".
    var security: [String]
    /// `stable`, `earlyAccess`, `beta` or `deprecated`.
    var stability: String = "stable"
    /// The index table's Description, trimmed and without its mark of stability; nil where that cell is empty.
    var summary: String?
}

extension ExpectedEndpoint.Parameter {
    static func path(_ name: String, _ type: String) -> Self {
        Self(location: "path", name: name, isRequired: true, type: type)
    }

    static func query(
        _ name: String,
        _ type: String,
        _ presence: ExpectedEndpoint.Presence = .required,
        default value: String? = nil
    ) -> Self {
        Self(location: "query", name: name, isRequired: presence == .required, type: type, defaultValue: value)
    }

    static func header(_ name: String, _ type: String, _ presence: ExpectedEndpoint.Presence = .required) -> Self {
        Self(location: "header", name: name, isRequired: presence == .required, type: type)
    }
}

extension ExpectedEndpoint.Body {
    static func json(_ type: String, _ presence: ExpectedEndpoint.Presence = .required) -> Self {
        Self(type: type, isRequired: presence == .required, contentTypes: ["application/json"])
    }
}
