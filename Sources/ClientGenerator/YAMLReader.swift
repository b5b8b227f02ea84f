import EndpointModel
import Spelling
import Yams

/// Reads a file of YAML, of which every key and value is checked where it stands.
protocol YAMLReader {
    /// The path under which diagnostics show the file.
    var file: String { get }
    var diagnostics: [Diagnostic] { get set }
    /// The identifier of reports about values.
    static var valueRule: String { get }
}

extension YAMLReader {
    /// Parses a text; `nil` if it is empty or no YAML, which is reported.
    mutating func compose(_ text: String) -> Node? {
        do {
            return try Yams.compose(yaml: text, .basic)
        } catch let error as YamlError {
            report(error)
        } catch {
            diagnostics.append(Diagnostic(.error, rule: "yaml", "\(error)", at: PageRange(page: file)))
        }
        return nil
    }

    /// Calls a function for each entry of a mapping; keys that are not among the known ones are errors.
    mutating func forEachEntry(
        of node: Node,
        in owner: String,
        keys: [String]? = nil,
        _ body: (inout Self, String, Node) -> Void
    ) {
        guard let mapping = node.mapping else { return expected("a mapping", for: owner, at: node) }
        for (key, value) in mapping {
            guard let name = key.string, !name.isEmpty else {
                expected("a name as the key of each entry", for: owner, at: key)
                continue
            }
            if let keys, !keys.contains(name) {
                let hint = Suggestion.nearest(to: name, among: keys).map { "; did you mean \($0)?" } ?? ""
                report(
                    "unknown-key",
                    "unknown key \"\(name)\"; expected \(keys.joined(separator: ", "))\(hint)",
                    at: key
                )
            } else {
                body(&self, name, value)
            }
        }
    }

    mutating func expected(_ what: String, for name: String, at node: Node) {
        report(Self.valueRule, "expected \(what) for \(name)", at: node)
    }

    mutating func report(_ rule: String, _ message: String, at node: Node) {
        diagnostics.append(Diagnostic(.error, rule: rule, message, at: range(of: node)))
    }

    func range(of node: Node) -> PageRange {
        PageRange(page: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let place = PageRange(page: file, line: mark.line, column: mark.column)
            diagnostics.append(Diagnostic(.error, rule: "yaml", "this is no YAML: \(problem)", at: place))
        case .duplicatedKeysInMapping(let keys, let context):
            let place = PageRange(page: file, line: context.mark.line, column: context.mark.column)
            let message = "\(keys.joined(separator: ", ")) stands twice; expected each key of a mapping once"
            diagnostics.append(Diagnostic(.error, rule: "duplicate-key", message, at: place))
        default:
            diagnostics.append(Diagnostic(.error, rule: "yaml", "this is no YAML: \(error)", at: PageRange(page: file)))
        }
    }
}
