import EndpointModel

/// The facts of a model as a table for people: per endpoint what is documented, inferred and corrected, and why.
public struct FactTable: Sendable {
    private let api: API

    public init(_ api: API) {
        self.api = api
    }

    /// The table, with a summary of the reference in its last lines.
    public var text: String {
        var blocks = api.groups.flatMap { group in
            ["# \(group.name) (\(group.page))".visible] + group.endpoints.map(block)
        }
        let schemas = api.schemas.map(block)
        if !schemas.isEmpty { blocks += ["# Schemas"] + schemas }
        return (blocks + [summary]).joined(separator: "\n\n") + "\n"
    }

    private func block(_ endpoint: Endpoint) -> String {
        let title = "\(endpoint.method.value) \(endpoint.path.value)  \(endpoint.documentedName)"
        return block(title, endpoint.facts)
    }

    private func block(_ schema: Schema) -> String {
        block("\(schema.name)  \(schema.shape.evidence.range?.description ?? "")", schema.facts)
    }

    /// A title, a line that counts what is documented, and a line for each fact that is not.
    private func block(_ title: String, _ facts: [FactEntry]) -> String {
        let documented = facts.filter(\.evidence.isDocumented).count
        let rows = facts.filter { !$0.evidence.isDocumented }.map { fact in
            [fact.subject.visible, fact.name, fact.value.oneLine.visible, fact.evidence.words.visible]
        }
        let lines = ["    \(documented) documented, \(facts.count - documented) not"] + Self.aligned(rows)
        return ([title.visible] + lines).joined(separator: "\n")
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

    /// How much of the reference is documented, and by which rules the rest was inferred.
    private var summary: String {
        let facts = api.endpoints.flatMap(\.facts) + api.schemas.flatMap(\.facts)
        var rules: [InferenceRule: Int] = [:]
        var corrected = 0
        for fact in facts {
            switch fact.evidence {
            case .documented: break
            case .inferred(let rule, _): rules[rule, default: 0] += 1
            case .corrected: corrected += 1
            }
        }
        let inferred = rules.values.reduce(0, +)
        let list = rules.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
            .map { "\($0.key.rawValue) \($0.value)" }
        let properties = api.schemas.map { schema in
            if case .object(let object) = schema.shape.value { object.properties.count } else { 0 }
        }
        let parameters = api.endpoints.map(\.parameters.count).reduce(0, +)
        return """
            \(api.names.client): \(api.endpoints.count.of("endpoint")) on \(api.groups.count.of("page")), \
            \(parameters.of("parameter")), \(api.schemas.count.of("schema")) with \
            \(properties.reduce(0, +).of("property", "properties"))
            \(facts.count) facts: \(facts.count - inferred - corrected) documented, \(inferred) inferred, \
            \(corrected) corrected
            inferred by: \(list.joined(separator: ", "))
            """
    }
}

extension Int {
    /// `1 page`, `2 pages`
    fileprivate func of(_ noun: String, _ plural: String? = nil) -> String {
        "\(self) \(self == 1 ? noun : plural ?? noun + "s")"
    }
}

extension Evidence {
    fileprivate var isDocumented: Bool { if case .documented = self { true } else { false } }

    /// `naming-convention, from Specs/Bitbar/UsersApi.md:8:88`
    fileprivate var words: String {
        switch self {
        case .documented(let range): "documented at \(range)"
        case .inferred(let rule, let range): rule.rawValue + (range.map { ", from \($0)" } ?? "")
        case .corrected(let range): "corrected at \(range)"
        }
    }
}

extension String {
    /// The first line, cut where it is long.
    fileprivate var oneLine: String {
        let line = prefix { $0 != "\n" }
        return line.count > 48 ? line.prefix(47) + "…" : String(line)
    }
}
