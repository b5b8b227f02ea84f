import EndpointModel

/// Reads the requests that the functions of a source make.
///
///     const query = encodeFormQuery({ "page_size": payload.page_size });
///     const path = pathToFunc("/books")();
struct RequestReader {
    private let syntax: SourceSyntax
    private let stem: String

    init(_ syntax: SourceSyntax, file: String) {
        self.syntax = syntax
        stem = SourceFiles.stem(of: file)
    }

    /// The functions that fill in the template of a path.
    static let templates = Set(["pathToFunc", "templateURLComponent", "generateURL"].map(FoldedHash.init))

    func requests() -> [RequestDeclaration] {
        var byFunction: [Range<Int>: [RequestDeclaration]] = [:]
        for index in syntax.tokens.tokens.indices where syntax[index].kind == .identifier {
            guard Self.templates.contains(syntax[index].folded), let path = path(givenTo: index + 1),
                let function = function(around: index)
            else { continue }
            let request = RequestDeclaration(path: path, names: function.names, line: syntax[index].line)
            byFunction[function.body, default: []].append(request)
        }
        return byFunction.sorted { $0.key.lowerBound < $1.key.lowerBound }.compactMap { body, requests in
            requests.count == 1 ? read(requests[0], body) : nil
        }
    }

    /// The first literal among the first two arguments, if it is a path.
    private func path(givenTo open: Int) -> String? {
        let literals = syntax.elements(of: open).prefix(2).compactMap { argument in
            argument.count == 1 ? syntax.literal(argument.lowerBound) : nil
        }
        return literals.first.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }

    /// The outermost function around a token, and the names that the operation may have by those of function and class,
    /// or of the file.
    private func function(around index: Int) -> (body: Range<Int>, names: Set<String>)? {
        var brackets: [Int] = []
        var bracket = syntax[index].bracket
        while bracket >= 0, brackets.count < Self.deepest {
            brackets.append(bracket)
            bracket = syntax[bracket].bracket
        }
        var group: String?
        if bracket >= 0 { return nil }
        for brace in brackets.reversed() where syntax.isMark(brace, "{") {
            let heading = syntax.tokens.heading(ofBracket: brace)
            if let word = heading.first(where: { syntax.word($0) == "class" }) {
                group = syntax.word(word + 1)
                continue
            }
            guard let body = syntax.contents(of: brace) else { return nil }
            let name = heading.lazy.compactMap { syntax.word($0) }.first { !Self.modifiers.contains($0) }
            let names = group.map { group in [group + (name ?? "")] } ?? [stem, name ?? stem]
            return (body, Set(names.map(\.folded)))
        }
        return nil
    }

    private static let deepest = 64
    private static let modifiers: Set = ["export", "default", "async", "function", "public", "static", "const"]
}

extension RequestReader {
    private func read(_ found: RequestDeclaration, _ body: Range<Int>) -> RequestDeclaration {
        var request = found
        var schemas: Set<RequestDeclaration.SchemaName> = []
        for index in body where syntax[index].kind == .identifier {
            if let schema = schema(at: index) { schemas.insert(schema) }
            if syntax.isMark(index + 1, ":"), let value = syntax.literal(index + 2) {
                switch syntax.word(index) {
                case "method": request.method = request.method ?? value.uppercased()
                case "operationID": request.operationID = request.operationID ?? value
                default: break
                }
            } else if syntax.isMark(index + 1, "("), let word = syntax.word(index) {
                readCall(RequestEncoder(word), syntax.elements(of: index + 1), at: index, &request)
            } else if syntax.word(index) == "body", syntax.word(index - 1) == "const", syntax.isMark(index + 1, "=") {
                request.body = request.body ?? field(in: (index + 2)..<min(index + 8, body.upperBound))
            }
        }
        request.schema = schemas.count == 1 ? schemas.first : nil
        return request
    }

    /// The schema whose fields are the parts of a request, where a validator checks them or a class holds them:
    /// `operations.ListBooksRequest$outboundSchema`, `new operations.ListBooksRequest(`.
    private func schema(at index: Int) -> RequestDeclaration.SchemaName? {
        if let name = ValidatorName(syntax, at: index) {
            guard name.isOutbound else { return nil }
            let start =
                syntax.isMark(index - 1, ".") && ValidatorName(syntax.word(index) ?? "") == nil ? index - 2 : index
            return RequestDeclaration.SchemaName(folder: folder(before: start), name: name.schema)
        }
        guard syntax.isMark(index + 1, "("), let folder = folder(before: index), folder == "operations",
            syntax.word(index - 3) == "new", let name = syntax.word(index), name.hasSuffix("Request")
        else { return nil }
        return RequestDeclaration.SchemaName(folder: folder, name: name)
    }

