import EndpointModel
import Spelling

extension APIPageReader {
    /// Compares what the index announces with the operations' own sections.
    mutating func checkIndex() {
        var sections: [String: OperationSection] = [:]
        for operation in result.operations {
            guard let first = sections[operation.name.value] else {
                sections[operation.name.value] = operation
                continue
            }
            report(
                .warning,
                rule: "duplicate-section",
                "a second section of \(operation.name.value); the first is at line \(first.name.range.startLine)",
                at: operation.name.range
            )
        }
        dropSecondNames(sections)
        for entry in result.index { check(entry, against: sections[entry.name.value]) }
        checkDescriptions(sections)
        let announced = Set((result.index.map(\.name) + result.withoutRequest).map(\.value))
        for operation in result.operations where !announced.contains(operation.name.value) {
            report(
                .warning,
                rule: "not-in-index",
                "\(operation.name.value) has a section but no row in the index, so its method and path are unknown",
                at: operation.name.range
            )
        }
    }

    /// Brings what the cross-check found to its place among what the reading found.
    mutating func sortDiagnostics() {
        let sorted = diagnostics.enumerated().sorted { first, second in
            let (one, other) = (first.element.range, second.element.range)
            return (one.startLine, one.startColumn, first.offset) < (other.startLine, other.startColumn, second.offset)
        }
        diagnostics = sorted.map(\.element)
    }

    /// Some generators list a second function for each operation, such as `getUserWithHttpInfo`, without a section.
    private mutating func dropSecondNames(_ sections: [String: OperationSection]) {
        var requests: [OperationSection.HTTPRequestLine: String] = [:]
        for entry in result.index where sections[entry.name.value] != nil { requests[entry.request] = entry.name.value }
        result.index.removeAll { entry in
            guard sections[entry.name.value] == nil, let name = requests[entry.request] else { return false }
            diagnostics.append(
                Diagnostic(
                    .note,
                    rule: "second-name",
                    "\(entry.name.value) is the same request as \(name), which has a section; passed over",
                    at: entry.name.range
                )
            )
            return true
        }
    }

    private mutating func check(_ entry: APIPage.IndexEntry, against section: OperationSection?) {
        guard let section else {
            return report(
                .warning,
                rule: "missing-section",
                "\(entry.name.value) is in the index but has no section, so its parameters are unknown",
                at: entry.name.range
            )
        }
        let names = [entry.name.value, entry.name.value + entry.labels].map(\.folded)
        if let anchor = entry.anchor, !names.contains(anchor.folded) {
            report(
                .note,
                rule: "index-link",
                "the index links \(entry.name.value) to \"#\(anchor)\"",
                at: entry.name.range
            )
        }
        if let request = section.request, request.value != entry.request {
            report(
                .warning,
                rule: "index-request",
                """
                the section says \(request.value.method) \(request.value.path), \
                the index \(entry.method.value) \(entry.path.value); the index is followed
                """,
                at: request.range
            )
        }
    }

    /// Where sections repeat the index's descriptions as a rule, one that does not is worth a look. Some templates never
    /// repeat them, and lists of calls sum up what the sections say at length.
    private mutating func checkDescriptions(_ sections: [String: OperationSection]) {
        if result.hasSnippets { return }
        var differing: [Sourced<String>] = []
        var repeated = 0
        for entry in result.index {
            guard let announced = entry.description, let prose = sections[entry.name.value]?.prose, !prose.isEmpty
            else {
                continue
            }
            let text = announced.value.foldedWithoutEntities
            if prose.contains(where: { $0.value.foldedWithoutEntities.hasPrefix(text) }) {
                repeated += 1
            } else {
                differing.append(announced)
            }
        }
        guard repeated > differing.count else { return }
        for announced in differing {
            report(
                .note,
                rule: "index-description",
                "the section does not repeat this description, as the others do",
                at: announced.range
            )
        }
    }
}

extension APIPage.IndexEntry {
    fileprivate var request: OperationSection.HTTPRequestLine { .init(method: method.value, path: path.value) }

    /// What follows the `#` of the link.
    fileprivate var anchor: String? {
        guard let destination, let hash = destination.lastIndex(of: "#") else { return nil }
        return String(destination[destination.index(after: hash)...])
    }
}

extension String {
    /// Folded, and without entities such as `&quot;` that a generator escaped once too often.
    fileprivate var foldedWithoutEntities: String {
        guard holds(UInt8(ascii: "&")) else { return folded }
        let pieces = split(separator: "&", omittingEmptySubsequences: false)
        let rest = pieces.dropFirst().map { piece in
            guard let end = piece.firstIndex(of: ";"), piece[..<end].utf8.count < 8 else { return piece }
            return piece[piece.index(after: end)...]
        }
        return (pieces.prefix(1) + rest).joined().folded
    }
}
