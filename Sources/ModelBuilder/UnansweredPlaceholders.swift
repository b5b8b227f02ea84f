import EndpointModel
import Spelling

/// The placeholders of a path that no parameter has answered yet.
struct UnansweredPlaceholders {
    /// All placeholders, in order.
    private let all: [String]
    /// Those that are left, by what their spellings have in common.
    private var left: [String: [String]]

    init(in path: String) {
        all = PathTemplate(path).placeholders
        left = Dictionary(grouping: all, by: \.folded)
    }

    /// Takes the placeholder that a parameter answers: the one of its very name, otherwise the first in another spelling.
    mutating func take(_ name: String) -> String? {
        guard let spellings = left[name.folded], !spellings.isEmpty else { return nil }
        return left[name.folded]?.remove(at: spellings.firstIndex(of: name) ?? 0)
    }

    /// Those that are left, in order.
    var names: [String] {
        let names = Set(left.values.joined())
        return all.filter(names.contains)
    }
}
