import EndpointModel
import Yams

/// Reads the YAML of a `learned.yaml`.
struct LearnedReader: YAMLReader {
    static let valueRule = "learned-value"

    let file: String
    var diagnostics: [Diagnostic] = []
    var entries: [LearnedEntry] = []

    init(file: String) {
        self.file = file
    }

    mutating func read(_ text: String) {
        guard let node = compose(text) else { return }
        let keys = ["requests", "arguments", "successes", "securitySchemes", "endpoints", "schemas"]
        forEachEntry(of: node, in: LearnedFile.name, keys: keys) { reader, key, value in
            reader.forEachEntry(of: value, in: key) { reader, owner, value in
                if key == "schemas" {
                    return reader.forEachEntry(of: value, in: owner) { reader, name, value in
                        reader.readEntry(name, value, [.property(name, of: owner)], isParameter: false)
                    }
                }
                if key == "securitySchemes" { return reader.readCredentials(owner, value) }
                let keys = Self.keys(of: owner)
                if keys.isEmpty {
                    return reader.expected(
                        "a page and an operation, such as BooksApi.listBooks,",
                        for: owner,
                        at: value
                    )
                }
                if key == "requests" { return reader.readRequest(owner, value, keys.map(FactSubject.endpoint)) }
                if key == "arguments" { return reader.readArgument(owner, value, keys.map(FactSubject.endpoint)) }
                if key == "successes" { return reader.readSuccess(owner, value, keys.map(FactSubject.endpoint)) }
                reader.forEachEntry(of: value, in: owner) { reader, name, value in
                    reader.readEntry(name, value, keys.map { .parameter(name, of: $0) }, isParameter: true)
                }
            }
        }
    }

    /// The endpoints that a text may name: a page's name and an operation's may hold dots themselves.
    private static func keys(of text: String) -> [EndpointKey] {
        text.indices.filter { text[$0] == "." }.compactMap { dot in
            let (group, operation) = (text[..<dot], text[text.index(after: dot)...])
            return group.isEmpty || operation.isEmpty
                ? nil : EndpointKey(group: String(group), operation: String(operation))
        }
    }

    private mutating func readEntry(_ name: String, _ node: Node, _ subjects: [FactSubject], isParameter: Bool) {
        var content = Learned.Entry(name: nil, origins: [])
        let count = diagnostics.count
        let facts =
            isParameter
            ? ["name", "in", "type", "nullable", "default", "explode"]
            : ["name", "type", "nullable", "default", "required"]
        var typeOrigins: [Origin]?
        forEachEntry(of: node, in: name, keys: facts + ["from", "typeFrom"]) { reader, key, value in
            switch key {
            case "name": content.name = reader.readName(value, key)
            case "in": content.location = reader.readLocation(value, key)
            case "type": content.type = reader.readType(value, key)
            case "nullable": content.isNullable = reader.readFlag(value, key, only: true) ?? false
            case "default": content.defaultValue = reader.readName(value, key)
            case "required": content.isRequired = reader.readFlag(value, key, only: true) ?? false
            case "explode": content.isExploded = reader.readFlag(value, key, only: false)
            case "typeFrom": typeOrigins = reader.readOrigins(value, key)
            default: content.origins = reader.readOrigins(value, key)
            }
        }
        guard diagnostics.count == count else { return }
        if content == Learned.Entry(name: nil, origins: content.origins, typeOrigins: content.typeOrigins) {
            return expected("one of " + facts.joined(separator: ", "), for: name, at: node)
        }
        if content.origins.isEmpty { return expected("where it was found (from)", for: name, at: node) }
        content.typeOrigins = typeOrigins ?? content.origins
        entries.append(LearnedEntry(subjects: subjects, content: .name(content), range: range(of: node)))
    }

