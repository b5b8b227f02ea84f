import EndpointModel

/// The variables of `endpoint.mustache`: the request of an endpoint, and the call that sends it.
struct EndpointView {
    private let endpoint: Endpoint
    private let function: SwiftIdentifier
    private let api: API
    private let names: ClientNames
    private let arguments: [EndpointArgument]

    /// - Parameter enumerations: The types of the parameters that take one of several values.
    init(
        _ endpoint: Endpoint,
        function: SwiftIdentifier,
        enumerations: [ParameterEnumerations.Key: SwiftIdentifier],
        _ api: API,
        _ names: ClientNames
    ) {
        self.endpoint = endpoint
        self.function = function
        self.api = api
        self.names = names
        arguments = EndpointArgument.arguments(of: endpoint, names.types, enumerations: enumerations)
    }

    var context: TemplateContext {
        var context = TemplateContext()
        context.set("function", function)
        context.set("access", .access(api))
        context.set("documentation", EndpointDocumentation(endpoint, arguments).comment)
        context.set("requestDocumentation", requestDocumentation)
        context.set("availability", endpoint.stability.value == .deprecated ? "    @available(*, deprecated)\n" : "")
        context.set("output", output)
        context.set(
            "callSignature",
            signature(returning: isVoid ? " async throws(APIError) {" : " async throws(APIError) -> \(output) {")
        )
        context.set("requestSignature", signature(isStatic: true, returning: " -> Request<\(output)> {"))
        context.set("call", call)
        context.set("arguments", requestArguments)
        return context
    }

    private var requestDocumentation: DocComment {
        DocComment([.paragraph("The request that `\(function.name)` sends.")], indentation: 4)
    }

    private var isVoid: Bool { endpoint.result.value == nil }

    private var output: SwiftCode { endpoint.result.value.map { names.types.code($0) } ?? "Void" }

    private func signature(isStatic: Bool = false, returning: SwiftCode) -> SwiftCode {
        let modifier: SwiftCode = isStatic ? "static func" : "func"
        return SwiftCode.list(
            arguments.map(\.declaration),
            open: "\(SwiftCode.access(api))\(modifier) \(function)(",
            close: ")\(returning)",
            indentation: 4
        )
    }

    /// `try await apiClient.send(Self.getUser(userID: userID)).value`, in two statements where that is too long.
    private var call: SwiftCode {
        let pieces = arguments.map { SwiftCode("\(label: $0.name): \($0.name)") }
        let value: SwiftCode = isVoid ? "" : ".value"
        let line = SwiftCode(stringLiteral: pieces.map(\.code).joined(separator: ", "))
        let call: SwiftCode = "try await apiClient.send(Self.\(function)(\(line)))\(value)"
        if call.code.utf8.count + 8 <= SwiftCode.lineWidth { return call }
        var scope = NameScope(reserved: Set(arguments.map(\.name.name)))
        let name = scope.claim(SwiftIdentifier(member: "request"), suffix: "Value")
        let request = SwiftCode.list(pieces, open: "let \(name) = Self.\(function)(", close: ")", indentation: 8)
        let keyword: SwiftCode = isVoid ? "" : "return "
        return "\(request)\n        \(keyword)try await apiClient.send(\(name))\(value)"
    }
}

extension EndpointView {
    /// The arguments of `Request(…)`, a line each.
    private var requestArguments: SwiftCode {
        var lines: [SwiftCode] = [
            "operationID: \(SwiftStringLiteral(endpoint.operationID.value))",
            "method: \(method)",
            "path: \(path)",
        ]
        for (label, location) in [("query", Parameter.Location.query), ("headerFields", .header), ("cookies", .cookie)]
        {
            guard let items = items(in: location, label: SwiftCode(stringLiteral: label)) else { continue }
            lines.append(items)
        }
        if let body { lines.append(body) }
        let accept = endpoint.accept.value.map { SwiftCode("\(SwiftStringLiteral($0))") }
        if !accept.isEmpty { lines.append(list(accept, label: "accept")) }
        lines.append(security)
        if !endpoint.responses.isEmpty { lines.append(responses) }
        lines.append("output: \(decoding)")
        let indentation = String(repeating: " ", count: 12)
        return SwiftCode(stringLiteral: lines.map { indentation + $0.code }.joined(separator: ",\n"))
    }

