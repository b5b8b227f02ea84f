import APITestSupport
import CustomDump
import Foundation
import Testing

@testable import APIRuntime

@Suite struct RetryMiddlewareTests {
    private static let date = Date(timeIntervalSince1970: 784_111_777)  // Sun, 06 Nov 1994 08:49:37 GMT

    /// Makes the request until the middleware is content.
    ///
    /// - Returns: How often it was sent, the waits between, and the last outcome.
    private func run(
        _ method: HTTPRequest.Method = .get,
        headerFields: RequestParameters = [:],
        _ middleware: RetryMiddleware = RetryMiddleware(),
        timeout: Duration? = nil,
        outcomes: @escaping @Sendable (Int) throws -> StubResponse
    ) async -> (attempts: Int, waits: [Duration], result: Result<Response<Void>, APIError>) {
        let waits = Log<Duration>()
        var middleware = middleware
        middleware.surroundings = RetrySurroundings(
            sleep: { waits.add($0) },
            random: { 0.5 },
            now: { Self.date }
        )
        let attempts = Log<Void>()
        let transport = StubTransport { _ in
            attempts.add(())
            return try outcomes(attempts.entries.count)
        }
        let client = APIClient(
            serverURL: server,
            transport: transport,
            middlewares: [middleware],
            configuration: ClientConfiguration(timeout: timeout)
        )
        var request = get("/x", headerFields: headerFields)
        request.method = method
        let result: Result<Response<Void>, APIError>
        do throws(APIError) {
            result = .success(try await client.send(request))
        } catch {
            result = .failure(error)
        }
        return (attempts.entries.count, waits.entries, result)
    }

    @Test func twoFailuresAndASuccess() async throws {
        let (attempts, waits, result) = await run { .status($0 < 3 ? .serviceUnavailable : .ok) }
        #expect(attempts == 3)
        expectNoDifference(waits, [.milliseconds(250), .milliseconds(500)])
        #expect(try result.get().status == .ok)
    }

    @Test(arguments: [408, 429, 502, 503, 504])
    func statusesThatMayPass(status: Int) async throws {
        let (attempts, _, result) = await run { _ in .status(.init(code: status)) }
        #expect(attempts == 3)
        #expect(throws: APIError.self) { try result.get() }
    }

    @Test(arguments: [200, 204, 301, 400, 401, 404, 409, 500, 501])
    func statusesThatStay(status: Int) async {
        let (attempts, waits, _) = await run { _ in .status(.init(code: status)) }
        #expect(attempts == 1)
        #expect(waits.isEmpty)
    }

    @Test(arguments: [
        (HTTPRequest.Method.get, 3), (.head, 3), (.put, 3), (.delete, 3), (.options, 3), (.trace, 3), (.post, 1),
        (.patch, 1),
    ])
    func onlyWhatMayBeRepeated(method: HTTPRequest.Method, expected: Int) async {
        let (attempts, _, _) = await run(method) { _ in .status(.serviceUnavailable) }
        #expect(attempts == expected)
    }

    @Test func anIdempotencyKeyMakesAPostRepeatable() async {
        let (attempts, _, _) = await run(.post, headerFields: ["Idempotency-Key": "k"]) { _ in
            .status(.serviceUnavailable)
        }
        #expect(attempts == 3)
    }

    @Test func aFailedConnectionIsTriedAgain() async throws {
        struct Refused: Error {}
        let (attempts, _, result) = await run { number in
            if number < 3 { throw Refused() }
            return .status(.ok)
        }
        #expect(attempts == 3)
        #expect(try result.get().status == .ok)
    }

    @Test func whatWasCalledOffIsNot() async throws {
        let (attempts, _, result) = await run { _ in throw CancellationError() }
        #expect(attempts == 1)
        let error = try #require(throws: APIError.self) { try result.get() }
        #expect(error.description == "getIt was cancelled.")
    }

    @Test func aRequestThatIsWrongIsNot() async throws {
        let (attempts, _, _) = await run { _ in throw APIError(operationID: "getIt", reason: .invalidRequest("x")) }
        #expect(attempts == 1)
    }

    @Test func theWaitGrowsToItsLimit() async {
        let middleware = RetryMiddleware(maximumAttempts: 6, baseDelay: .seconds(1), maximumDelay: .seconds(5))
        let (attempts, waits, _) = await run(.get, middleware) { _ in .status(.badGateway) }
        #expect(attempts == 6)
        expectNoDifference(
            waits,
            [.milliseconds(500), .seconds(1), .seconds(2), .milliseconds(2500), .milliseconds(2500)]
        )
    }

    @Test(arguments: [
        ("7", Duration.seconds(7)),
        ("0", .zero),
        (" 7 ", .seconds(7)),
        ("Sun, 06 Nov 1994 08:49:49 GMT", .seconds(12)),
        ("Sunday, 06-Nov-94 08:49:49 GMT", .seconds(12)),
        ("Sun Nov  6 08:49:49 1994", .seconds(12)),
        ("Sun, 06 Nov 1994 08:00:00 GMT", .zero),
        ("soon", .milliseconds(250)),
        ("-7", .milliseconds(250)),
        ("", .milliseconds(250)),
    ])
    func aServerMayAskForAWait(text: String, wait: Duration) async {
        let (attempts, waits, _) = await run { number in
            guard number == 1 else { return .status(.ok) }
            return StubResponse(HTTPResponse(status: .tooManyRequests, headerFields: [.retryAfter: text]))
        }
        #expect(attempts == 2)
        #expect(waits == [wait])
    }

    @Test(arguments: ["31", "86400", "99999999999999999999", "Mon, 07 Nov 1994 08:49:37 GMT"])
    func aWaitThatIsTooLongIsNotWaited(text: String) async throws {
        let (attempts, waits, result) = await run { _ in
            StubResponse(HTTPResponse(status: .serviceUnavailable, headerFields: [.retryAfter: text]))
        }
        // A number beyond all bounds is no number, so the usual wait applies.
        let isNumber = text.count < 12 || text.contains("GMT")
        #expect(attempts == (isNumber ? 1 : 3))
        #expect(waits.count == attempts - 1)
        let error = try #require(throws: APIError.self) { try result.get() }
        #expect(error.status == .serviceUnavailable)
    }

    @Test func neverPastTheDeadline() async throws {
        let (attempts, waits, result) = await run(timeout: .seconds(20)) { _ in
            StubResponse(HTTPResponse(status: .serviceUnavailable, headerFields: [.retryAfter: "25"]))
        }
        #expect(attempts == 1)
        #expect(waits.isEmpty)
        let error = try #require(throws: APIError.self) { try result.get() }
        #expect(error.status == .serviceUnavailable)
    }

    @Test func theBodyIsSentAgain() async throws {
        let transport = StubTransport { _ in .status(.serviceUnavailable) }
        var middleware = RetryMiddleware(methods: [.post])
        middleware.surroundings.sleep = { _ in }
        let client = APIClient(serverURL: server, transport: transport, middlewares: [middleware])
        _ = await #expect(throws: APIError.self) { try await client.send(post(.text("hello"))) }
        expectNoDifference(
            transport.requests.map { String(decoding: $0.body, as: UTF8.self) },
            ["hello", "hello", "hello"]
        )
    }
}
