import APIRuntime
import APITestSupport
import CustomDump
import Testing

private struct Tracing: ClientMiddleware {
    let name: String
    let log: Log<String>

    func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        baseURL: URL,
        operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        log.add("\(name) → \(operationID) \(request.path ?? "") \(request.headerFields[.authorization] ?? "-")")
        let response = try await next(request, body, baseURL)
        log.add("\(name) ← \(response.0.status.code)")
        return response
    }
}

private struct Detour: ClientMiddleware {
    let otherURL: URL

    func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        baseURL: URL,
        operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let (response, body) = try await next(request, body, baseURL)
        guard response.status == .serviceUnavailable else { return (response, body) }
        return try await next(request, body, otherURL)
    }
}

@Suite struct APIClientTests {
    @Test func middlewaresRunInOrderAndSeeNoCredentials() async throws {
        let log = Log<String>()
        let transport = StubTransport { request in
            log.add("transport \(request.head.headerFields[.authorization] ?? "-")")
            return .status(.created)
        }
        let client = APIClient(
            serverURL: server,
            authentication: .bearer("t"),
            transport: transport,
            middlewares: [Tracing(name: "A", log: log), Tracing(name: "B", log: log)]
        )
        let response = try await client.send(get("/x"))
        #expect(response.status == .created)
        let lines = log.entries
        expectNoDifference(
            lines,
            ["A → getIt /x -", "B → getIt /x -", "transport Bearer t", "B ← 201", "A ← 201"]
        )
    }

    @Test func aMiddlewareMayGoElsewhere() async throws {
        let transport = StubTransport { request in
            .status(request.head.scheme == "https" ? .ok : .serviceUnavailable)
        }
        let client = APIClient(
            serverURL: URL(known: "http://old.example.com:81/cloud"),
            authentication: .bearer("t"),
            transport: transport,
            middlewares: [Detour(otherURL: server)]
        )
        _ = try await client.send(get("/x", query: ["a": 1]))
        expectNoDifference(
            transport.requests.map { $0.head.url?.absoluteString },
            ["http://old.example.com:81/cloud/x?a=1", "https://example.com/x?a=1"]
        )
        #expect(transport.requests.allSatisfy { $0.head.headerFields[.authorization] == "Bearer t" })
    }

    @Test func responsesKeepStatusAndFields() async throws {
        let transport = StubTransport(status: .accepted, json: #"{"title":"Emma"}"#)
        let library = Library(serverURL: server, transport: transport)
        let response = try await library.send(BooksAPI.updateBook(bookID: 1))
        #expect(response.status == .accepted)
        #expect(response.headerFields[.contentType] == "application/json")
        #expect(response.value["title"] == "Emma")
        #expect(try await library.books.updateBook(bookID: 1) == ["title": "Emma"])
    }
}
