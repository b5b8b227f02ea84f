import APIRuntime
import APITestSupport
import CustomDump
import Foundation
import LoopbackServer
import Testing

/// JSON texts that come one after the other.
@Suite(.serialized, .timeLimit(.minutes(2))) struct JSONLinesTests {
    private struct Row: Codable, Hashable { var id: Int }

    private let rows = Request<ResponseStream<Row>>(
        operationID: "export",
        method: .get,
        path: "/rows",
        accept: ["application/x-ndjson"],
        output: .jsonLines(of: Row.self)
    )

    private func stream(_ chunks: [String], _ contentType: String = "application/x-ndjson") async throws
        -> ResponseStream<Row>
    {
        let transport = StubTransport(.chunks(chunks, contentType: contentType))
        return try await APIClient(serverURL: server, transport: transport).send(rows).value
    }

    private func expect(
        _ chunks: [String],
        of contentType: String = "application/x-ndjson",
        _ expected: [Int]
    ) async throws {
        var ids: [Int] = []
        for try await row in try await stream(chunks, contentType) { ids.append(row.id) }
        expectNoDifference(ids, expected)
    }

    @Test func aLineIsAValue() async throws {
        try await expect(["{\"id\": 1}\n{\"id\": 2}\n"], [1, 2])
        try await expect(["{\"i", "d\": 1}", "\r\n", "\n  \n{\"id\"", ": 2}"], [1, 2])
        try await expect([], [])
    }

    @Test(arguments: ["application/jsonl", "application/x-ndjson; charset=utf-8", "text/x-ndjson"])
    func theTypesOfLines(contentType: String) async throws {
        try await expect(["{\"id\": 1}\n{\"id\": 2}"], of: contentType, [1, 2])
    }

    /// RFC 7464: a text may be of several lines, and begins behind a record separator.
    @Test(arguments: ["application/json-seq", "application/geo+json-seq"])
    func aSequence(contentType: String) async throws {
        try await expect(["\u{1E}{\"id\":\n1}\n\u{1E}\u{1E}{\"id\"", ": 2}\n"], of: contentType, [1, 2])
    }

    @Test func aNumberMayBeCutShort() async throws {
        let numbers = Request<ResponseStream<Int>>(
            operationID: "count",
            method: .get,
            path: "/",
            output: .jsonLines(of: Int.self)
        )
        let answer = StubResponse.chunks(["\u{1E}12\n\u{1E}34"], contentType: "application/json-seq")
        let client = APIClient(serverURL: server, transport: StubTransport(answer))
        var iterator = try await client.send(numbers).value.makeAsyncIterator()
        #expect(try await iterator.next() == 12)
        let error = await #expect(throws: APIError.self) { try await iterator.next() }
        #expect(
            error?.description
                == "count answered with status 200 and an unexpected body: at [1]: the value is cut short."
        )
    }

    @Test func theNthLineIsWrong() async throws {
        var iterator = try await stream(["{\"id\": 1}\n{\"id\": \"x\"}\n{\"id\": 3}\n"]).makeAsyncIterator()
        #expect(try await iterator.next() == Row(id: 1))
        let error = try #require(await #expect(throws: APIError.self) { try await iterator.next() })
        #expect(error.description.hasPrefix("export answered with status 200 and an unexpected body: at [1].id: "))
        #expect(error.body == Data(#"{"id": "x"}"#.utf8))
        #expect(try await iterator.next() == nil)
    }

    @Test func whatIsAskedForAndRefused() async throws {
        let transport = StubTransport(.json("{}"))
        let client = APIClient(serverURL: server, transport: transport)
        let error = await #expect(throws: APIError.self) { try await client.send(rows) }
        #expect(
            error?.description
                == "export answered with status 200 and a body of type application/json, not application/x-ndjson."
        )
        _ = try? await client.send(BooksAPI.deleteBook(title: "x").output(.jsonLines(of: Row.self)))
        #expect(
            transport.requests.map { $0.head.headerFields[.accept] }
                == ["application/x-ndjson", "application/x-ndjson, application/jsonl"]
        )
    }

    @Test(arguments: TransportKind.allCases)
    func aLineIsThereAtOnce(kind: TransportKind) async throws {
        let (lines, body) = AsyncStream.makeStream(of: Data.self)
        let answer = Answer(headerFields: ["Content-Type": "application/x-ndjson"], streaming: lines, then: .close)
        try await withServer(answering: answer) { url, _ in
            let client = APIClient(serverURL: url, transport: kind.make())
            var iterator = try await client.send(rows).value.makeAsyncIterator()
            for id in 1...2 {
                body.yield(Data("{\"id\": \(id)}\n".utf8))
                let row = try await iterator.next()
                #expect(row == Row(id: id))
            }
            body.finish()  // without the last chunk
            let error = await #expect(throws: APIError.self) { try await iterator.next() }
            #expect(error?.kind == "transport")
        }
    }
}
