import APIRuntime
import APITestSupport
import CustomDump
import Foundation
import Testing

/// Tokens that are asked for, kept and asked for again.
@Suite struct AccessTokenTests {
    /// Issues `t1`, `t2`, …
    private actor Issuer {
        private(set) var count = 0
        private let expirationDate: Date?

        init(expirationDate: Date? = nil) {
            self.expirationDate = expirationDate
        }

        func issue() -> AccessToken {
            count += 1
            return AccessToken("t\(count)", expirationDate: expirationDate)
        }
    }

    private func client(_ issuer: Issuer, _ transport: StubTransport) -> APIClient {
        APIClient(
            serverURL: server,
            authentication: .accessToken { await issuer.issue() },
            transport: transport
        )
    }

    private func tokens(_ transport: StubTransport) -> [String?] {
        transport.requests.map { $0.head.headerFields[.authorization] }
    }

    @Test func aTokenIsKept() async throws {
        let (issuer, transport) = (Issuer(), StubTransport(.status(.ok)))
        let client = client(issuer, transport)
        for _ in 0..<3 { try await client.send(get("/x")) }
        expectNoDifference(tokens(transport), ["Bearer t1", "Bearer t1", "Bearer t1"])
    }

    @Test func aTokenThatExpiresIsReplaced() async throws {
        for (date, expected) in [
            (Date.distantPast, ["Bearer t1", "Bearer t2"]), (.distantFuture, ["Bearer t1", "Bearer t1"]),
        ] {
            let (issuer, transport) = (Issuer(expirationDate: date), StubTransport(.status(.ok)))
            let client = client(issuer, transport)
            for _ in 0..<2 { try await client.send(get("/x")) }
            expectNoDifference(tokens(transport), expected)
        }
    }

    @Test func aTokenThatIsRejectedIsReplacedOnce() async throws {
        let issuer = Issuer()
        let transport = StubTransport { request in
            .status(request.head.headerFields[.authorization] == "Bearer t1" ? .unauthorized : .ok)
        }
        let client = client(issuer, transport)
        let response = try await client.send(post(.text("hello")))
        #expect(response.status == .ok)
        expectNoDifference(tokens(transport), ["Bearer t1", "Bearer t2"])
        expectNoDifference(transport.requests.map { String(decoding: $0.body, as: UTF8.self) }, ["hello", "hello"])
        try await client.send(get("/x"))
        #expect(await issuer.count == 2)
    }

    @Test func aSecondRejectionIsFinal() async throws {
        let (issuer, transport) = (Issuer(), StubTransport(.status(.unauthorized)))
        let error = await #expect(throws: APIError.self) { try await client(issuer, transport).send(get("/x")) }
        #expect(error?.status == .unauthorized)
        expectNoDifference(tokens(transport), ["Bearer t1", "Bearer t2"])
    }

    @Test func otherCredentialsAreNotTriedTwice() async throws {
        let transport = StubTransport(.status(.unauthorized))
        let client = APIClient(serverURL: server, authentication: .bearer("t"), transport: transport)
        _ = await #expect(throws: APIError.self) { try await client.send(get("/x")) }
        #expect(transport.requests.count == 1)
    }

    @Test func oneRefreshServesAllWhoWait() async throws {
        let issuer = Issuer()
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let transport = StubTransport(.status(.ok))
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let client = APIClient(
            serverURL: server,
            authentication: .accessToken {
                for await _ in gate { break }
                return await issuer.issue()
            },
            transport: transport,
            middlewares: [Announcing(arrived: arrived)]
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 { group.addTask { _ = try await client.send(get("/x")) } }
            for await _ in arrivals.prefix(50) {}
            opening.yield()
            try await group.waitForAll()
        }
        #expect(await issuer.count == 1)
        #expect(Set(tokens(transport)) == ["Bearer t1"])
    }

    @Test func whoStopsWaitingDoesNotStopTheRefresh() async throws {
        let issuer = Issuer()
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let (starts, started) = AsyncStream.makeStream(of: Void.self)
        let client = APIClient(
            serverURL: server,
            authentication: .accessToken {
                started.yield()
                for await _ in gate { break }
                return await issuer.issue()
            },
            transport: StubTransport(.status(.ok))
        )
        let impatient = Task { try await client.send(get("/x")) }
        for await _ in starts { break }
        let patient = Task { try await client.send(get("/x")) }
        impatient.cancel()
        let error = await #expect(throws: APIError.self) { try await impatient.value }
        #expect(error?.description == "getIt was cancelled.")
        opening.yield()
        #expect(try await patient.value.status == .ok)
        #expect(await issuer.count == 1)
    }

    @Test func aRefreshThatFailsIsTriedAgainByTheNextCall() async throws {
        struct Offline: Error {}
        let calls = Log<Void>()
        let client = APIClient(
            serverURL: server,
            authentication: .accessToken {
                calls.add(())
                if calls.entries.count == 1 { throw Offline() }
                return AccessToken("t")
            },
            transport: StubTransport(.status(.ok))
        )
        _ = await #expect(throws: APIError.self) { try await client.send(get("/x")) }
        #expect(try await client.send(get("/x")).status == .ok)
    }

    @Test func noTextShowsAToken() {
        let token = AccessToken("hunter2")
        var dumped = ""
        dump(token, to: &dumped)
        for text in ["\(token)", String(reflecting: token), dumped, String(customDumping: token)] {
            #expect(!text.contains("hunter2"))
        }
    }
}

/// Tells of each request on its way to the credentials.
private struct Announcing: ClientMiddleware {
    let arrived: AsyncStream<Void>.Continuation

    func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        baseURL: URL,
        operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        arrived.yield()
        return try await next(request, body, baseURL)
    }
}
