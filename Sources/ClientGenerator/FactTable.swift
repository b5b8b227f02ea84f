import EndpointModel
import Spelling

/// The facts of a model as a table for people: per endpoint what is documented and what is not, and why that is believed.
public struct FactTable: Sendable {
    private let api: API
    private let filter: FactFilter
    /// What of the model the filter leaves.
    private let parts: API

    /// - Parameter filter: Which facts to list; without one, those that no page documents.
    /// - Throws: ``UnmatchedFilter`` if the filter names what the model does not have.
    public init(_ api: API, _ filter: FactFilter = FactFilter()) throws(UnmatchedFilter) {
        self.api = api
        self.filter = filter
        parts = try filter.parts(of: api)
    }

    /// The table, with a summary in its last lines: of the reference, or of what is listed.
    public var text: String {
        var blocks = [block("# The reference", filter.ownFacts(of: api), isCounted: false)].compactMap { $0 }
        for group in parts.groups {
            let endpoints = group.endpoints.compactMap { block($0, in: group) }
            if !endpoints.isEmpty { blocks += ["# \(group.name) (\(group.page))".visible] + endpoints }
        }
        let schemas = parts.schemas.compactMap(block)
        if !schemas.isEmpty { blocks += ["# Schemas"] + schemas }
        return (blocks + [summary]).joined(separator: "\n\n") + "\n"
    }

    private var summary: String {
        if filter.isEmpty { return FactSummary(api).text }
        let chosen = filter.ownFacts(of: api) + parts.groups.flatMap(\.facts) + parts.schemas.flatMap(\.facts)
        let listed = chosen.filter(isListed)
        return """
            listed: \(listed.count) of \(api.facts.count.of("fact")), in \
            \(parts.endpoints.count.of("endpoint")) and \(parts.schemas.count.of("schema"))
            \(Unproven(chosen).summary)
            """
    }

    private func block(_ endpoint: Endpoint, in group: EndpointGroup) -> String? {
        let title = "\(endpoint.method.value) \(endpoint.path.value)  \(endpoint.documentedName)"
        return block(title, endpoint.facts(in: group.name))
    }

    private func block(_ schema: Schema) -> String? {
        block("\(schema.name)  \(schema.shape.evidence.range?.description ?? "")", schema.facts)
    }

    /// What is documented is read on the page: it is counted, unless a filter asks for it.
    private func isListed(_ fact: FactEntry) -> Bool {
        filter.choosesFacts ? filter.includes(fact) : fact.evidence.ground != .documented
    }

    /// A title, a line that counts what is documented, and a line for each fact that is listed; `nil` if there is none
    /// though facts were chosen.
    private func block(_ title: String, _ facts: [FactEntry], isCounted: Bool = true) -> String? {
        let listed = facts.filter(isListed)
        if listed.isEmpty, filter.choosesFacts || !isCounted { return nil }
        let rows = listed.map { fact in
            [
                fact.id.subject.label.visible, fact.id.field.rawValue, fact.value.factText.oneLine.visible,
                fact.evidence.words.visible,
            ]
        }
        let documented = facts.filter { $0.evidence.ground == .documented }.count
        let count =
            filter.choosesFacts || !isCounted ? [] : ["\(documented) documented, \(facts.count - documented) not"]
        return ([title.visible] + (count + rows.columns).map { "    " + $0 }).joined(separator: "\n")
    }
}

extension [[String]] {
    /// The rows as lines, each cell but the last as wide as its column.
    var columns: [String] {
        let widths = (0..<(first?.count ?? 0)).map { column in map { $0[column].unicodeScalars.count }.max() ?? 0 }
        return map { row in
            let cells = zip(row, widths).dropLast().map { cell, width in
                cell + String(repeating: " ", count: width - cell.unicodeScalars.count)
            }
            return (cells + row.suffix(1)).joined(separator: "  ")
        }
    }
}

extension Evidence {
    /// `naming-convention, from Specs/Bitbar/UsersApi.md:8:88, unproven; UsersApi.md:9:1 contradicts it`
    fileprivate var words: String {
        let place = origin?.description
        var words =
            switch ground {
            case .documented: "documented at \(place ?? "")"
            case .inferred(let rule): rule.rawValue + (place.map { ", from \($0)" } ?? "")
            case .learned: "learned from \(place ?? "")"
            case .corrected: "corrected at \(place ?? "")"
            }
        if isProven == false { words += ", unproven" }
        if !supporting.isEmpty { words += "; so do \(supporting.count) more" }
        if !contradicting.isEmpty {
            words += "; contradicted by \(contradicting.map(\.description).joined(separator: ", "))"
        }
        return words
    }
}

extension String {
    /// The first line, cut where it is long.
    fileprivate var oneLine: String {
        let line = prefix { $0 != "\n" }
        return line.count > 48 ? line.prefix(47) + "…" : String(line)
    }
}
