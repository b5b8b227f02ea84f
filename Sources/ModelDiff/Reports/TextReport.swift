import EndpointModel
import Spelling

extension ChangeReport {
    /// The report for a terminal: a line of summary, then the changes by endpoint and schema.
    ///
    /// - Parameters:
    ///   - isColored: Whether severities are coloured.
    ///   - isVerbose: Whether to list changes of texts and of evidence, too, which are only counted otherwise.
    public func text(isColored: Bool = false, isVerbose: Bool = false) -> String {
        var blocks: [String] = []
        for (owner, changes) in grouped(isVerbose ? changes : changes.filter(\.isListed)) {
            let title = owner.title.isEmpty ? "API" : Self.visible(owner.title)
            let lines = changes.map { "  " + line($0, isColored: isColored) }
            blocks.append(([isColored ? "\u{1B}[1m\(title)\u{1B}[0m" : title] + lines).joined(separator: "\n"))
        }
        let isCut = !isVerbose && changes.contains { !$0.isListed }
        blocks.append(summary + (isCut ? " (--verbose lists all)" : ""))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func line(_ change: Change, isColored: Bool) -> String {
        let severity = change.severity
        let word = isColored ? "\(severity.color)\(severity.rawValue)\u{1B}[0m" : severity.rawValue
        let verdict = change.isBreaking ? " breaks \(change.verdict)" : ""
        let place = change.place.map { " at \($0)".visible } ?? ""
        return
            "\(word):\(verdict.isEmpty ? "" : verdict + ":") \(change.sentence(Self.visible)) [\(change.rule.rawValue)]\(place)"
    }

    /// A text of a page as it may be printed: on one line, what can't be seen escaped, what is long cut.
    static func visible(_ text: String) -> String { text.cut.visible }

    /// The changes of each endpoint and schema, in the order in which those come first.
    func grouped(_ changes: [Change]) -> [(owner: Owner, changes: [Change])] {
        var groups: [(owner: Owner, changes: [Change])] = []
        var indices: [Owner: Int] = [:]
        for change in changes {
            if let index = indices[change.owner] {
                groups[index].changes.append(change)
            } else {
                indices[change.owner] = groups.count
                groups.append((change.owner, [change]))
            }
        }
        return groups
    }
}

extension Change {
    /// Whether a person must see it.
    var isListed: Bool {
        isBreaking || category == .contract || category == .order || rule.definition.severity == .warning
    }
}

extension Rule.Severity {
    fileprivate var color: String {
        switch self {
        case .error: "\u{1B}[31m"
        case .warning: "\u{1B}[33m"
        case .info: "\u{1B}[36m"
        }
    }
}

extension String {
    /// The beginning of a long text.
    var cut: String {
        guard utf8.count > 200, unicodeScalars.count > 200 else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(199))) + "…"
    }
}
