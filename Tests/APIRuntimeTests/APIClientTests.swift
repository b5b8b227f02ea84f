import APIRuntime
import CustomDump
import Testing

private struct Tracing: ClientMiddleware {
    let name: String
    let log: Log

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        baseURL: URL,
        operationID: String,
        next: @Sendable (HTTPRequest, Data?, URL) async throws -> (HTTPResponse, Data)
    ) async throws -> (HTTPResponse, Data) {
        await log.add("\(name) → \(operationID) \(request.path ?? "") \(request.headerFields[.authorization] ?? "-")")
        let response = try await next(request, body, baseURL)
        await log.add("\(name) ← \(response.0.status.code)")
        return response
    }
}

private struct Retrying: ClientMiddleware {
    let otherURL: URL

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        baseURL: URL,
        operationID: String,
        next: @Sendable (HTTPRequest, Data?, URL) async throws -> (HTTPResponse, Data)
    ) async throws -> (HTTPResponse, Data) {
        let (response, data) = try await next(request, body, baseURL)
        guard response.status == .serviceUnavailable else { return (response, data) }
        return try await next(request, body, otherURL)
    }
}

private actor Tokens {
    private var count = 0

    func next() -> String {
        count += 1
        return "t\(count)"
    }
}

@Suite struct APIClientTests {
    @Test func middlewaresRunInOrderAndSeeNoCredentials() async throws {
        let log = Log()
        let transport = StubTransport { request, _, _ in
            await log.add("transport \(request.headerFields[.authorization] ?? "-")")
            return (HTTPResponse(status: .created), Data())
        }
        let client = APIClient(
            serverURL: server,
            authentication: .bearer("t"),
            transport: transport,
            middlewares: [Tracing(name: "A", log: log), Tracing(name: "B", log: log)]
        )
        let response = try await client.send(get("/x"))
        #expect(response.status == .created)
        let lines = await log.lines
        expectNoDifference(
            lines,
            ["A → getIt /x -", "B → getIt /x -", "transport Bearer t", "B ← 201", "A ← 201"]
        )
    }

    @Test func retriesAskForAFreshTokenAndMayGoElsewhere() async throws {
        let log = Log()
        let transport = StubTransport { request, _, url in
            await log.add("\(url) \(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "")")
            await log.add(request.headerFields[.authorization] ?? "-")
            return (HTTPResponse(status: url == server ? .ok : .serviceUnavailable), Data())
        }
        let tokens = Tokens()
        let client = APIClient(
            serverURL: URL(known: "http://old.example.com:81/cloud"),
            authentication: .accessToken { await tokens.next() },
            transport: transport,
            middlewares: [Retrying(otherURL: server)]
        )
        _ = try await client.send(get("/x", query: ["a": 1]))
        let lines = await log.lines
        expectNoDifference(
            lines,
            [
                "http://old.example.com:81/cloud http://old.example.com:81/cloud/x?a=1", "Bearer t1",
                "https://example.com https://example.com/x?a=1", "Bearer t2",
            ]
        )
    }

    @Test func responsesKeepStatusAndFields() async throws {
        let transport = StubTransport(status: .accepted, contentType: "application/json", #"{"title":"Emma"}"#)
        let library = Library(serverURL: server, transport: transport)
        let response = try await library.send(BooksAPI.updateBook(bookID: 1))
        #expect(response.status == .accepted)
        #expect(response.headerFields[.contentType] == "application/json")
        #expect(response.value["title"] == "Emma")
        #expect(try await library.books.updateBook(bookID: 1) == ["title": "Emma"])
    }
}
