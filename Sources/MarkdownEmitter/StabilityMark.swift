import EndpointModel

/// The marks such as `[BETA]` that say how settled an endpoint is.
enum StabilityMark {
    /// The last of the marks that a text begins with.
    static func mark(of text: String) -> Endpoint.Stability? { split(text).mark }

    /// A text without the marks that it begins with, and without what follows a mark.
    static func removed(from text: String) -> String {
        var text = text
        while true {
            let rest = split(text).rest.drop { $0 == " " || $0 == ":" }.trimmed()
            if rest == text { return text }
            text = rest
        }
    }

    private static func split(_ text: String) -> (mark: Endpoint.Stability?, rest: String) {
        var mark: Endpoint.Stability?
        var rest = text[...]
        while rest.utf8.first == UInt8(ascii: "["), let close = rest.firstIndex(of: "]"),
            let known = marks[rest[..<close].folded]
        {
            mark = known
            rest = rest[rest.index(after: close)...].drop { $0 == " " || $0 == ":" }
        }
        return (mark, rest.trimmed())
    }

    /// Folded, as pages write them.
    private static let marks: [String: Endpoint.Stability] = [
        "earlyaccess": .earlyAccess, "beta": .beta, "preview": .beta, "experimental": .experimental,
        "alpha": .experimental, "deprecated": .deprecated,
    ]
}
