import EndpointModel
import Spelling

/// The facts of a model as a table for people: per endpoint what is documented and what is not, and why that is believed.
public struct FactTable: Sendable {
    private let api: API
    private let isOnlyUnproven: Bool

    /// - Parameter isOnlyUnproven: Whether to list the names and places that are not proven, and nothing else.
    public init(_ api: API, onlyUnproven isOnlyUnproven: Bool = false) {
        self.api = api
        self.isOnlyUnproven = isOnlyUnproven
    }

    /// The table, with a summary of the reference in its last lines.
    public var text: String {
        var blocks = api.groups.flatMap { group in
            let endpoints = group.endpoints.compactMap { block($0, in: group) }
            return endpoints.isEmpty ? [] : ["# \(group.name) (\(group.page))".visible] + endpoints
        }
        let schemas = api.schemas.compactMap(block)
        if !schemas.isEmpty { blocks += ["# Schemas"] + schemas }
        return (blocks + [FactSummary(api).text]).joined(separator: "\n\n") + "\n"
    }

    private func block(_ endpoint: Endpoint, in group: EndpointGroup) -> String? {
        let title = "\(endpoint.method.value) \(endpoint.path.value)  \(endpoint.documentedName)"
        return block(title, endpoint.facts(in: group.name))
    }

    private func block(_ schema: Schema) -> String? {
        block("\(schema.name)  \(schema.shape.evidence.range?.description ?? "")", schema.facts)
    }

    /// A title, a line that counts what is documented, and a line for each fact that is not; `nil` if there is nothing to
    /// list.
    private func block(_ title: String, _ facts: [FactEntry]) -> String? {
        let listed = isOnlyUnproven ? facts.unproven : facts.filter { $0.evidence.ground != .documented }
        if isOnlyUnproven, listed.isEmpty { return nil }
        let rows = listed.map { fact in
            [
                fact.id.subject.label.visible, fact.id.field.rawValue, fact.value.factText.oneLine.visible,
                fact.evidence.words.visible,
            ]
        }
        let documented = facts.filter { $0.evidence.ground == .documented }.count
        let count = isOnlyUnproven ? [] : ["    \(documented) documented, \(facts.count - documented) not"]
        return ([title.visible] + count + Self.aligned(rows)).joined(separator: "\n")
    }

    private static func aligned(_ rows: [[String]]) -> [String] {
        let widths = (0..<3).map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.unicodeScalars.count))
            }
            return "    " + (cells + [row[3]]).joined(separator: "  ")
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
