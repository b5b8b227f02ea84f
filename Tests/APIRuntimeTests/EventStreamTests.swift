import APIRuntime
import APITestSupport
import CustomDump
import Foundation
import LoopbackServer
import Testing

/// Server-sent events, as the HTML standard has them read.
@Suite(.serialized, .timeLimit(.minutes(2))) struct EventStreamTests {
    private struct Completion: Codable, Hashable { var text: String }

    private let events = Request<ResponseStream<ServerSentEvent>>(
        operationID: "listen",
        method: .get,
        path: "/events",
        output: .events
    )

    private let completions = Request<EventStream<Completion>>(
        operationID: "complete",
        method: .post,
        path: "/completions",
        accept: ["text/event-stream"],
        output: .events(of: Completion.self)
    )

    private func client(_ answer: StubResponse) -> APIClient {
        APIClient(serverURL: server, transport: StubTransport(answer))
    }

    /// The events of a text that comes in chunks of a size.
    private func events(in text: String, chunkSize: Int = .max) async throws -> [ServerSentEvent] {
        let bytes = Data(text.utf8)
        let chunks = stride(from: 0, to: bytes.count, by: max(1, min(chunkSize, bytes.count))).map {
            bytes.dropFirst($0).prefix(chunkSize)
        }
        let answer = StubResponse.chunks(chunks.map { Data($0) }, contentType: "text/event-stream")
        var found: [ServerSentEvent] = []
        for try await event in try await client(answer).send(events).value { found.append(event) }
        return found
    }

    private func expect(_ text: String, chunkSize: Int = .max, _ expected: [ServerSentEvent]) async throws {
        let events = try await events(in: text, chunkSize: chunkSize)
        expectNoDifference(events, expected)
    }

    /// The examples of the standard (section 9.2.6), and what they are to give.
    @Test func theExamplesOfTheStandard() async throws {
        let messages = """
            data: This is the first message.

            data: This is the second message, it
            data: has two lines.

            data: This is the third message.


            """
        try await expect(
            messages,
            [
                ServerSentEvent("This is the first message."),
                ServerSentEvent("This is the second message, it\nhas two lines."),
                ServerSentEvent("This is the third message."),
            ]
        )
        try await expect(
            "event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\n",
            [ServerSentEvent("73857293", event: "add"), ServerSentEvent("2153", event: "remove")]
        )
        try await expect(
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
            [
                ServerSentEvent("first event", id: "1"), ServerSentEvent("second event"),
                ServerSentEvent(" third event"),
            ]
        )
        try await expect("data\n\ndata\ndata\n\ndata:", [ServerSentEvent(""), ServerSentEvent("\n")])
        try await expect("data:test\n\ndata: test\n\n", [ServerSentEvent("test"), ServerSentEvent("test")])
    }

    @Test(arguments: ["\n", "\r", "\r\n"], [1, 2, 3, 7, .max])
    func linesMayEndInAnyWayAndComeInAnyPieces(end: String, chunkSize: Int) async throws {
        let lines = ["\u{FEFF}event: é", "data: a", "data:", "data: b: c", "", "", ": c", "id: 7", "data: d", "", ""]
        try await expect(
            lines.joined(separator: end),
            chunkSize: chunkSize,
            [ServerSentEvent("a\n\nb: c", event: "é"), ServerSentEvent("d", id: "7")]
        )
    }

    @Test func whatComesWithEvents() async throws {
        try await expect(
            "retry: 250\nid: 1\n\nretry: x\ndata: a\n\nid: 2\u{0}\nretry: 9999999999999999999\ndata: b\n\n",
            [
                ServerSentEvent("a", id: "1", retry: .milliseconds(250)),
                ServerSentEvent("b", id: "1", retry: .milliseconds(250)),
            ]
        )
        // What no empty line ends is dropped, and a byte order mark is one at the start alone.
        try await expect("data: a\n\ndata: b\n", [ServerSentEvent("a")])
        try await expect("data: a\n\n\u{FEFF}data: b\n\n", [ServerSentEvent("a")])
        try await expect("", [])
    }

    /// An event is there when it has come, not when the next one has, whatever its lines end in.
    @Test(arguments: TransportKind.allCases, ["\n", "\r", "\r\n"])
    func anEventIsThereAtOnce(kind: TransportKind, end: String) async throws {
        let (stream, body) = AsyncStream.makeStream(of: Data.self)
        let answer = Answer(headerFields: ["Content-Type": "text/event-stream; charset=utf-8"], streaming: stream)
        try await withServer(answering: answer) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            var iterator = try await client.send(events).value.makeAsyncIterator()
            for word in ["a", "b"] {
                body.yield(Data("data: \(word)\(end)\(end)".utf8))
                let event = try await iterator.next()
                #expect(event == ServerSentEvent(word))
            }
            body.finish()
            let last = try await iterator.next()
            #expect(last == nil)
            #expect(await inbox.requests.first?.headerFields["accept"] == "text/event-stream")
        }
    }

    @Test func theDataOfEventsIsDecoded() async throws {
        let answer = StubResponse.events([.init(#"{"text": "Hel"}"#), .init(#"{"text": "lo"}"#, event: "more")])
        var texts: [String] = []
        for try await completion in try await client(answer).send(completions).value { texts.append(completion.text) }
        #expect(texts == ["Hel", "lo"])
    }

    @Test func theNthEventIsWrong() async throws {
        let answer = StubResponse.events([.init(#"{"text": "a"}"#), .init(#"{"text": 1}"#), .init(#"{"text": "b"}"#)])
        var iterator = try await client(answer).send(completions).value.makeAsyncIterator()
        #expect(try await iterator.next() == Completion(text: "a"))
        let error = try #require(await #expect(throws: APIError.self) { try await iterator.next() })
        #expect(error.kind == "undecodable")
        #expect(error.description.hasPrefix("complete answered with status 200 and an unexpected body: at [1].text: "))
        #expect(error.status == .ok)
        #expect(error.body == Data(#"{"text": 1}"#.utf8))
        #expect(try await iterator.next() == nil)
    }

    @Test func theServerSaysThatItHasEnded() async throws {
        let answer = StubResponse.events([.init(#"{"text": "a"}"#), .init("[DONE]"), .init(#"{"text": "b"}"#)])
        var texts: [String] = []
        for try await completion in try await client(answer).send(completions).value.ending(at: "[DONE]") {
            texts.append(completion.text)
        }
        #expect(texts == ["a"])
        // Nobody guesses what such an event means.
        await #expect(throws: APIError.self) {
            for try await _ in try await client(answer).send(completions).value {}
        }
    }

    /// The server keeps the connection open behind the event that ends the stream.
    @Test(arguments: TransportKind.allCases)
    func theEventThatEndsTheStreamEndsTheTransfer(kind: TransportKind) async throws {
        let answer = Answer(
            headerFields: ["Content-Type": "text/event-stream"],
            chunks: ["data: {\"text\": \"a\"}\n\ndata: [DONE]\n\n"],
            then: .hang
        )
        try await withServer(answering: answer) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            let stream = try await client.send(completions).value.ending(at: "[DONE]")
            var texts: [String] = []
            for try await completion in stream { texts.append(completion.text) }
            #expect(texts == ["a"])
            await inbox.allDisconnected()
        }
    }

    @Test func eventsOfSeveralKindsAreDecodedByTheirNames() async throws {
        let answer = StubResponse.events([.init("{}", event: "ping"), .init(#"{"text": "a"}"#, event: "completion")])
        var texts: [String] = []
        for try await event in try await client(answer).send(completions).value.events where event.event != "ping" {
            texts.append(try event.decode(as: Completion.self).text)
        }
        #expect(texts == ["a"])
    }

    @Test func whatIsNoEventStreamIsRefused() async throws {
        let error = await #expect(throws: APIError.self) { try await client(.json("{}")).send(events) }
        #expect(
            error?.description
                == "listen answered with status 200 and a body of type application/json, not text/event-stream."
        )
        for try await _ in try await client(.status(.noContent)).send(events).value { Issue.record("no event came") }
    }

    /// Where the caller has lifted the limit of the stream, that of one event stays.
    @Test func anEventWithoutEndIsRefused() async throws {
        let endless = StubResponse.chunks(
            Array(repeating: "data: xxxxxxxx", count: 20),
            contentType: "text/event-stream"
        )
        let lines = StubResponse.chunks(Array(repeating: "data: xxxx\n", count: 30), contentType: "text/event-stream")
        for answer in [endless, lines] {
            let client = APIClient(
                serverURL: server,
                transport: StubTransport(answer),
                configuration: ClientConfiguration(maximumResponseSize: 100)
            )
            let stream = try await client.send(events.unlimited()).value
            let error = await #expect(throws: APIError.self) { for try await _ in stream {} }
            #expect(error.map { "\($0.reason)" } == "responseTooLarge(limit: 100)")
        }
    }

    /// A hundred thousand events in one piece, and one of a megabyte in many: each byte is looked at once.
    @Test func manyEventsAndLongOnes() async throws {
        let many = String(repeating: "data: x\n\n", count: 100_000)
        #expect(try await events(in: many).count == 100_000)
        let long = try await events(in: "data: \(String(repeating: "x", count: 1 << 20))\n\n", chunkSize: 64)
        #expect(long.map(\.data.utf8.count) == [1 << 20])
    }
}
