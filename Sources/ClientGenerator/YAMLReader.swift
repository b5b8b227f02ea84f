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
        } catch {
            diagnostics.append(YAMLProblem(error, in: text).diagnostic(in: file))
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
}
