import ClientPlan
import EndpointModel
import SwiftSource

/// The variables of `endpoint.mustache`: the request of an endpoint, and the call that sends it.
struct EndpointView: TemplateView {
    let operation: PlannedOperation
    let documentation: EndpointDocumentation

    init(_ operation: PlannedOperation) {
        self.operation = operation
        documentation = EndpointDocumentation(operation)
    }

    static let variables: Variables<EndpointView> = signature + request + EndpointDocumentation.variables

    private static let signature: Variables<EndpointView> = [
        .code("function") { "\($0.operation.function)" },
        .code("output") { $0.operation.output.map { "\($0)" } },
        .list("arguments") { $0.operation.arguments.map(ArgumentView.init) },
        .condition("isDeprecated") { $0.operation.endpoint.stability.value == .deprecated },
        .condition("isShort") { $0.isShort },
        .code("request") { "\($0.operation.request)" },
        .list("paging") { [$0.operation.paging].compactMap { $0.map(PagingView.init) } },
    ]

    private static let request: Variables<EndpointView> = [
        .code("operationID") { "\(SwiftStringLiteral($0.operation.endpoint.operationID.value))" },
        // One of those that the runtime has: the emitter refuses a model with any other.
        .code("method") { "\(SwiftIdentifier(member: $0.operation.endpoint.method.value))" },
        .code("path") { "\(SwiftStringLiteral($0.path))" },
        .condition("hasQuery") { !$0.items(in: .query).isEmpty },
        .list("query") { $0.items(in: .query) },
        .condition("hasHeaderFields") { !$0.items(in: .header).isEmpty },
        .list("headerFields") { $0.items(in: .header) },
        .condition("hasCookies") { !$0.items(in: .cookie).isEmpty },
        .list("cookies") { $0.items(in: .cookie) },
        .code("form") { $0.form },
        .list("fields") { $0.items(in: .form) },
        .list("body") { [BodyView($0.operation.body)].compactMap { $0 } },
        .condition("hasAccept") { !$0.operation.endpoint.accept.value.isEmpty },
        .list("accept") { $0.operation.endpoint.accept.value.map { "\(SwiftStringLiteral($0))" } },
        .code("security") { SwiftCode(word: $0.operation.security) },
        .condition("hasSchemes") { !$0.operation.schemes.isEmpty },
        .list("schemes") { $0.operation.schemes.map { "\($0)" } },
        .condition("hasResponses") { !$0.operation.endpoint.responses.isEmpty },
        .list("responses") { $0.operation.responses.map(ResponseView.init) },
        .code("decoding") { $0.decoding },
    ]

    private var decoding: SwiftCode {
        switch operation.decoding {
        case .none: "none"
        case .json: "json"
        case .text: "text"
        case .data: "data"
        case .events: "events"
        case .eventValues(let value): "events(of: \(value).self)"
        case .jsonLines(let value): "jsonLines(of: \(value).self)"
        }
    }

    private var path: [SwiftStringLiteral.Part] {
        operation.path.map { part in
            switch part {
            case .text(let text): .text(text)
            case .argument(let name): .value(name)
            }
        }
    }

    private func items(in location: Parameter.Location) -> [ArgumentView] {
        operation.arguments(in: location).map(ArgumentView.init)
    }

    private var form: SwiftCode? {
        guard case .form(let isMultipart) = operation.body else { return nil }
        return isMultipart ? "multipart" : "form"
    }

    /// Whether the call that sends the request fits on a line with the request.
    private var isShort: Bool {
        let arguments = operation.arguments.map { $0.name.label.utf8.count + $0.name.code.utf8.count + 4 }
        let call = "    try await apiClient.send(Self.())".utf8.count + operation.function.code.utf8.count
        let value = operation.output == nil ? 0 : ".value".utf8.count
        return 4 + call + max(0, arguments.reduce(0, +) - 2) + value <= SwiftLayout.lineWidth
    }
}

/// An argument of a function, and the item of a request that it fills.
struct ArgumentView: TemplateView {
    let argument: Argument

    static let variables: Variables<ArgumentView> = [
        .code("parameter") { "\(parameter: $0.argument.name)" },
        .code("label") { "\(label: $0.argument.name)" },
        .code("name") { "\($0.argument.name)" },
        .code("type") { "\($0.argument.type)" },
        .condition("isRequired") { $0.argument.isRequired },
        .code("wireName") { "\(SwiftStringLiteral($0.argument.wireName))" },
        .condition("isCommaSeparated") { $0.argument.isCommaSeparated },
    ]
}

/// The argument that is the body of a request.
private struct BodyView: TemplateView {
    let argument: Argument
    let encoding: PlannedOperation.Encoding
    let mediaType: String

    init?(_ body: PlannedOperation.Body?) {
        guard case .value(let argument, let encoding, let mediaType) = body else { return nil }
        self.argument = argument
        self.encoding = encoding
        self.mediaType = mediaType
    }

    static let variables: Variables<BodyView> = [
        .code("name") { "\($0.argument.name)" },
        .condition("isRequired") { $0.argument.isRequired },
        .code("encoding") { SwiftCode(word: $0.encoding) },
        .code("contentType") { "\(SwiftStringLiteral($0.mediaType))" },
    ]
}

private struct ResponseView: TemplateView {
    let planned: PlannedOperation.PlannedResponse

    static let variables: Variables<ResponseView> = [
        .code("status") { $0.status },
        .code("description") { "\(SwiftStringLiteral($0.planned.response.description.value))" },
        .code("type") { $0.planned.type.map { "\($0)" } },
    ]

    private var status: SwiftCode {
        switch planned.response.status.value {
        case .code(let code): "\(code)"
        case .default: ".default"
        }
    }
}
