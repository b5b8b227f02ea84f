import APIRuntime
import APITestSupport
import Foundation
import LoopbackServer
import Testing

/// What callers get when networks and servers are not well, on every transport.
@Suite(.serialized) struct FaultTests {
    /// The error that a call ends in.
    private func failure<Output>(
        _ answers: [Answer],
        _ kind: TransportKind,
        _ request: Request<Output>,
        middlewares: [any ClientMiddleware] = [],
        configuration: ClientConfiguration = ClientConfiguration()
    ) async throws -> APIError {
        try await withServer(answeringInTurn: answers) { url, _ in
            let client = APIClient(
                serverURL: url,
                transport: kind.make(),
                middlewares: middlewares,
                configuration: configuration
            )
            return try #require(await #expect(throws: APIError.self) { try await client.send(request) })
        }
    }

    private let text = Request<String>(operationID: "getText", method: .get, path: "/text", output: .text)
    private let json = Request<[String: Int]>(operationID: "getJSON", method: .get, path: "/json", output: .json)

    @Test(arguments: TransportKind.allCases)
    func aConnectionResetInTheBody(kind: TransportKind) async throws {
        let answer = Answer(raw: "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc", then: .reset)
        let error = try await failure([answer], kind, text)
        #expect(error.kind == "transport")
        #expect(error.description.hasPrefix("getText got no response: "))
    }

    @Test(arguments: TransportKind.allCases)
    func aConnectionClosedInTheBody(kind: TransportKind) async throws {
        let answer = Answer(raw: "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc", then: .close)
        let error = try await failure([answer], kind, text)
        #expect(error.kind == "transport")
    }

    @Test(arguments: TransportKind.allCases)
    func aConnectionClosedBeforeTheHead(kind: TransportKind) async throws {
        let error = try await failure([Answer(raw: "", then: .close)], kind, text)
        #expect(error.kind == "transport")
    }

    @Test(arguments: TransportKind.allCases)
    func aHeadThatIsNoHTTP(kind: TransportKind) async throws {
        let error = try await failure([Answer(raw: "220 mail.example ESMTP\r\n\r\n", then: .close)], kind, text)
        #expect(error.kind == "transport")
    }

