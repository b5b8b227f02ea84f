import EndpointModel
import Spelling
import SwiftSource

/// Makes operations of endpoints.
struct OperationPlanner {
    private let types: TypeNames
    private let schemes: [String: SwiftIdentifier]
    /// The types of the data of events that schemas describe, by the schemas' names.
    private let eventData: [String: SchemaType]

    /// - Parameters:
    ///   - schemes: All of the API's.
    ///   - schemas: Also all of them.
    init(_ types: TypeNames, schemes: [PlannedSecurityScheme], schemas: [Schema]) {
        self.types = types
        eventData = Dictionary(schemas.compactMap { schema in schema.eventData.map { (schema.name, $0) } }) {
            first,
            _ in
            first
        }
        self.schemes = Dictionary(schemes.map { ($0.name, $0.constant) }) { first, _ in first }
    }

    /// - Parameter enumerations: The types of the parameters that take one of several values.
    func operation(
        _ endpoint: Endpoint,
        _ function: SwiftIdentifier,
        enumerations: [ParameterEnumerations.Key: SwiftIdentifier]
    ) -> PlannedOperation {
        var names = UniqueNames.identifiers()
        let arguments = Argument.arguments(of: endpoint, types, enumerations: enumerations)
        for argument in arguments { _ = names.claim(argument.name) }
        let (output, decoding) = response(of: endpoint)
        let needed = endpoint.security.value.compactMap { schemes[$0] }
        return PlannedOperation(
            function: function,
            endpoint: endpoint,
            arguments: arguments,
            path: path(endpoint, arguments),
            body: endpoint.requestBody.flatMap { body($0, arguments) },
            security: schemes.isEmpty ? .unspecified : needed.isEmpty ? .none : .schemes,
            schemes: needed,
            output: output,
            decoding: decoding,
            responses: endpoint.responses.map { response in
                PlannedOperation.PlannedResponse(
                    response: response,
                    type: response.type.map { types.type(of: $0.value) }
                )
            },
            request: names.claim(SwiftIdentifier(member: "request"), suffix: "Value")
        )
    }

    private func path(_ endpoint: Endpoint, _ arguments: [Argument]) -> [PlannedOperation.PathPart] {
        let answers = arguments.filter { $0.location == .path }.map { ($0.wireName, $0.name) }
        let names = Dictionary(answers) { first, _ in first }
        return PathTemplate(endpoint.path.value).parts.map { part in
            switch part {
            case .literal(let text): .text(text)
            case .placeholder(let name): names[name].map { .argument($0) } ?? .text("{\(name)}")
            }
        }
    }

    private func response(of endpoint: Endpoint) -> (output: PlannedType?, PlannedOperation.Decoding) {
        guard let result = endpoint.result.value else {
            return endpoint.stream == .events ? (.stream(.event), .events) : (nil, .none)
        }
        let type = types.type(of: result)
        switch (types.aliases.resolved(result), endpoint.stream) {
        case (.string(nil), nil): return (type, .text)
        case (.string(.binary), nil): return (type, .data)
        case (_, nil): return (type, .json)
        case (let resolved, .events):
            guard let value = event(of: resolved) else { return (.stream(.event), .events) }
            return (.eventStream(value), .eventValues(value))
        case (let resolved, .jsonTexts):
            let value = element(of: resolved) ?? .json
            return (.stream(value), .jsonLines(value))
        }
    }

    /// What the data of each event is; `nil` if the reference has no more to say than that there is text.
    private func event(of type: SchemaType) -> PlannedType? {
        let item = if case .array(let item) = type { types.aliases.resolved(item) } else { type }
        guard case .reference(let name) = item, let data = eventData[name] else { return element(of: type) }
        return switch types.aliases.resolved(data) {
        case .string(nil), .string(.binary), .any: nil
        default: types.type(of: data)
        }
    }

    /// What each value of a stream is; `nil` if the reference has no more to say than that there is text.
    ///
    /// An array is the whole stream, as OpenAPI 3.2 has it; any other type is that of each value, as the versions before
    /// are used.
    private func element(of type: SchemaType) -> PlannedType? {
        switch type {
        case .array(let item): types.type(of: item)
        case .string(nil), .string(.binary), .any: nil
        default: types.type(of: type)
        }
    }

    private func body(_ body: RequestBody, _ arguments: [Argument]) -> PlannedOperation.Body? {
        guard let documented = body.type?.value else {
            let isFile = arguments.contains { $0.location == .form && $0.isFile }
            // A URL-encoded form has no room for a file.
            return .form(isMultipart: body.preferredMediaType(of: nil).hasPrefix("multipart/") || isFile)
        }
        guard let argument = arguments.first(where: \.isBody) else { return nil }
        let type = types.aliases.resolved(documented)
        let mediaType = body.preferredMediaType(of: type)
        return switch type {
        case .string(.binary): .value(argument, .data, mediaType: mediaType)
        case .string(nil) where !mediaType.isJSON: .value(argument, .text, mediaType: mediaType)
        default: .value(argument, .json, mediaType: mediaType)
        }
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
