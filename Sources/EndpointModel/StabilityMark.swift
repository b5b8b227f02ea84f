import Spelling

/// The marks such as `[EARLY ACCESS]`, `[BETA]` and `[DEPRECATED]` that texts of a reference begin with.
package enum StabilityMark {
    /// The last of the marks that a text begins with, and the text without them.
    package static func split(_ text: String) -> (mark: Endpoint.Stability?, rest: String) {
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

    /// The mark of a stability; `nil` for what needs none.
    package static func text(of stability: Endpoint.Stability) -> String? {
        switch stability {
        case .stable: nil
        case .earlyAccess: "[EARLY ACCESS]"
        case .beta: "[BETA]"
        case .experimental: "[EXPERIMENTAL]"
        case .deprecated: "[DEPRECATED]"
        }
    }

    /// Folded, as pages write them.
    private static let marks: [String: Endpoint.Stability] = [
        "earlyaccess": .earlyAccess,
        "beta": .beta,
        "preview": .beta,
        "experimental": .experimental,
        "alpha": .experimental,
        "deprecated": .deprecated,
    ]
}
