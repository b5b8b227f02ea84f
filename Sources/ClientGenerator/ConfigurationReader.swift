import EndpointModel
import ModelBuilder
import Yams

/// Reads the YAML of an `apiref.yaml` into a configuration; every key and value is checked where it stands.
struct ConfigurationReader {
    let file: String
    var configuration: Configuration
    var diagnostics: [Diagnostic] = []

    init(file: String, defaultName: String) {
        self.file = file
        configuration = Configuration(file: file, names: API.Names(default: defaultName))
    }

    mutating func read(_ text: String) {
        do {
            guard let node = try Yams.compose(yaml: text, .basic) else { return }
            let keys = ["module", "client", "pages", "server", "access", "templates", "corrections"]
            forEachEntry(of: node, in: "apiref.yaml", keys: keys) { reader, key, value in
                switch key {
                case "module": reader.readName(value, key) { $0.names.module = $1 }
                case "client": reader.readName(value, key) { $0.names.client = $1 }
                case "pages": reader.checkPages(value)
                case "server": reader.readServer(value)
                case "access": reader.readAccess(value)
                case "templates":
                    if value.string == nil { reader.expected("a folder of templates", for: key, at: value) }
                default: reader.readCorrections(value)
                }
            }
        } catch let error as YamlError {
            report(error)
        } catch {
            diagnostics.append(Diagnostic(.error, rule: "yaml", "\(error)", at: PageRange(page: file)))
        }
    }

    /// Calls a function for each entry of a mapping; keys that are not among the known ones are errors.
    mutating func forEachEntry(
        of node: Node,
        in name: String,
        keys: [String]? = nil,
        _ body: (inout ConfigurationReader, String, Node) -> Void
    ) {
        guard let mapping = node.mapping else { return expected("a mapping", for: name, at: node) }
        for (key, value) in mapping {
            guard let name = key.string else { continue }
            if let keys, !keys.contains(name) {
                report(
                    "unknown-key",
                    "unknown key \"\(name)\"; expected \(keys.joined(separator: ", "))\(Self.suggestion(name, keys))",
                    at: key
                )
            } else {
                body(&self, name, value)
            }
        }
    }

    mutating func expected(_ what: String, for name: String, at node: Node) {
        report("configuration-value", "expected \(what) for \(name)", at: node)
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
        default:
            diagnostics.append(Diagnostic(.error, rule: "yaml", "this is no YAML: \(error)", at: PageRange(page: file)))
        }
    }

    /// The known key that has the same letters but for one or two.
    private static func suggestion(_ name: String, _ keys: [String]) -> String {
        let near = keys.first { key in
            let difference = Array(name.folded.utf8).difference(from: Array(key.folded.utf8))
            return difference.count <= 3
        }
        return near.map { "; did you mean \($0)?" } ?? ""
    }
}

extension ConfigurationReader {
    private mutating func readName(_ node: Node, _ key: String, _ set: (inout Configuration, String) -> Void) {
        guard let name = node.string, Self.isTypeName(name) else {
            return expected("a Swift type name such as BitbarClient", for: key, at: node)
        }
        set(&configuration, name)
    }

    private static func isTypeName(_ name: String) -> Bool {
        guard let first = name.utf8.first, !first.isDigit else { return false }
        return name.utf8.allSatisfy { ($0.isWordByte && $0 < 0x80) || $0 == UInt8(ascii: "_") }
    }

    private mutating func checkPages(_ node: Node) {
        guard let pages = node.sequence, pages.allSatisfy({ $0.string != nil }) else {
            return expected("a list of globs such as [\"*.md\"]", for: "pages", at: node)
        }
    }

    private mutating func readServer(_ node: Node) {
        let server = node.string ?? ""
        guard server.hasPrefix("https://") || server.hasPrefix("http://") else {
            return expected("an absolute URL such as https://api.example.com", for: "server", at: node)
        }
        configuration.corrections.append(Correction(.api, .server, .text(server), at: range(of: node)))
    }

    private mutating func readAccess(_ node: Node) {
        guard let access = node.string.flatMap(API.Names.Access.init) else {
            let known = API.Names.Access.allCases.map(\.rawValue).joined(separator: ", ")
            return expected("one of \(known)", for: "access", at: node)
        }
        configuration.names.access = access
    }
}
