import EndpointModel
import Spelling

extension StabilityMark {
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
}
