import APIRuntime
import APITestSupport
import CustomDump
import Foundation
import LoopbackServer
import Testing

/// Responses that are read as they come, and what happens to them on the way, on every transport.
@Suite(.serialized, .timeLimit(.minutes(2))) struct StreamingTests {
    private let chunks = Request<ResponseStream<Data>>(
        operationID: "getFile",
        method: .get,
        path: "/file",
        responses: [200: "The file", 404: "No such file"],
        output: .chunks
    )

    /// A stream to write to, and the answer that sends it.
    private static func answer(then ending: Answer.Ending = .keep) -> (AsyncStream<Data>.Continuation, Answer) {
        let (stream, continuation) = AsyncStream.makeStream(of: Data.self)
        return (continuation, Answer(streaming: stream, then: ending))
    }

    /// A body without end.
    private static var endless: Answer {
        Answer(streaming: AsyncStream { Data(repeating: 120, count: 1 << 16) })
    }

    private func text(of chunk: Data?) -> String? {
        chunk.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: TransportKind.allCases)
    func whatHasComeIsThereBeforeTheRest(kind: TransportKind) async throws {
        let (body, answer) = Self.answer()
        try await withServer(answering: answer) { url, _ in
            let response = try await APIClient(serverURL: url, transport: kind.make()).send(chunks)
            #expect(response.status == .ok)
            var iterator = response.value.makeAsyncIterator()
            for word in ["one", "two", "three"] {
                body.yield(Data(word.utf8))
                let chunk = try await iterator.next()
                #expect(text(of: chunk) == word)
            }
            body.finish()
            let end = try await iterator.next()
            #expect(end == nil)
            let again = try await iterator.next()
            #expect(again == nil)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func aStreamThatEndsEarlyIsAnError(kind: TransportKind) async throws {
        for answer in [
            Answer(chunks: ["abc"], then: .close),
            Answer(raw: "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", then: .close),
            Answer(raw: "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", then: .reset),
        ] {
            try await withServer(answering: answer) { url, _ in
                let stream = try await APIClient(serverURL: url, transport: kind.make()).send(chunks).value
                let error = try #require(
                    await #expect(throws: APIError.self) {
                        for try await chunk in stream { #expect(text(of: chunk) == "abc") }
                    }
                )
                #expect(error.kind == "transport")
                #expect(error.status == .ok)
                #expect(error.description.hasPrefix("getFile answered with status 200 and a body that broke off: "))
            }
        }
    }

    /// The reader stops, and so does the server, at what the sockets between them hold: it gets no further while many
    /// other requests are answered. Where a session can't be held back, what waits is in a file.
    @Test(arguments: TransportKind.allCases)
    func aSlowReaderHoldsTheServerBack(kind: TransportKind) async throws {
        let size = 128 << 20
        let large = Answer(data: Data(count: size))
        try await withServer(answering: { $0.target == "/file" ? large : Answer() }) { url, inbox in
            let client = APIClient(
                serverURL: url,
                transport: kind.make(),
                configuration: ClientConfiguration(maximumResponseSize: size)
            )
            var iterator = try await client.send(chunks).value.makeAsyncIterator()
            var received = try await iterator.next()?.count ?? 0
            var (sent, still) = (0, 0)
            while still < 100 {
                try await client.send(get("/other"))
                let count = await inbox.sentByteCount
                still = count < sent + (1 << 16) ? still + 1 : 0
                if still == 0 { sent = count }
            }
            if kind.holdsServersBack { #expect(sent - received < 32 << 20) }
            while let chunk = try await iterator.next() { received += chunk.count }
            #expect(received == size)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func leavingTheLoopEndsTheTransfer(kind: TransportKind) async throws {
        try await withServer(answering: Self.endless) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            let response = try await client.send(chunks)
            for try await _ in response.value { break }
            await inbox.allDisconnected()
            #expect(response.status == .ok)  // the response is there still
        }
    }

    @Test(arguments: TransportKind.allCases)
    func aStreamThatNobodyReadsIsEnded(kind: TransportKind) async throws {
        try await withServer(answering: Self.endless) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            try await client.send(chunks)
            await inbox.allDisconnected()
        }
    }

    @Test(arguments: TransportKind.allCases)
    func cancellingMidwayEndsTheTransfer(kind: TransportKind) async throws {
        let (body, answer) = Self.answer(then: .hang)
        body.yield(Data("abc".utf8))
        body.finish()
        try await withServer(answering: answer) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
            let reading = Task { () -> APIError? in
                do throws(APIError) {
                    for try await _ in try await client.send(chunks).value { arrived.yield() }
                    return nil
                } catch {
                    return error
                }
            }
            for await _ in arrivals { break }
            reading.cancel()
            let error = await reading.value
            #expect(error?.kind == "cancelled")
            await inbox.allDisconnected()
        }
    }

    @Test(arguments: TransportKind.allCases)
    func theSizeIsLimitedAsItFlows(kind: TransportKind) async throws {
        try await withServer(answering: Self.endless) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            let stream = try await client.send(chunks.maximumResponseSize(1_000_000)).value
            var received = 0
            let error = try #require(
                await #expect(throws: APIError.self) {
                    for try await chunk in stream { received += chunk.count }
                }
            )
            #expect("\(error.reason)" == "responseTooLarge(limit: 1000000)")
            #expect(error.description == "getFile answered with status 200 and a body of more than 1000000 bytes.")
            #expect(received <= 1_000_000)
            await inbox.allDisconnected()
        }
    }

    @Test(arguments: TransportKind.allCases)
    func aSizeThatIsAnnouncedIsRefusedBeforeItFlows(kind: TransportKind) async throws {
        let answer = Answer(raw: "HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\nabc", then: .hang)
        try await withServer(answering: answer) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            let error = await #expect(throws: APIError.self) { try await client.send(chunks) }
            #expect(error?.kind == "responseTooLarge")
            await inbox.allDisconnected()
        }
    }

    @Test(arguments: TransportKind.allCases)
    func theDeadlineIsThatOfTheWholeStream(kind: TransportKind) async throws {
        let answer = Answer(chunks: ["abc"], then: .hang)
        try await withServer(answering: answer) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            var iterator = try await client.send(chunks.timeout(.milliseconds(300))).value.makeAsyncIterator()
            let first = try await iterator.next()
            #expect(text(of: first) == "abc")
            let error = await #expect(throws: APIError.self) { try await iterator.next() }
            #expect(error?.kind == "timeout")
            #expect(error?.description == "getFile answered with status 200 and a body that did not come in time.")
            await inbox.allDisconnected()
        }
    }

    /// Nobody reads when the deadline passes: the server is let go all the same.
    @Test(arguments: TransportKind.allCases)
    func theDeadlineEndsAStreamThatIsNotRead(kind: TransportKind) async throws {
        try await withServer(answering: Self.endless) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            let stream = try await client.send(chunks.unlimited().timeout(.milliseconds(300))).value
            await inbox.allDisconnected()
            let error = await #expect(throws: APIError.self) { for try await _ in stream {} }
            #expect(error?.kind == "timeout")
        }
    }

    @Test(arguments: TransportKind.allCases)
    func anErrorStatusComesWithItsBody(kind: TransportKind) async throws {
        try await withServer(answering: .json(#"{"message": "gone"}"#, status: 404)) { url, _ in
            let client = APIClient(serverURL: url, transport: kind.make())
            let error = try #require(await #expect(throws: APIError.self) { try await client.send(chunks) })
            #expect(
                error.description == "getFile failed with status 404 Not Found: No such file. The server says: gone."
            )
            #expect(try error.body(as: JSONValue.self) == ["message": "gone"])
        }
    }

    @Test(arguments: TransportKind.allCases)
    func retriesAndRefreshedTokensComeBeforeTheStream(kind: TransportKind) async throws {
        let answers = [Answer(status: 503), Answer(status: 401), Answer(chunks: ["a", "b"])]
        try await withServer(answeringInTurn: answers) { url, inbox in
            let tokens = Log<Void>()
            let client = APIClient(
                serverURL: url,
                authentication: .accessToken {
                    tokens.add(())
                    return AccessToken("t\(tokens.entries.count)")
                },
                transport: kind.make(),
                middlewares: [RetryMiddleware(baseDelay: .milliseconds(1))]
            )
            var body = Data()
            for try await chunk in try await client.send(chunks).value { body.append(chunk) }
            #expect(body == Data("ab".utf8))
            let sent = await inbox.requests.map { $0.headerFields["authorization"] }
            #expect(sent == ["Bearer t1", "Bearer t1", "Bearer t2"])
        }
    }

    @Test func aStreamIsThereOnce() async throws {
        let client = APIClient(serverURL: server, transport: StubTransport(.chunks(["a"])))
        let stream = try await client.send(chunks).value
        for try await _ in stream {}
        let error = await #expect(throws: APIError.self) { for try await _ in stream {} }
        #expect(
            error?.description
                == "getFile answered with status 200 and a body that broke off: it has been read before, and is there once."
        )
    }

    @Test func anyRequestCanBeStreamed() async throws {
        let request = BooksAPI.downloadCover(bookID: 7).timeout(.seconds(5)).output(.chunks)
        #expect(request.timeout == .seconds(5))
        let client = APIClient(serverURL: server, transport: StubTransport(.chunks(["a", "b"])))
        var words: [String?] = []
        for try await chunk in try await client.send(request).value { words.append(text(of: chunk)) }
        #expect(words == ["a", "b"])
    }

    /// A middleware passes on a body of its own, which reads that of the response.
    @Test func middlewaresSeeTheStream() async throws {
        struct Shouting: ClientMiddleware {
            func intercept(
                _ request: HTTPRequest,
                body: HTTPBody?,
                baseURL: URL,
                operationID: String,
                next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
            ) async throws -> (HTTPResponse, HTTPBody?) {
                let (response, body) = try await next(request, body, baseURL)
                let shouted = body?.map { Data(String(decoding: $0, as: UTF8.self).uppercased().utf8) }
                return (response, shouted.map { HTTPBody($0) })
            }
        }
        let transport = StubTransport(StubResponse.chunks(["a", "b"]).breakingOff())
        let client = APIClient(serverURL: server, transport: transport, middlewares: [Shouting()])
        var words: [String?] = []
        let error = await #expect(throws: APIError.self) {
            for try await chunk in try await client.send(chunks).value { words.append(text(of: chunk)) }
        }
        #expect(words == ["A", "B"])
        #expect(
            error?.description == "getFile answered with status 200 and a body that broke off: the connection broke."
        )
    }
}
