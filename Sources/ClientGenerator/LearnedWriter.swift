import EndpointModel
import OpenAPIEmitter
import Yams

/// Writes a `learned.yaml`: sorted, an entry a line.
struct LearnedWriter {
    private static let header = "# Learned by apiref. Review it, and learn again instead of editing it.\n"

    /// The text of the file; the header alone if nothing was learned.
    static func text(of learned: Learned) throws -> String {
        var endpoints: [String: [String: Node]] = [:]
        var schemas: [String: [String: Node]] = [:]
        for (subject, entry) in learned.entries {
            switch subject {
            case .parameter(let name, let key):
                endpoints["\(key.group).\(key.operation)", default: [:]][name] = node(of: entry)
            case .property(let name, let schema): schemas[schema, default: [:]][name] = node(of: entry)
            case .api, .securityScheme, .endpoint, .body, .response, .schema: continue
            }
        }
        let sections = [("endpoints", endpoints), ("schemas", schemas)].filter { !$0.1.isEmpty }
        if sections.isEmpty { return header }
        let root = mapping(sections.map { ($0.0, sorted($0.1.mapValues(sorted))) })
        let reorders = learned.entries.contains { subject, entry in
            [subject.label, entry.name ?? ""].contains(where: YAMLScalar.reorders)
        }
        return header + (try Yams.serialize(node: root, width: -1, allowUnicode: !reorders))
    }

    private static func node(of entry: Learned.Entry) -> Node {
        var pairs: [(String, Node)] = []
        if let name = entry.name { pairs.append(("name", text(name))) }
        if let location = entry.location { pairs.append(("in", text(location.rawValue))) }
        let origins = entry.origins.map { text($0.description) }
        pairs.append(("from", origins.count == 1 ? origins[0] : Node(origins, Tag(.seq), .flow)))
        return mapping(pairs, .flow)
    }

    private static func sorted(_ entries: [String: Node]) -> Node {
        mapping(entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    }

    private static func mapping(_ pairs: [(String, Node)], _ style: Node.Mapping.Style = .block) -> Node {
        Node(pairs.map { (text($0.0), $0.1) }, Tag(.map), style)
    }

    /// A text as it may stand as a key and within a line.
    private static func text(_ text: String) -> Node {
        let style = YAMLScalar.style(of: text)
        return Node(text, Tag(.str), style == .literal ? .doubleQuoted : style)
    }
}
