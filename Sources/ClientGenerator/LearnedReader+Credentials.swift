import EndpointModel
import Yams

extension LearnedReader {
    /// Reads `{in: header, name: X-API-Key, from: …}` or `{type: bearer, from: …}`.
    mutating func readCredentials(_ scheme: String, _ node: Node) {
        var fields: [String: String] = [:]
        var origins: [Origin] = []
        let count = diagnostics.count
        forEachEntry(of: node, in: scheme, keys: ["type", "in", "name", "from"]) { reader, key, value in
            if key == "from" { origins = reader.readOrigins(value, key) } else { fields[key] = value.text ?? "" }
        }
        guard diagnostics.count == count else { return }
        guard let kind = SecurityScheme.Kind(stated: fields) else {
            return expected(SecurityScheme.Kind.statedWords, for: scheme, at: node)
        }
        if origins.isEmpty { return expected("where it was found (from)", for: scheme, at: node) }
        let content = LearnedEntry.Content.credentials(Learned.Credentials(kind, origins: origins))
        entries.append(LearnedEntry(subjects: [.securityScheme(scheme)], content: content, range: range(of: node)))
    }
}
