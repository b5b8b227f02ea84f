import EndpointModel
import ReferenceReader

/// Finds in an operation's prose which fields a request must include.
///
/// It understands "… must include the following information: - Username or GUID of the user account - Base URL of …":
/// each item of the list names the field whose words it shares most of.
enum ProseRequirements {
    /// The fields that the prose requires, each with the paragraph that says so.
    static func required(_ fields: [String], by prose: [Sourced<String>]) -> [String: PageRange] {
        var required: [String: PageRange] = [:]
        for paragraph in prose {
            for item in items(in: paragraph.value) {
                guard let field = field(named: item, among: fields) else { continue }
                required[field] = paragraph.range
            }
        }
        return required
    }

    /// Phrases that introduce a list of what a request must hold.
    private static let introductions = ["must include", "must contain", "must specify", "must provide"]

    /// The items of the list that follows such a phrase.
    private static func items(in text: String) -> [String] {
        let lowered = text.lowercased()
        for phrase in introductions {
            guard let start = lowered.firstRange(of: phrase) else { continue }
            let rest = lowered[start.upperBound...]
            guard let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains(".") else { continue }
            let list = ProseText.paragraphs(String(rest[rest.index(after: colon)...])).first { $0.hasPrefix("- ") }
            return list?.split(separator: "\n").map { String($0.dropFirst(2)) } ?? []
        }
        return []
    }

    /// The field that shares the largest part of its words with an item; `nil` if two fields are equally near.
    private static func field(named item: String, among fields: [String]) -> String? {
        let words = Set(NamingConvention.words(in: item).map { $0.lowercased() })
        guard !words.isEmpty else { return nil }
        let scored = fields.map { field -> (String, Double) in
            let own = NamingConvention.words(in: field).map { $0.lowercased() }
            let shared = own.filter(words.contains)
            return (field, own.isEmpty ? 0 : Double(shared.count) / Double(own.count))
        }
        guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
        return scored.filter { $0.1 == best.1 }.count == 1 ? best.0 : nil
    }
}
