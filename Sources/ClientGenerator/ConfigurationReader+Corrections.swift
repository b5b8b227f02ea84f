import EndpointModel
import ModelBuilder
import Yams

extension ConfigurationReader {
    mutating func readCorrections(_ node: Node) {
        let keys = ["title", "version", "securitySchemes", "endpoints", "schemas"]
        forEachEntry(of: node, in: "corrections", keys: keys) { reader, key, value in
            switch key {
            case "securitySchemes": reader.forEachEntry(of: value, in: key) { $0.readSecurityScheme($1, $2) }
            case "endpoints": reader.forEachEntry(of: value, in: key) { $0.readEndpoint($1, $2) }
            case "schemas": reader.forEachEntry(of: value, in: key) { $0.readSchema($1, $2) }
            default: reader.readFact(key, value, of: .api)
            }
        }
    }

    private mutating func readEndpoint(_ operation: String, _ node: Node) {
        let parts = ["parameters", "body", "responses"]
        forEachEntry(of: node, in: operation, keys: Self.keys(Endpoint.factPaths, but: .description) + parts) {
            reader,
            key,
            value in
            switch key {
            case "parameters":
                reader.forEachEntry(of: value, in: key) { reader, parameter, value in
                    let subject = Correction.Subject.parameter(parameter, of: operation)
                    reader.readFacts(Self.keys(Parameter.factPaths), value, in: parameter, of: subject)
                }
            case "body":
                reader.readFacts(Self.keys(RequestBody.factPaths), value, in: key, of: .body(of: operation))
            case "responses":
                reader.forEachEntry(of: value, in: key) { $0.readResponse($1, $2, of: operation) }
            default: reader.readFact(key, value, of: .endpoint(operation))
            }
        }
    }

    /// Reads `No such user.`, or `{description: No such user., type: Problem}`.
    private mutating func readResponse(_ status: String, _ node: Node, of operation: String) {
        let subject = Correction.Subject.response(status, of: operation)
        guard case .mapping = node else { return readFact("description", node, of: subject) }
        readFacts(["description", "type"], node, in: status, of: subject)
    }

    /// The keys of the facts that can be stated of a part.
    private static func keys<Part>(_ paths: [FactPath<Part>], but exception: FactField? = nil) -> [String] {
        paths.map(\.field).filter { $0 != exception }.map(\.rawValue)
    }

    private mutating func readSchema(_ schema: String, _ node: Node) {
        forEachEntry(of: node, in: schema, keys: ["description", "properties"]) { reader, key, value in
            guard key == "properties" else { return reader.readFact(key, value, of: .schema(schema)) }
            reader.forEachEntry(of: value, in: key) { reader, property, value in
                let subject = Correction.Subject.property(property, of: schema)
                reader.readFacts(Self.keys(Property.factPaths), value, in: property, of: subject)
            }
        }
    }

    private mutating func readFacts(_ facts: [String], _ node: Node, in name: String, of subject: Correction.Subject) {
        forEachEntry(of: node, in: name, keys: facts) { reader, key, value in
            reader.readFact(key, value, of: subject)
        }
    }

    /// Reads the value of one fact, of whatever kind: which kinds suit it is for whoever applies it to say.
    private mutating func readFact(_ key: String, _ node: Node, of subject: Correction.Subject) {
        guard let field = FactField(rawValue: key) else { return }
        let value: Correction.Value
        switch YAMLValue(node) {
        case .text(let text): value = .text(text)
        case .number(let text): value = .number(text)
        case .flag(let flag): value = .flag(flag)
        case .list(let elements):
            for element in elements where element.text == nil {
                return expected(
                    "texts alone, with quotation marks around numbers and truth values,",
                    for: key,
                    at: element
                )
            }
            value = .list(elements.compactMap(\.text))
        case .null, .mapping: return expected("a value", for: key, at: node)
        }
        configuration.corrections.append(Correction(subject, field, value, at: range(of: node)))
    }
}

extension ConfigurationReader {
    /// Reads `{in: header, name: X-CSRF-Token}` or `{type: bearer}`.
    private mutating func readSecurityScheme(_ scheme: String, _ node: Node) {
        var fields: [String: String] = [:]
        forEachEntry(of: node, in: scheme, keys: ["type", "in", "name"]) { fields[$1] = $2.text ?? "" }
        guard let kind = Self.kind(fields) else {
            return expected("{in: header, query or cookie, name: X-Key} or {type: bearer}", for: scheme, at: node)
        }
        let correction = Correction(.securityScheme(scheme), .kind, .securityScheme(kind), at: range(of: node))
        configuration.corrections.append(correction)
    }

    private static func kind(_ fields: [String: String]) -> SecurityScheme.Kind? {
        let place = fields["in"].flatMap(SecurityScheme.APIKeyLocation.Place.init)
        switch (fields["type"] ?? "apiKey", place, fields["name"]) {
        case ("apiKey", let place?, let name?) where !name.isEmpty: return .apiKey(.init(place, name: name))
        case ("basic", nil, nil): return .basic
        case ("bearer", nil, nil): return .bearer
        case ("oauth2", nil, nil): return .oauth2
        default: return nil
        }
    }
}
