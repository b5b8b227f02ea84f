import EndpointModel
import ReferenceReader
import Spelling

extension StabilityMark {
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
}
