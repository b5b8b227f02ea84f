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
    /// Where the names of the client and of the module stand.
    private var places: [String: PageRange] = [:]

    init(file: String, defaultName: String) {
        self.file = file
        configuration = Configuration(names: API.Names(default: defaultName))
    }

    mutating func read(_ text: String) {
        guard let node = compose(text) else { return }
        let keys = [
            "module", "client", "pages", "server", "access", "templates", "protocols", "spelling", "paging",
            "arguments", "corrections",
        ]
        forEachEntry(of: node, in: "apiref.yaml", keys: keys) { reader, key, value in
            switch key {
            case "module": reader.readName(value, key) { $0.names.module = $1 }
            case "client": reader.readClient(value)
            case "pages": reader.checkPages(value)
            case "server": reader.readServer(value)
            case "access": reader.readAccess(value)
            case "protocols": reader.readProtocols(value)
            case "spelling": reader.readSpelling(value)
            case "paging": reader.readPagings(value)
            case "arguments": reader.readArguments(value)
            case "templates":
                if value.text == nil { reader.expected("a folder of templates", for: key, at: value) }
            default: reader.readCorrections(value)
            }
        }
    }
}

extension ConfigurationReader {
    private mutating func readName(_ node: Node, _ key: String, _ set: (inout Configuration, String) -> Void) {
        guard let name = node.text, API.Names.isTypeName(name) else {
            return expected("a Swift type name such as BitbarClient", for: key, at: node)
        }
        places[key] = range(of: node)
        set(&configuration, name)
    }

    /// Takes the module's name from the build, if it knows it, and reports that the client hides it.
    mutating func settleModule(_ built: String?) {
        if let built { configuration.names.module = built }
        let (module, client) = (configuration.names.module, configuration.names.client)
        guard module == client else { return }
        let place = places["client"] ?? (built == nil ? places["module"] : nil) ?? PageRange(page: file)
        let other = client.hasSuffix("API") ? String(client.dropLast(3)) : "\(client)API"
        let message = """
            the module and its root type are both called \(client) and hide each other, so that no caller can write \
            \(client).Tag for a type of the module; expected two names: call the type otherwise, as in `client: \(other)`, or \
            the module, as in \(client)Client
            """
        diagnostics.append(Diagnostic(.warning, rule: "hidden-module", message, at: place))
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

    private mutating func readProtocols(_ node: Node) {
        guard case .flag(let flag) = YAMLValue(node) else {
            return expected("true or false", for: "protocols", at: node)
        }
        configuration.names.hasProtocols = flag
    }

    private mutating func readAccess(_ node: Node) {
        guard let access = node.text.flatMap(API.Names.Access.init) else {
            let known = API.Names.Access.allCases.map(\.rawValue).joined(separator: ", ")
            return expected("one of \(known)", for: "access", at: node)
        }
        configuration.names.access = access
    }
}
