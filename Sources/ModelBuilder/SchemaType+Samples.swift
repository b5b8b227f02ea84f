import EndpointModel

extension SchemaType {
    /// Whether this is a number of no particular kind, or a list of them.
    var hasNumber: Bool { self == .number(nil) || self == .array(.number(nil)) }

    /// Whether this is a number of whatever kind.
    var isNumeric: Bool {
        switch self {
        case .integer, .number: true
        default: false
        }
    }

    /// The languages' words for truth values in small letters, and JSON's for them.
    static let truthValues = ["true": "true", "false": "false", "yes": "true", "no": "false"]

    /// A default as JSON writes it: `false` where Python's pages say `False`.
    func normalized(default text: String) -> String {
        self == .boolean ? Self.truthValues[text.lowercased()] ?? text : text
    }
}
