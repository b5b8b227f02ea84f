import EndpointModel
import Spelling

/// What of a request breaks the contract.
struct Violation: Hashable, Sendable {
    /// Where in the request it is.
    enum Place: String, Sendable {
        case path, query, header, cookie, form, body
    }

    var place: Place
    var name: String?
    var detail: String
    /// Where in a JSON body it is: a JSON Pointer (RFC 6901) in the form of a URI's fragment.
    var pointer: String?
    /// The place in the reference that says so.
    var evidence: Origin?
    /// The status that says so.
    var status = 400

    var json: JSON {
        [
            "in": .string(place.rawValue),
            "name": name.map(JSON.string),
            "pointer": pointer.map(JSON.string),
            "detail": .string(detail),
            "evidence": evidence.map { .string($0.description) },
        ]
    }

    /// The violation on one line.
    var summary: String {
        [place.rawValue, pointer ?? name].compactMap { $0 }.joined(separator: " ") + ": \(detail)"
    }
}

/// A text of a request as it may be shown: on one line and not too long.
func shown(_ text: some StringProtocol) -> String {
    let start = text.prefix(60)
    return "“\(String(start).visible)\(start.endIndex < text.endIndex ? "…" : "")”"
}
