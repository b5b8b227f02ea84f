/// What two lists have in common by keys, the strictest first; in linear time but for a sort.
struct Matching<Element> {
    private var found: [(old: Element, new: Element, index: Int)] = []
    private var olds: [Element]
    private var news: [(index: Int, element: Element)]

    /// What the lists have in common, in the order of the new one.
    var pairs: [(old: Element, new: Element)] { found.sorted { $0.index < $1.index }.map { ($0.old, $0.new) } }

    /// What only the old list has, and only the new one.
    var removed: [Element] { olds }
    var added: [Element] { news.map(\.element) }

    /// - Parameter keys: What elements must agree on to be the same. Those of one key are paired in their order; an element
    ///   without a key is left for the next one.
    init(_ old: [Element], _ new: [Element], by keys: [(Element) -> String?]) {
        olds = old
        news = new.enumerated().map { ($0.offset, $0.element) }
        for key in keys { pair(key, with: key) }
    }

    /// Pairs what is left and has a key that no other element of its list has.
    mutating func pairUnique(by key: (Element) -> String?) {
        guard !olds.isEmpty, !news.isEmpty else { return }
        let (oldCounts, newCounts) = (Self.counts(olds, key), Self.counts(added, key))
        let unique = { (element: Element) in
            key(element).flatMap { oldCounts[$0] == 1 && newCounts[$0] == 1 ? $0 : nil }
        }
        pair(unique, with: unique)
    }

    /// Pairs what is left by names.
    ///
    /// - Parameter names: The new names by the old ones.
    mutating func pair(_ names: [String: String], by name: (Element) -> String) {
        if !names.isEmpty { pair({ names[name($0)] }, with: { name($0) }) }
    }

    private mutating func pair(_ oldKey: (Element) -> String?, with newKey: (Element) -> String?) {
        guard !olds.isEmpty, !news.isEmpty else { return }
        var waiting: [String: [Int]] = [:]
        for (position, new) in news.enumerated().reversed() {
            if let key = newKey(new.element) { waiting[key, default: []].append(position) }
        }
        var taken: Set<Int> = []
        olds = olds.filter { old in
            guard let key = oldKey(old), let position = waiting[key]?.popLast() else { return true }
            taken.insert(position)
            found.append((old, news[position].element, news[position].index))
            return false
        }
        news = news.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    }

    private static func counts(_ elements: [Element], _ key: (Element) -> String?) -> [String: Int] {
        elements.reduce(into: [:]) { counts, element in
            if let key = key(element) { counts[key, default: 0] += 1 }
        }
    }
}
