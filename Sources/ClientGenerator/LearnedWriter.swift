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
        let requests = learned.requests.map { ("\($0.group).\($0.operation)", node(of: $1)) }
        let arguments = learned.arguments.map { ("\($0.group).\($0.operation)", node(of: $1)) }
        let successes = learned.successes.map { ("\($0.group).\($0.operation)", node(of: $1)) }
        var sections = [("endpoints", endpoints), ("schemas", schemas)].filter { !$0.1.isEmpty }.map {
            ($0.0, sorted($0.1.mapValues(sorted)))
        }
        let schemes = learned.securitySchemes.map { ($0, node(of: $1)) }
        let others = [
            ("securitySchemes", schemes), ("successes", successes), ("arguments", arguments), ("requests", requests),
        ]
        for (name, entries) in others where !entries.isEmpty {
            sections.insert((name, sorted(Dictionary(entries) { first, _ in first })), at: 0)
        }
        if sections.isEmpty { return header }
        let root = mapping(sections)
        var texts = learned.entries.flatMap { [$0.label, $1.name ?? "", $1.defaultValue ?? ""] }
        texts += learned.requests.flatMap { [$0.group, $0.operation, $1.path, $1.operationID ?? ""] }
        texts += (Array(learned.arguments.keys) + learned.successes.keys).flatMap { [$0.group, $0.operation] }
        texts += learned.securitySchemes.flatMap { [$0] + $1.kind.stated.map(\.value) }
        let reorders = texts.contains(where: YAMLScalar.reorders)
        return header + (try Yams.serialize(node: root, width: -1, allowUnicode: !reorders))
    }

    private static func node(of entry: Learned.Entry) -> Node {
        var pairs: [(String, Node)] = []
        if let name = entry.name { pairs.append(("name", text(name))) }
        if let location = entry.location { pairs.append(("in", text(location.rawValue))) }
        if let type = entry.type { pairs.append(("type", text(type.learnedText))) }
        if entry.isNullable { pairs.append(("nullable", Node("true", Tag(.bool)))) }
        if let value = entry.defaultValue { pairs.append(("default", text(value))) }
        if entry.isRequired { pairs.append(("required", Node("true", Tag(.bool)))) }
        if let isExploded = entry.isExploded { pairs.append(("explode", Node("\(isExploded)", Tag(.bool)))) }
        pairs.append(("from", node(of: entry.origins)))
        if entry.typeOrigins != entry.origins { pairs.append(("typeFrom", node(of: entry.typeOrigins))) }
        return mapping(pairs, .flow)
    }

    private static func node(of request: Learned.Request) -> Node {
        var pairs = [("method", text(request.method)), ("path", text(request.path))]
        if let name = request.operationID { pairs.append(("operationID", text(name))) }
        return mapping(pairs + [("from", node(of: request.origins))], .flow)
    }

    private static func node(of argument: Learned.Argument) -> Node {
        mapping([("holds", text(argument.kind.rawValue)), ("from", node(of: argument.origins))], .flow)
    }

    private static func node(of success: Learned.Success) -> Node {
        var pairs = [("status", number(success.status))]
        if !success.mediaTypes.isEmpty {
            pairs.append(("mediaTypes", Node(success.mediaTypes.map(text), Tag(.seq), .flow)))
        }
        if !success.failures.isEmpty {
            pairs.append(("failures", Node(success.failures.map(number), Tag(.seq), .flow)))
        }
        return mapping(pairs + [("from", node(of: success.origins))], .flow)
    }

    private static func node(of credentials: Learned.Credentials) -> Node {
        let pairs = credentials.kind.stated.map { ($0.key, text($0.value)) }
        return mapping(pairs + [("from", node(of: credentials.origins))], .flow)
    }

    private static func node(of origins: [Origin]) -> Node {
        let texts = origins.map { text($0.description) }
        return texts.count == 1 ? texts[0] : Node(texts, Tag(.seq), .flow)
    }

    private static func sorted(_ entries: [String: Node]) -> Node {
        mapping(entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    }

    private static func mapping(_ pairs: [(String, Node)], _ style: Node.Mapping.Style = .block) -> Node {
        Node(pairs.map { (text($0.0), $0.1) }, Tag(.map), style)
    }

    private static func number(_ number: Int) -> Node { Node("\(number)", Tag(.int)) }

    /// A text as it may stand as a key and within a line.
    private static func text(_ text: String) -> Node {
        let style = YAMLScalar.style(of: text)
        return Node(text, Tag(.str), style == .literal ? .doubleQuoted : style)
    }
}
