import EndpointModel

/// Changes as they are reported: those that count, and those that somebody accepted.
public struct ChangeReport: Hashable, Sendable {
    /// A change that is listed in an ignore file.
    public struct Accepted: Hashable, Sendable {
        public var change: Change
        public var reason: String
        /// The last day, as `2026-12-31`.
        public var until: String?

        public init(_ change: Change, reason: String, until: String? = nil) {
            self.change = change
            self.reason = reason
            self.until = until
        }
    }

    public var changes: [Change]
    public var accepted: [Accepted]

    public init(_ changes: [Change], accepted: [Accepted] = []) {
        self.changes = changes
        self.accepted = accepted
    }

    /// Those that break callers, and those of a category that don't.
    public var breaking: [Change] { changes.filter(\.isBreaking) }

    func others(_ category: Rule.Category) -> [Change] {
        changes.filter { !$0.isBreaking && $0.category == category }
    }

    /// `2 breaking changes, 3 others; 14 texts and 20 facts of evidence`
    public var summary: String {
        if changes.isEmpty { return "No changes" + acceptedCount }
        let (contract, texts) = (others(.contract).count, others(.documentation).count)
        let evidence = others(.evidence).count
        let others = [
            contract > 0 ? count(contract, "other change", "other changes") : nil,
            texts > 0 ? count(texts, "text that reads otherwise", "texts that read otherwise") : nil,
            evidence > 0 ? count(evidence, "change of evidence", "changes of evidence") : nil,
        ]
        let breaking = breaking.count
        let first = breaking == 0 ? "No breaking change" : count(breaking, "breaking change", "breaking changes")
        return ([first] + others.compactMap { $0 }).joined(separator: ", ") + acceptedCount
    }

    private var acceptedCount: String { accepted.isEmpty ? "" : ", \(accepted.count) accepted" }

    private func count(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}

extension Change {
    /// What it breaks, in words; empty if nothing.
    var verdict: String {
        [breaksWire ? "wire" : nil, breaksSource ? "source" : nil].compactMap { $0 }.joined(separator: ", ")
    }

    /// The sentence, with what has to be known to judge it.
    func sentence(_ code: (String) -> String) -> String {
        text.text(code) + (isOnlyConcluded ? "; a rule concludes this, the text of the page is the same" : "")
    }
}
