import EndpointModel
import ReferenceReader

/// Reads marks such as `[EARLY ACCESS]`, `[BETA]` and `[DEPRECATED]`.
enum StabilityMark {
    /// The stability that a summary, or else the section's prose, states.
    static func stability(_ summary: Sourced<String>?, _ section: OperationSection?) -> Fact<Endpoint.Stability> {
        for text in [summary, section?.prose.first].compactMap({ $0 }) {
            if let mark = split(text.value).mark { return Fact(mark, .documented(text.range)) }
        }
        if let note = section?.prose.first(where: { $0.value.folded.hasPrefix("deprecated") }) {
            return Fact(.deprecated, .documented(note.range))
        }
        return Fact(.stable, .inferred(.absence, nil))
    }

    /// A text without the marks that it begins with; `nil` if nothing is left.
    static func removed(from text: Sourced<String>) -> Fact<String>? {
        let rest = split(text.value).rest
        return rest.isEmpty ? nil : Fact(rest, .documented(text.range))
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

    private static let marks: [String: Endpoint.Stability] = [
        "earlyaccess": .earlyAccess,
        "beta": .beta,
        "preview": .beta,
        "experimental": .experimental,
        "alpha": .experimental,
        "deprecated": .deprecated,
    ]
}
