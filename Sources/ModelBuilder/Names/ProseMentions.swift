import EndpointModel
import ReferenceReader
import Spelling

/// The names that prose mentions in code, as in "Use `page_size` to page": prose is the API's own, so it spells them as
/// the server does.
struct ProseMentions {
    /// By what their spellings have in common; `nil` for a name that is spelled in several ways.
    private var names: [String: Sourced<String>?] = [:]

    init(_ texts: [Sourced<String>]) {
        for text in texts where text.value.utf8.contains(UInt8(ascii: "`")) {
            for span in Self.codeSpans(in: text.value) where NamingConvention(of: span) != nil {
                switch names[span.folded] {
                case nil: names[span.folded] = .some(Sourced(span, at: text.range))
                case let known?? where known.value == span: break
                default: names[span.folded] = .some(nil)
                }
            }
        }
    }

    /// How the prose spells a name of several words; `nil` if it does not mention it, or does so in several ways.
    func spelling(of name: String) -> Sourced<String>? { names[name.folded] ?? nil }

    /// What stands between single backticks.
    private static func codeSpans(in text: String) -> [String] {
        let pieces = text.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
        return stride(from: 1, to: pieces.count - 1, by: 2).map { Substring(pieces[$0]).trimmed() }
    }
}
