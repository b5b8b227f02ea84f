import EndpointModel

extension [Diagnostic] {
    /// The diagnostics for a person to read: what is said more than five times is said once, where it is said first, with
    /// how often and in how many files.
    ///
    /// - Parameter all: The command that lists all of them.
    public func summarized(all: String = "--verbose") -> [Diagnostic] {
        var counts: [Kind: (count: Int, files: Set<String>)] = [:]
        for diagnostic in self {
            counts[Kind(diagnostic), default: (0, [])].count += 1
            counts[Kind(diagnostic), default: (0, [])].files.insert(diagnostic.range.page)
        }
        var said: Set<Kind> = []
        return compactMap { diagnostic in
            let kind = Kind(diagnostic)
            guard let (count, files) = counts[kind], count > 5 else { return diagnostic }
            guard said.insert(kind).inserted else { return nil }
            let places = files.count == 1 ? "in this file" : "in \(files.count) files"
            var summary = diagnostic
            summary.message +=
                " (the first of \(count) such \(diagnostic.severity.rawValue)s \(places); \(all) lists all)"
            return summary
        }
    }
}

/// What is said in the same words but for the names.
private struct Kind: Hashable {
    var severity: Diagnostic.Severity
    var rule: String

    init(_ diagnostic: Diagnostic) {
        severity = diagnostic.severity
        rule = diagnostic.rule
    }
}
