import APIRuntime

/// Answers requests without a network, and remembers them.
///
/// ```swift
/// let transport = StubTransport(json: #"{"id": 42, "email": "ada@example.com"}"#)
/// let bitbar = Bitbar(transport: transport)
///
/// let user = try await bitbar.users.getUser(userID: 42)
/// #expect(user["email"] == "ada@example.com")
/// #expect(transport.requests.map(\.head.path) == ["/cloud/api/v2/users/42"])
/// ```
///
/// Answers that depend on the request:
///
/// ```swift
/// StubTransport { request in
///     request.operationID == "get_user" ? .json(#"{"id": 42}"#) : .status(.notFound)
/// }
/// ```
///
/// Answers one after the other, which is what paging and retries are tested with; a request too many throws:
///
/// ```swift
/// StubTransport(answers: [.status(.serviceUnavailable), .json(#"{"id": 42}"#)])
/// ```
///
/// Answers may come in chunks, as events, and break off: see ``StubResponse``.
///
/// Everything else is as it is with a network: middlewares run, credentials are added, redirects followed, failures
/// thrown.
public struct StubTransport: ClientTransport {
    /// A request as it would have gone out, credentials included.
    public struct SentRequest: Hashable, Sendable {
        /// The name of the endpoint in its reference.
        public var operationID: String
        /// Method, URL and header fields.
        public var head: HTTPRequest
        /// The body, whole; empty where there is none.
        public var body: Data
    }

    private let answer: @Sendable (SentRequest) async throws -> StubResponse
    private let log = RequestLog()

    /// Answers with what the closure returns; what it throws is a transport's failure.
    public init(_ answer: @escaping @Sendable (SentRequest) async throws -> StubResponse) {
        self.answer = answer
    }

    /// Answers the first request with the first answer, and so on. A request behind the last one throws an ``APIError``
    /// that names it.
    public init(answers: [StubResponse]) {
        let script = AnswerScript(answers)
        self.init { try script.answer(to: $0) }
    }

    /// Answers every request alike.
    public init(_ response: StubResponse) {
        self.init { _ in response }
    }

    /// Answers every request with that JSON.
    public init(status: HTTPResponse.Status = .ok, json: String) {
        self.init(.json(json, status: status))
    }

    /// The requests so far, in the order in which they came.
    public var requests: [SentRequest] { log.requests }

    /// Remembers the request and answers it.
    public func send(
        _ request: HTTPRequest,
        body: HTTPBody?,
        baseURL: URL,
        operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let data = try await body?.data(upTo: .max) ?? Data()
        let sent = SentRequest(operationID: operationID, head: request, body: data)
        log.add(sent)
        let response = try await answer(sent)
        if !response.breaksOff && response.chunks.count < 2 { return (response.head, HTTPBody(response.body)) }
        return (response.head, HTTPBody(StubChunks(response)))
    }
}