    @Test(
        arguments: TransportKind.allCases,
        ["", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"]
    )
    func aServerThatFallsSilent(kind: TransportKind, start: String) async throws {
        let error = try await failure(
            [Answer(raw: start, then: .hang)],
            kind,
            text,
            configuration: ClientConfiguration(timeout: .milliseconds(200))
        )
        #expect(error.kind == "timeout")
        #expect(error.description == "getText got no response in time.")
    }

    @Test(arguments: TransportKind.allCases)
    func aRequestMayHaveATimeoutOfItsOwn(kind: TransportKind) async throws {
        let error = try await failure([Answer(raw: "", then: .hang)], kind, text.timeout(.milliseconds(100)))
        #expect(error.kind == "timeout")
    }

    /// Longer than what Foundation can count in milliseconds.
    @Test(arguments: TransportKind.allCases)
    func aTimeoutMayBeOfAnyLength(kind: TransportKind) async throws {
        try await withServer(answering: Answer(headerFields: ["Content-Type": "text/plain"], body: "a")) { url, _ in
            let client = APIClient(serverURL: url, transport: kind.make())
            let value = try await client.send(text.timeout(.seconds(Int64.max))).value
            #expect(value == "a")
        }
    }

    @Test(arguments: TransportKind.allCases)
    func cancellingEndsTheTransfer(kind: TransportKind) async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        try await withServer(answering: { _ in
            arrived.yield()
            return Answer(raw: "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", then: .hang)
        }) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            let call = Task { try await client.send(text) }
            for await _ in arrivals { break }
            call.cancel()
            let error = try #require(await #expect(throws: APIError.self) { try await call.value })
            #expect(error.kind == "cancelled")
            #expect(error.description == "getText was cancelled.")
            await inbox.allDisconnected()
        }
    }

    /// The body cancels the call as it is read: the transfer begins in a task that is cancelled already.
    @Test(.timeLimit(.minutes(1))) func aCallCancelledBeforeItsTransferBegins() async throws {
        struct Cancelling: AsyncSequence, AsyncIteratorProtocol, Sendable {
            func makeAsyncIterator() -> Cancelling { self }

            func next() async -> Data? {
                withUnsafeCurrentTask { $0?.cancel() }
                return nil
            }
        }
        try await withServer { url, _ in
            let call = Task {
                let request = HTTPRequest(
                    method: .post,
                    scheme: "http",
                    authority: "\(url.host ?? ""):\(url.port ?? 80)",
                    path: "/"
                )
                return try await URLSessionTransport().send(
                    request,
                    body: HTTPBody(Cancelling()),
                    baseURL: url,
                    operationID: "x"
                )
            }
            await #expect(throws: CancellationError.self) { _ = try await call.value }
        }
    }

    /// Some megabytes that unpack to gigabytes: the call ends when the limit is passed, long before all has come.
    @Test(.timeLimit(.minutes(1)), arguments: TransportKind.allCases)
    func whatUnpacksToMoreThanTheLimit(kind: TransportKind) async throws {
        let bomb = Data.gzip(zeros: 3 << 30)
        let answer = Answer(headerFields: ["Content-Type": "text/plain", "Content-Encoding": "gzip"], data: bomb)
        try await withServer(answering: answer) { url, inbox in
            let configuration = ClientConfiguration(maximumResponseSize: 1 << 20)
            let client = APIClient(serverURL: url, transport: kind.make(), configuration: configuration)
            let error = try #require(await #expect(throws: APIError.self) { try await client.send(text) })
            guard kind == .urlSession else { return }  // the other transport does not unpack unless told to
            #expect(error.kind == "responseTooLarge")
            #expect(await inbox.sentByteCount < bomb.count / 2)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func jsonThatIsCutShort(kind: TransportKind) async throws {
        let error = try await failure([.json(#"{"a": 1, "b""#)], kind, json)
        #expect(error.kind == "undecodable")
        #expect(error.description.hasPrefix("getJSON answered with status 200 and an unexpected body: "))
        #expect(error.body == Data(#"{"a": 1, "b""#.utf8))
    }

    @Test(arguments: TransportKind.allCases)
    func textThatIsNotUTF8(kind: TransportKind) async throws {
        let latin = Data([0x5A, 0x6F, 0xEB])
        let plain = Answer(headerFields: ["Content-Type": "text/plain"], data: latin)
        let error = try await failure([plain], kind, text)
        #expect(
            error.description == "getText answered with status 200 and an unexpected body: the text is not in UTF-8."
        )
        let member = Answer(headerFields: ["Content-Type": "application/json"], data: Data(#"{""#.utf8) + latin)
        #expect(try await failure([member], kind, json).kind == "undecodable")

        let named = Answer(headerFields: ["Content-Type": "text/plain; charset=ISO-8859-1"], data: latin)
        try await withServer(answering: named) { url, _ in
            let value = try await APIClient(serverURL: url, transport: kind.make()).send(text).value
            #expect(value == "Zoë")
        }
    }

    @Test(arguments: TransportKind.allCases)
    func twoGigabytesAreRefusedAtTheirAnnouncement(kind: TransportKind) async throws {
        let answer = Answer(raw: "HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\nabc", then: .hang)
        try await withServer(answering: answer) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            let error = try #require(await #expect(throws: APIError.self) { try await client.send(text) })
            #expect(error.description == "getText answered with status 200 and a body of more than 67108864 bytes.")
            #expect("\(error.reason)" == "responseTooLarge(limit: 67108864)")
            await inbox.allDisconnected()
        }
    }

    @Test(arguments: TransportKind.allCases)
    func aBodyThatGrowsBeyondTheLimitIsRefused(kind: TransportKind) async throws {
        let chunk = "400\r\n\(String(repeating: "x", count: 1024))\r\n"
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        let answer = Answer(raw: head + String(repeating: chunk, count: 3), then: .hang)
        let configuration = ClientConfiguration(maximumResponseSize: 2048)
        let error = try await failure([answer], kind, text, configuration: configuration)
        #expect("\(error.reason)" == "responseTooLarge(limit: 2048)")
    }

    @Test(arguments: TransportKind.allCases)
    func retriesUntilTheServerIsBack(kind: TransportKind) async throws {
        let retry = RetryMiddleware(baseDelay: .milliseconds(1))
        let busy = Answer(status: 429, headerFields: ["Retry-After": "0"])
        let reset = Answer(raw: "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", then: .reset)
        for answers in [
            [Answer(status: 503), Answer(status: 503), Answer(body: "ok")],
            [busy, Answer(body: "ok")],
            [reset, Answer(body: "ok")],
        ] {
            try await withServer(answeringInTurn: answers) { url, inbox in
                let client = APIClient(serverURL: url, transport: kind.make(), middlewares: [retry])
                let value = try await client.send(text).value
                #expect(value == "ok")
                #expect(await inbox.requests.count == answers.count)
            }
        }
    }

    @Test(arguments: TransportKind.allCases)
    func redirectsWithoutEnd(kind: TransportKind) async throws {
        try await withServer(answering: Answer(status: 302, headerFields: ["Location": "/text"])) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            let error = await #expect(throws: APIError.self) { try await client.send(text) }
            #expect(error?.status == .found)
            #expect(await inbox.requests.count == 11)
        }
    }
}
