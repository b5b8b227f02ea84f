import APIRuntime

let server = URL(known: "https://example.com")

extension URL {
    /// A URL that a test knows to be one.
    init(known text: StaticString) {
        guard let url = URL(string: "\(text)") else { preconditionFailure("\(text) is no URL") }
        self = url
    }
}

func get(
    _ path: RequestPath,
    query: RequestParameters = [:],
    headerFields: RequestParameters = [:],
    cookies: RequestParameters = [:],
    security: SecurityRequirement = .unspecified
) -> Request<Void> {
    Request(
        operationID: "getIt",
        method: .get,
        path: path,
        query: query,
        headerFields: headerFields,
        cookies: cookies,
        security: security,
        output: .none
    )
}

func post(_ body: RequestBody, headerFields: RequestParameters = [:]) -> Request<Void> {
    Request(
        operationID: "postIt",
        method: .post,
        path: "/it",
        headerFields: headerFields,
        body: body,
        output: .none
    )
}

/// Answers without a network.
struct StubTransport: ClientTransport {
    var answer: @Sendable (HTTPRequest, Data?, URL) async throws -> (HTTPResponse, Data)

    init(_ answer: @escaping @Sendable (HTTPRequest, Data?, URL) async throws -> (HTTPResponse, Data)) {
        self.answer = answer
    }

    init(status: HTTPResponse.Status = .ok, contentType: String? = nil, _ body: String = "") {
        var fields = HTTPFields()
        fields[.contentType] = contentType
        let response = HTTPResponse(status: status, headerFields: fields)
        answer = { _, _, _ in (response, Data(body.utf8)) }
    }

    func send(
        _ request: HTTPRequest,
        body: Data?,
        baseURL: URL,
        operationID: String
    ) async throws -> (HTTPResponse, Data) {
        try await answer(request, body, baseURL)
    }
}

/// Remembers what happened, in order.
actor Log {
    private(set) var lines: [String] = []

    func add(_ line: String) {
        lines.append(line)
    }
}