    /// One of those that the runtime has: the emitter refuses a model with any other.
    private var method: SwiftCode { ".\(SwiftIdentifier(member: endpoint.method.value))" }

    /// The path with its placeholders as interpolated arguments.
    private var path: SwiftStringLiteral {
        let answers = arguments.filter { $0.location == .path }.map { ($0.wireName, $0.name) }
        let names = Dictionary(answers) { first, _ in first }
        return SwiftStringLiteral(
            PathTemplate(endpoint.path.value).parts.map { part in
                switch part {
                case .literal(let text): .text(text)
                case .placeholder(let name): names[name].map { .interpolation($0) } ?? .text("{\(name)}")
                }
            }
        )
    }

    private func items(in location: Parameter.Location, label: SwiftCode) -> SwiftCode? {
        let items = arguments.filter { $0.location == location }.map(\.item)
        return items.isEmpty ? nil : list(items, label: label)
    }

    private func list(_ items: [SwiftCode], label: SwiftCode) -> SwiftCode {
        SwiftCode.list(items, open: "\(label): [", close: "]", indentation: 12, isLiteral: true)
    }

    private var security: SwiftCode {
        if api.securitySchemes.isEmpty { return "security: .unspecified" }
        let schemes = endpoint.security.value.compactMap { names.securitySchemes[$0] }.map { SwiftCode(".\($0)") }
        if schemes.isEmpty { return "security: .none" }
        return SwiftCode.list(
            schemes,
            open: "security: .schemes([",
            close: "])",
            indentation: 12,
            isLiteral: true
        )
    }

    private var responses: SwiftCode {
        let responses = endpoint.responses.map { response -> SwiftCode in
            let text = SwiftStringLiteral(response.description.value)
            return switch response.status.value {
            case .code(let code): "\(code): \(text)"
            case .default: ".default: \(text)"
            }
        }
        return list(responses, label: "responses")
    }

    private var decoding: SwiftCode {
        switch endpoint.result.value.map(names.types.aliases.resolved) {
        case nil: ".none"
        case .string(nil): ".text"
        case .string(.binary): ".data"
        default: ".json"
        }
    }
}

extension EndpointView {
    private var body: SwiftCode? {
        guard let body = endpoint.requestBody else { return nil }
        guard body.type != nil else { return form(body) }
        guard let argument = arguments.first(where: \.isBody) else { return nil }
        let type = (body.type?.value).map(names.types.aliases.resolved)
        let mediaType = SwiftStringLiteral(body.preferredMediaType(of: type))
        let factory: SwiftCode =
            switch type {
            case .string(.binary): "data"
            case .string(nil) where !body.preferredMediaType(of: type).isJSON: "text"
            default: "json"
            }
        if argument.isRequired { return "body: .\(factory)(\(argument.name), contentType: \(mediaType))" }
        return "body: \(argument.name).map { .\(factory)($0, contentType: \(mediaType)) }"
    }

    private func form(_ body: RequestBody) -> SwiftCode {
        let fields = arguments.filter { $0.location == .form }
        // A URL-encoded form has no room for a file.
        let isMultipart = body.preferredMediaType(of: nil).hasPrefix("multipart/") || fields.contains(where: \.isFile)
        let open: SwiftCode = isMultipart ? ".multipart([" : ".form(["
        return SwiftCode.list(
            fields.isEmpty ? [":"] : fields.map(\.item),
            open: "body: \(open)",
            close: "])",
            indentation: 12,
            isLiteral: true
        )
    }
}

extension RequestBody {
    /// The media type to send: JSON where the endpoint takes it, otherwise the first that is no wildcard. Where there is
    /// none, bytes are sent as such and anything else as JSON.
    fileprivate func preferredMediaType(of type: SchemaType?) -> String {
        let isBytes = type == .string(.binary)
        let types = mediaTypes.value
        if !isBytes, types.contains("application/json") { return "application/json" }
        return types.first { !$0.contains("*") } ?? (isBytes ? "application/octet-stream" : "application/json")
    }
}

extension String {
    /// Whether this is a JSON media type.
    fileprivate var isJSON: Bool {
        let type = prefix { $0 != ";" }.lowercased()
        return type.hasSuffix("/json") || type.hasSuffix("+json")
    }
}
