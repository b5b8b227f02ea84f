import EndpointModel
import ModelBuilder
import Spelling
import SwiftEmitter
import Yams

/// Reads the YAML of an `apiref.yaml` into a configuration; every key and value is checked where it stands.
struct ConfigurationReader: YAMLReader {
    static let valueRule = "configuration-value"

    let file: String
    var configuration: Configuration
    var diagnostics: [Diagnostic] = []

    init(file: String, defaultName: String) {
        self.file = file
        configuration = Configuration(names: API.Names(default: defaultName))
    }

    mutating func read(_ text: String) {
        guard let node = compose(text) else { return }
        let keys = ["module", "client", "pages", "server", "access", "templates", "spelling", "corrections"]
        forEachEntry(of: node, in: "apiref.yaml", keys: keys) { reader, key, value in
            switch key {
            case "module": reader.readName(value, key) { $0.names.module = $1 }
            case "client": reader.readClient(value)
            case "pages": reader.checkPages(value)
            case "server": reader.readServer(value)
            case "access": reader.readAccess(value)
            case "spelling": reader.readSpelling(value)
            case "templates":
                if value.text == nil { reader.expected("a folder of templates", for: key, at: value) }
            default: reader.readCorrections(value)
            }
        }
    }
}

extension ConfigurationReader {
    private mutating func readName(_ node: Node, _ key: String, _ set: (inout Configuration, String) -> Void) {
        guard let name = node.text, Self.isTypeName(name) else {
            return expected("a Swift type name such as BitbarClient", for: key, at: node)
        }
        set(&configuration, name)
    }

    /// The root type is seen wherever the client is imported.
    private mutating func readClient(_ node: Node) {
        if let name = node.text, SwiftEmitter.isReserved(name) {
            return expected(
                "a name other than \(name), which Swift or the client's runtime uses,",
                for: "client",
                at: node
            )
        }
        readName(node, "client") { $0.names.client = $1 }
    }

    private static func isTypeName(_ name: String) -> Bool {
        guard let first = name.utf8.first, !first.isDigit, name != "_" else { return false }
        return name.utf8.allSatisfy { ($0.isWordByte && $0 < 0x80) || $0 == UInt8(ascii: "_") }
    }

    private mutating func checkPages(_ node: Node) {
        guard node.texts != nil else {
            return expected("a list of globs such as [\"*.md\"]", for: "pages", at: node)
        }
    }

    private mutating func readServer(_ node: Node) {
        let server = node.text ?? ""
        guard ["https://", "http://"].contains(where: server.lowercased().hasPrefix) else {
            return expected("an absolute URL such as https://api.example.com", for: "server", at: node)
        }
        configuration.corrections.append(Correction(.api, .server, .text(server), at: range(of: node)))
    }

    private mutating func readAccess(_ node: Node) {
        guard let access = node.text.flatMap(API.Names.Access.init) else {
            let known = API.Names.Access.allCases.map(\.rawValue).joined(separator: ", ")
            return expected("one of \(known)", for: "access", at: node)
        }
        configuration.names.access = access
    }
}
