import EndpointModel
import ReferenceReader
import Spelling

/// Finds in an operation's prose which fields a request must include.
///
/// It understands "… must include the following information: - Username or GUID of the user account - Base URL of …":
/// each item of the list names the field whose words it shares most of.
struct ProseRequirements {
    /// Where the items of the lists stand.
    private var items: [PageRange] = []
    /// The items that have a word, in lower case.
    private var itemsByWord: [String: [Int]] = [:]

    init(_ prose: [Sourced<String>]) {
        for paragraph in prose {
            for item in Self.items(in: paragraph.value) {
                for word in Set(Self.words(item)) { itemsByWord[word, default: []].append(items.count) }
                items.append(paragraph.range)
            }
        }
    }

    /// Those of the fields that the prose requires, each with the paragraph that says so.
    ///
    /// An item names the field that shares the largest part of its words with it; none if two fields are equally near.
    func required(among fields: [String]) -> [String: PageRange] {
        guard !items.isEmpty else { return [:] }
        var nearest: [Int: (part: Double, field: String?)] = [:]
        for field in fields {
            let words = Self.words(field)
            var shared: [Int: Int] = [:]
            for item in words.lazy.flatMap({ itemsByWord[$0] ?? [] }) { shared[item, default: 0] += 1 }
            for (item, count) in shared {
                let part = Double(count) / Double(words.count)
                if let other = nearest[item], other.part >= part {
                    if other.part == part { nearest[item]?.field = nil }
                } else {
                    nearest[item] = (part, field)
                }
            }
        }
        var required: [String: PageRange] = [:]
        for (item, range) in items.enumerated() {
            if let field = nearest[item]?.field { required[field] = range }
        }
        return required
    }

    private static func words(_ text: String) -> [String] { NamingConvention.words(in: text).map { $0.lowercased() } }

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
}