    private func folder(before index: Int) -> String? { syntax.isMark(index - 1, ".") ? syntax.word(index - 2) : nil }

    private func readCall(
        _ encoder: RequestEncoder,
        _ arguments: [Range<Int>],
        at index: Int,
        _ request: inout RequestDeclaration
    ) {
        guard let first = arguments.first?.lowerBound else { return }
        func add(_ name: String?, _ location: Parameter.Location, _ token: Int, isExploded: Bool? = nil) {
            guard let name else { return }
            let line = syntax[token].line
            request.parts.append(.init(name: name, location: location, isExploded: isExploded, line: line))
        }
        switch encoder {
        case .query(let saysLists):
            let isExploded = saysLists ? option("explode", arguments.dropFirst()).map { $0 == "true" } ?? true : nil
            for (key, value) in syntax.pairs(of: first) where isGiven(value) {
                add(syntax.tokens.text(syntax[key]), .query, key, isExploded: isExploded)
            }
        case .form:
            if arguments.count > 2 { add(syntax.literal(arguments[1].lowerBound), .form, arguments[1].lowerBound) }
        case .append:
            guard syntax.isMark(index - 1, "."), syntax.word(index - 2)?.hasPrefix("body") == true else { return }
            add(syntax.literal(first), .form, first)
        case .field:
            if let name = syntax.literal(first) { add(name, .form, first) } else { request.isForm = true }
        case .entries: request.body = request.body ?? field(in: arguments[0])
        case .simple:
            guard let encoding = option("charEncoding", arguments.dropFirst(2)), isGiven(arguments[1]) else { return }
            add(syntax.literal(first), encoding == "percent" ? .path : .header, first)
        case .value(let saysList) where arguments.count > 1 && isInQuery(index):
            let options = arguments.dropFirst(2)
            guard option("charEncoding", options) == "percent", isGiven(arguments[1]) else { return }
            let isExploded = saysList ? option("explode", options).map { $0 == "true" } : nil
            add(syntax.literal(first), .query, first, isExploded: isExploded)
        case .value where arguments.count > 1 && syntax.literal(first) == "body":
            request.body = request.body ?? field(in: arguments[1])
            if arguments[1].count == 1, isGiven(arguments[1]) { request.sendsArgument = true }
        case .value, .other: break
        }
    }

    /// An option of a call: how a value is encoded (`charEncoding`), `percent` in a URL, `none` in a header field.
    private func option(_ name: String, _ arguments: ArraySlice<Range<Int>>) -> String? {
        guard let options = arguments.last, let value = syntax.value(of: name, in: options.lowerBound), value.count == 1
        else { return nil }
        return syntax.literal(value.lowerBound) ?? syntax.word(value.lowerBound)
    }

    /// Whether a token stands in what is assigned to a query.
    private func isInQuery(_ index: Int) -> Bool {
        var words = Array((syntax[index].statement..<index).suffix(32))
        if syntax[index].bracket >= 0 { words += syntax.tokens.heading(ofBracket: syntax[index].bracket).suffix(32) }
        return words.contains { syntax.word($0)?.hasPrefix("query") == true }
    }

    /// Whether a value is given with the call, rather than to the client.
    private func isGiven(_ value: Range<Int>) -> Bool {
        value.contains { syntax.word($0)?.hasPrefix("payload") == true }
    }

    /// The field of the payload that an expression is: `payload.RequestBody`, `payload?.["x"]`.
    private func field(in range: Range<Int>) -> String? {
        guard let payload = syntax.word(range.lowerBound), payload.hasPrefix("payload") else { return nil }
        var index = range.lowerBound + 1
        if syntax.isMark(index, "?") { index += 1 }
        if syntax.isMark(index, ".") { index += 1 }
        if syntax.isMark(index, "[") { index += 1 }
        guard range.contains(index) else { return nil }
        return index > range.lowerBound + 1 ? syntax.word(index) ?? syntax.literal(index) : nil
    }
}
