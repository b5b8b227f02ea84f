import EndpointModel
import Foundation
import Spelling

extension ChangeReport {
    /// The report as JSON, whose form is documented and only added to.
    public func json() throws -> String { try Self.encoded(JSONReport(self)) }

    static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self).visibleJSON + "\n"
    }
}

private struct JSONReport: Encodable {
    struct Summary: Encodable {
        var breaking, wire, source, contract, order, evidence, documentation, accepted: Int
    }

    struct Entry: Encodable {
        struct Breaks: Encodable { var wire, source: Bool }

        struct Side: Encodable {
            var value: String
            var evidence: Evidence
        }

        struct Acceptance: Encodable {
            var reason: String
            var until: String?
        }

        var rule: String
        var severity: Rule.Severity
        var category: Rule.Category
        var breaks: Breaks
        var subject: String
        var owner: String?
        var kind: Owner.Kind
        var text: String
        var place: PageRange?
        var old, new: Side?
        var directions: [String]
        var onlyConcluded: Bool
        var accepted: Acceptance?

        init(_ change: Change, accepted: Acceptance? = nil) {
            rule = change.rule.rawValue
            severity = change.severity
            category = change.category
            breaks = Breaks(wire: change.breaksWire, source: change.breaksSource)
            subject = change.subject
            owner = change.owner.title.isEmpty ? nil : change.owner.title
            kind = change.owner.kind
            text = change.sentence { $0 }
            place = change.place
            old = change.old.map { Side(value: $0.value, evidence: $0.evidence) }
            new = change.new.map { Side(value: $0.value, evidence: $0.evidence) }
            directions = change.directions.names
            onlyConcluded = change.isOnlyConcluded
            self.accepted = accepted
        }
    }

    let formatVersion = 1
    var summary: Summary
    var changes: [Entry]

    init(_ report: ChangeReport) {
        func count(_ category: Rule.Category) -> Int { report.changes.filter { $0.category == category }.count }
        summary = Summary(
            breaking: report.breaking.count,
            wire: report.changes.filter(\.breaksWire).count,
            source: report.changes.filter(\.breaksSource).count,
            contract: count(.contract),
            order: count(.order),
            evidence: count(.evidence),
            documentation: count(.documentation),
            accepted: report.accepted.count
        )
        changes =
            report.changes.map { Entry($0) }
            + report.accepted.map { Entry($0.change, accepted: .init(reason: $0.reason, until: $0.until)) }
    }
}
