import EndpointModel
import Spelling

/// What a person should know of a reference's facts before going into details: how many there are of each page and by each
/// rule, how far those are to be trusted, and where to look first.
public struct FactOverview: Sendable {
    private let api: API

    public init(_ api: API) {
        self.api = api
    }

    /// A screen or two of text, however large the reference is.
    public var text: String {
        let parts = api.groups.flatMap(FactCount.endpoints) + api.schemas.map(FactCount.init)
        let doubtful = parts.filter { $0.doubt > 0 }
        let blocks = [FactSummary(api).head, pages, rules, first(of: doubtful), more(parts)]
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var pages: String {
        var counts = api.groups.map { FactCount($0.page, $0.facts) }
        if !api.schemas.isEmpty { counts.append(FactCount("schemas", api.schemas.flatMap(\.facts))) }
        let shown = counts.worst(Self.limit)
        let rows = shown.map { ["\($0.facts)", "\($0.documented)", "\($0.unproven)", "\($0.contradicted)", $0.name] }
        let rest = counts.count - shown.count
        return Self.table(["facts", "documented", "unproven", "contradicted", "of"], rows)
            + (rest > 0 ? "\nand \(rest.of("page")) more" : "")
    }

    private var rules: String {
        let facts = Dictionary(grouping: api.facts) { $0.evidence.rule }
        let rows = facts.sorted { ($0.value.count, $1.key?.rawValue ?? "") > ($1.value.count, $0.key?.rawValue ?? "") }
            .compactMap { rule, facts -> [String]? in
                guard let rule else { return nil }
                let precision = MeasuredPrecision(rule)
                let unproven = facts.unproven.count
                return ["\(facts.count)", "\(unproven)", precision.proven, precision.unproven, rule.rawValue]
            }
        return rows.isEmpty
            ? "" : Self.table(["facts", "unproven", "right where proven", "right where not", "inferred by"], rows)
    }

    private func first(of counts: [FactCount]) -> String {
        if counts.isEmpty { return "All names and places are proven, and nothing contradicts them." }
        let rows = counts.worst(10).map { ["\($0.unproven)", "\($0.contradicted)", $0.option] }
        return Self.table(["unproven", "contradicted", "look first at"], rows)
    }

    /// How to go on, with names that the reference has.
    private func more(_ parts: [FactCount]) -> String {
        let facts = api.facts
        let rule = (facts.unproven + facts).lazy.compactMap(\.evidence.rule).first.map { "--rule \($0.rawValue)" }
        let doubts = [
            facts.unproven.isEmpty ? nil : "--unproven",
            facts.contains { !$0.evidence.contradicting.isEmpty } ? "--contradicted" : nil,
        ]
        let options = [parts.worst(1).first?.option, rule] + doubts + ["--all"]
        return "Details: \(options.compactMap { $0?.visible }.joined(separator: ", "))"
    }

    private static let limit = 20

    /// Rows below their headers, each number at its column's right end.
    private static func table(_ headers: [String], _ rows: [[String]]) -> String {
        let rows = [headers] + rows.map { $0.map(\.visible) }
        let widths = headers.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).dropLast().map { cell, width in
                String(repeating: " ", count: width - cell.count) + cell
            }
            return (cells + row.suffix(1)).joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

/// How many facts something has, and how many are in doubt.
private struct FactCount {
    /// As a filter names it, or a page.
    let name: String
    var isSchema = false
    let facts: Int
    let documented: Int
    let unproven: Int
    let contradicted: Int

    init(_ name: String, _ facts: [FactEntry]) {
        self.name = name
        self.facts = facts.count
        documented = facts.count { $0.evidence.ground == .documented }
        unproven = facts.unproven.count
        contradicted = facts.count { !$0.evidence.contradicting.isEmpty }
    }

    init(_ schema: Schema) {
        self.init(schema.name, schema.facts)
        isSchema = true
    }

    static func endpoints(of group: EndpointGroup) -> [FactCount] {
        group.endpoints.map { FactCount("\(group.name).\($0.documentedName)", $0.facts(in: group.name)) }
    }

    var doubt: Int { unproven + contradicted }

    /// What chooses its facts on the command line.
    var option: String { "\(isSchema ? "--schema" : "--operation") \(name.quoted)" }
}

extension [FactCount] {
    /// Those with the most facts in doubt, at most as many as wanted; where they are as many, in their order.
    fileprivate func worst(_ count: Int) -> [FactCount] {
        let order = enumerated().sorted { ($1.element.doubt, $0.offset) < ($0.element.doubt, $1.offset) }
        return order.prefix(count).map(\.element)
    }
}

extension String {
    /// As a shell takes it for one word.
    fileprivate var quoted: String {
        let isPlain = utf8.allSatisfy { $0 < 0x80 && ($0.isWordByte || "_.-/".utf8.contains($0)) }
        return isPlain ? self : "'\(replacing("'", with: "'\\''"))'"
    }
}
