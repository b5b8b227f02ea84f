import EndpointModel
import ModelBuilder
import Yams

extension ConfigurationReader {
    /// Reads `{parameters: snake_case, properties: camelCase, pages: {UsersApi: …}, schemas: {User: camelCase}}`.
    mutating func readSpelling(_ node: Node) {
        let kinds = NameSpelling.Kind.allCases.map(\.rawValue)
        forEachEntry(of: node, in: "spelling", keys: kinds + ["pages", "schemas"]) { reader, key, value in
            switch key {
            case "pages":
                reader.forEachEntry(of: value, in: key) { reader, page, value in
                    reader.forEachEntry(of: value, in: page, keys: kinds) { $0.readConvention($1, $2, .page(page)) }
                }
            case "schemas":
                reader.forEachEntry(of: value, in: key) { reader, schema, value in
                    reader.readConvention(NameSpelling.Kind.properties.rawValue, value, .schema(schema))
                }
            default: reader.readConvention(key, value, .reference)
            }
        }
    }

    private mutating func readConvention(_ key: String, _ node: Node, _ scope: NameSpelling.Scope) {
        guard let kind = NameSpelling.Kind(rawValue: key) else { return }
        guard let entry = NameSpelling.conventions.first(where: { $0.word == node.text }) else {
            let known = NameSpelling.conventions.map(\.word).joined(separator: ", ")
            return expected("one of \(known)", for: key, at: node)
        }
        configuration.spellings.append(NameSpelling(scope, kind, entry.convention, at: range(of: node)))
    }
}
