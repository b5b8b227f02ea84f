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
                    let facts = Self.keys(Parameter.factPaths)
                    reader.readPart(facts, needed: ["in", "type"], value, in: parameter, of: subject)
                }
            case "body":
                let facts = Self.keys(RequestBody.factPaths)
                reader.readPart(facts, needed: ["type"], value, in: key, of: .body(of: operation))
            case "responses":
                reader.forEachEntry(of: value, in: key) { $0.readResponse($1, $2, of: operation) }
            case "paging":
                guard let paging = reader.paging(value, mayBeNone: true) else { return }
                let correction = Correction(.endpoint(operation), .paging, .paging(paging), at: reader.range(of: value))
                reader.configuration.corrections.append(correction)
            default: reader.readFact(key, value, of: .endpoint(operation))
            }
        }
    }

    /// Reads `No such user.`, or `{description: No such user., type: Problem}`.
    private mutating func readResponse(_ status: String, _ node: Node, of operation: String) {
        let subject = Correction.Subject.response(status, of: operation)
        guard node.mapping != nil else { return readFact("description", node, of: subject) }
        readPart(["description", "type"], needed: ["description"], node, in: status, of: subject)
    }

    /// The keys of the facts that can be stated of a part.
    private static func keys<Part>(_ paths: [FactPath<Part>], but exception: FactField? = nil) -> [String] {
        paths.map(\.field).filter { $0 != exception }.map(\.rawValue)
    }

    private mutating func readSchema(_ schema: String, _ node: Node) {
        let isAdded = isAddition(node)
        if isAdded {
            let shapes = ["properties", "values", "type"]
            if shapes.filter({ node.mapping?[$0] != nil }).count != 1 {
                return expected(
                    "one of \(shapes.joined(separator: ", "))",
                    for: "\(schema), which no page has",
                    at: node
                )
            }
            configuration.additions.append(Addition(.schema(schema), at: range(of: node)))
        }
        forEachEntry(of: node, in: schema, keys: ["description", "properties", "values", "type", "add"]) {
            reader,
            key,
            value in
            switch key {
            case "add": break
            case "values": reader.readValues(value, of: schema)
            case "type": reader.readFact(key, as: .shape, value, of: .schema(schema))
            case "properties":
                reader.forEachEntry(of: value, in: key) { reader, property, value in
                    let subject = Correction.Subject.property(property, of: schema)
                    let facts = Self.keys(Property.factPaths)
                    reader.readPart(facts, needed: ["type"], value, in: property, of: subject, ofAddition: isAdded)
                }
            default: reader.readFact(key, value, of: .schema(schema))
            }
        }
    }

    /// Reads `[shelf, draft]`, which are all values of an enumeration, or `{add: [draft]}`, which its page lacks.
    private mutating func readValues(_ node: Node, of schema: String) {
        if node.mapping != nil {
            return forEachEntry(of: node, in: "values", keys: ["add"]) { reader, key, value in
                for (value, type, node) in reader.values(value, of: key) {
                    reader.state(.values([value], type, areAdded: true), of: schema, at: node)
                }
            }
        }
        let values = values(node, of: "values")
        if values.isEmpty { return }
        let types = Set(values.map(\.type))
        let type = types.count == 1 ? values[0].type : types.contains(.string(nil)) ? .string(nil) : .number(nil)
        state(.values(values.map(\.value), type, areAdded: false), of: schema, at: node)
    }

    private mutating func state(_ value: Correction.Value, of schema: String, at node: Node) {
        configuration.corrections.append(Correction(.schema(schema), .shape, value, at: range(of: node)))
    }

    /// The texts and numbers of a list; none if it is no such list, which is reported.
    private mutating func values(_ node: Node, of key: String) -> [(value: String, type: SchemaType, node: Node)] {
        let elements = node.sequence.map(Array.init) ?? []
        let values = elements.compactMap { element in
            switch YAMLValue(element) {
            case .text(let text): (text, SchemaType.string(nil), element)
            case .number(let text): (text, .type(ofValues: [text]), element)
            case .flag, .null, .list, .mapping: nil
            }
        }
        if !values.isEmpty, values.count == elements.count { return values }
        expected("a list of texts or numbers", for: key, at: node)
        return []
    }

    /// Reads the facts of a part of the API, which no page has if it says `add: true`, or belongs to what does.
    ///
    /// - Parameter needed: The facts without which there can be no such part.
    private mutating func readPart(
        _ facts: [String],
        needed: [String],
        _ node: Node,
        in name: String,
        of subject: Correction.Subject,
        ofAddition isPartOfAddition: Bool = false
    ) {
        if isAddition(node) || isPartOfAddition {
            let missing = needed.filter { node.mapping?[$0] == nil }
            if !missing.isEmpty, node.mapping != nil {
                let words = missing.map { "`\($0)`" }.joined(separator: " and ")
                return expected(words, for: "\(name), which no page has", at: node)
            }
            let addition = Addition(subject, isPartOfAddition: isPartOfAddition, at: range(of: node))
            configuration.additions.append(addition)
        }
        forEachEntry(of: node, in: name, keys: facts + ["add"]) { reader, key, value in
            if key != "add" { reader.readFact(key, value, of: subject) }
        }
    }

    /// Whether an entry says that no page has what it is about.
    private mutating func isAddition(_ node: Node) -> Bool {
        guard let value = node.mapping?["add"] else { return false }
        if case .flag(true) = YAMLValue(value) { return true }
        expected("true, or no such key,", for: "add", at: value)
        return false
    }

    /// Reads the value of one fact, of whatever kind: which kinds suit it is for whoever applies it to say.
    private mutating func readFact(
        _ key: String,
        as field: FactField? = nil,
        _ node: Node,
        of subject: Correction.Subject
    ) {
        guard let field = field ?? FactField(rawValue: key) else { return }
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
        guard let kind = SecurityScheme.Kind(stated: fields) else {
            return expected(SecurityScheme.Kind.statedWords, for: scheme, at: node)
        }
        let correction = Correction(.securityScheme(scheme), .kind, .securityScheme(kind), at: range(of: node))
        configuration.corrections.append(correction)
    }
}
