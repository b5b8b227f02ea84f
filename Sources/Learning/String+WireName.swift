import EndpointModel
import Spelling

extension SoughtNames.Subject {
    /// Whether a name is this one but for words or digits that a generator adds: `class` in `propertyClass`, `entities.id`
    /// in `notEntitiesId` and `entities_id2`, `filter[status]` in `filterLeftSquareBracketStatus`.
    func hasAsPart(_ name: String) -> Bool {
        let words = NamingConvention.words(in: name).map { $0.lowercased() }
        guard !words.isEmpty, words != self.words else { return false }
        var rest = words[...]
        for word in self.words where word == rest.first { rest = rest.dropFirst() }
        if rest.isEmpty { return true }
        guard rest.count == 1, let last = self.words.last, let wanted = rest.first, last.hasPrefix(wanted) else {
            return false
        }
        return last.utf8.dropFirst(wanted.utf8.count).allSatisfy(\.isDigit)
    }
}

extension String {
    /// Whether this may be a name on the wire: no white space, nothing that belongs to a path, a type or a message.
    var isWireName: Bool {
        guard let first = utf8.first, let last = utf8.last else { return false }
        return utf8.allSatisfy { $0.isWordByte || Self.inNames.contains($0) }
            && !Self.neverFirst.contains(first) && !Self.neverLast.contains(last)
    }

    private static let inNames = Set("_-.[]$@!*+~/:".utf8)
    private static let neverFirst = Set("/.:[]*~".utf8)
    private static let neverLast = Set("/.:-!*+~@$".utf8)
}
