import EndpointModel
import ModelDiff

extension ClientGenerator {
    /// What came of two references.
    public struct Difference: Sendable {
        /// What differs; `nil` if there are errors.
        public var changes: [Change]?
        public var diagnostics: [Diagnostic]
    }

    /// Reads two references and compares their models.
    ///
    /// - Parameters:
    ///   - revision: What diagnostics say of the old reference where its files have the same names.
    ///   - progress: Called with how many pages of both have been read, every now and then.
    /// - Returns: The changes, each of which says whether a rule alone concludes it, and what a person should know.
    public static func difference(
        from old: Reference,
        to new: Reference,
        revision: String? = nil,
        progress: (Int) -> Void = { _ in }
    ) throws -> Difference {
        let before = try model(of: old, progress: progress)
        let now = try model(of: new) { progress(old.pages.count + $0) }
        let diagnostics = before.diagnostics.map { $0.in(revision) } + now.diagnostics
        guard let oldAPI = before.api, let newAPI = now.api else {
            return Difference(changes: nil, diagnostics: diagnostics)
        }
        var changes = ModelDiff.changes(from: oldAPI, to: newAPI)
        var (oldLines, newLines) = (PageLines(old), PageLines(new))
        for index in changes.indices {
            let change = changes[index]
            guard change.mayBeConcluded, let old = change.rows.old ?? change.old?.evidence.range,
                let new = change.rows.new ?? change.new?.evidence.range, let line = newLines.line(at: new)
            else { continue }
            changes[index].isOnlyConcluded = oldLines.line(at: old) == line
        }
        return Difference(changes: changes, diagnostics: diagnostics)
    }

    /// Compares two documents that `apiref openapi` wrote.
    public static func difference(from old: RecoveredDocument, to new: RecoveredDocument) -> Difference {
        let (before, now) = (old.model(), new.model())
        let diagnostics = before.diagnostics + now.diagnostics
        guard let oldAPI = before.api, let newAPI = now.api else {
            return Difference(changes: nil, diagnostics: diagnostics)
        }
        // JSON is sorted, so that it shows no order.
        let hasOrder = ![old, new].contains { $0.path.lowercased().hasSuffix(".json") }
        let changes = ModelDiff.changes(from: oldAPI, to: newAPI).filter { hasOrder || $0.category != .order }
        return Difference(changes: changes, diagnostics: diagnostics)
    }
}

extension Change {
    /// Whether it can be that the pages say the same: then a rule concludes the new fact, and it is not one of many that
    /// stand on one line.
    fileprivate var mayBeConcluded: Bool {
        guard let new, case .inferred(let rule) = new.evidence.ground, let old else { return false }
        return rule != .requestExample && rule != .absence && old.value != new.value
    }
}

extension Diagnostic {
    fileprivate func `in`(_ revision: String?) -> Diagnostic {
        guard let revision else { return self }
        return Diagnostic(severity, rule: rule, "at \(revision): \(message)", at: range)
    }
}

/// The lines of a reference's pages, those of a page split when the first is asked for.
private struct PageLines {
    private let pages: [String: [UInt8]]
    private var lines: [String: [ArraySlice<UInt8>]] = [:]

    init(_ reference: Reference) {
        pages = Dictionary(reference.pages.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func line(at range: PageRange) -> ArraySlice<UInt8>? {
        if lines[range.page] == nil {
            lines[range.page] = pages[range.page]?.split(separator: 0x0A, omittingEmptySubsequences: false) ?? []
        }
        let page = lines[range.page] ?? []
        return page.indices.contains(range.startLine - 1) ? page[range.startLine - 1] : nil
    }
}