    private mutating func readRequest(_ name: String, _ node: Node, _ subjects: [FactSubject]) {
        var content = Learned.Request(method: "", path: "", origins: [])
        let count = diagnostics.count
        forEachEntry(of: node, in: name, keys: ["method", "path", "operationID", "from"]) { reader, key, value in
            switch key {
            case "method": content.method = reader.readMethod(value, key) ?? ""
            case "path": content.path = reader.readPath(value, key) ?? ""
            case "operationID": content.operationID = reader.readName(value, key)
            default: content.origins = reader.readOrigins(value, key)
            }
        }
        guard diagnostics.count == count else { return }
        if content.method.isEmpty || content.path.isEmpty {
            return expected("its method and path", for: name, at: node)
        }
        if content.origins.isEmpty { return expected("where it was found (from)", for: name, at: node) }
        entries.append(LearnedEntry(subjects: subjects, content: .request(content), range: range(of: node)))
    }

    private mutating func readArgument(_ name: String, _ node: Node, _ subjects: [FactSubject]) {
        var kind: Learned.Argument.Kind?
        var origins: [Origin] = []
        let count = diagnostics.count
        forEachEntry(of: node, in: name, keys: ["holds", "from"]) { reader, key, value in
            switch key {
            case "holds": kind = reader.readArgumentKind(value, key)
            default: origins = reader.readOrigins(value, key)
            }
        }
        guard diagnostics.count == count else { return }
        guard let kind else { return expected("what it holds", for: name, at: node) }
        if origins.isEmpty { return expected("where it was found (from)", for: name, at: node) }
        let content = LearnedEntry.Content.argument(Learned.Argument(kind, origins: origins))
        entries.append(LearnedEntry(subjects: subjects, content: content, range: range(of: node)))
    }

    private mutating func readArgumentKind(_ node: Node, _ key: String) -> Learned.Argument.Kind? {
        if let kind = node.text.flatMap(Learned.Argument.Kind.init) { return kind }
        let known = Learned.Argument.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        expected("one of \(known)", for: key, at: node)
        return nil
    }

    private mutating func readMethod(_ node: Node, _ key: String) -> String? {
        if let text = node.text, Endpoint.methods.contains(text) { return text }
        expected("one of \(Endpoint.methods.joined(separator: ", "))", for: key, at: node)
        return nil
    }

    private mutating func readPath(_ node: Node, _ key: String) -> String? {
        if let text = node.text, text.hasPrefix("/"), !text.contains(where: \.isWhitespace) { return text }
        expected("a path such as /books/{book_id}", for: key, at: node)
        return nil
    }

    private mutating func readName(_ node: Node, _ key: String) -> String? {
        if let text = node.text, !text.isEmpty { return text }
        expected("a text, with quotation marks around numbers and truth values,", for: key, at: node)
        return nil
    }

    private mutating func readLocation(_ node: Node, _ key: String) -> Parameter.Location? {
        if let location = node.text.flatMap(Parameter.Location.init) { return location }
        let known = Parameter.Location.allCases.map(\.rawValue).joined(separator: ", ")
        expected("one of \(known)", for: key, at: node)
        return nil
    }

    private mutating func readType(_ node: Node, _ key: String) -> SchemaType? {
        if let type = node.text.flatMap(SchemaType.init(learned:)) { return type }
        expected("integer, number or date-time, or a list or a map of one, such as '[integer]',", for: key, at: node)
        return nil
    }

    /// A truth value that says something: the other is what holds without it.
    private mutating func readFlag(_ node: Node, _ key: String, only known: Bool) -> Bool? {
        if case .flag(known) = YAMLValue(node) { return known }
        expected("\(known)", for: key, at: node)
        return nil
    }

    mutating func readOrigins(_ node: Node, _ key: String) -> [Origin] {
        let texts = node.text.map { [$0] } ?? node.texts ?? []
        let origins = texts.compactMap { Origin(learned: $0) }
        if origins.isEmpty || origins.count != texts.count {
            expected("places such as lib/book.rb:30 or users.har#12", for: key, at: node)
        }
        return origins
    }
}
