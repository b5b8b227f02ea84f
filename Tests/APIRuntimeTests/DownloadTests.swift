import APIRuntime
import APITestSupport
import Foundation
import LoopbackServer
import TestSupport
import Testing

/// Responses that go to a file, on every transport.
@Suite(.serialized, .timeLimit(.minutes(2))) struct DownloadTests {
    private let cover = BooksAPI.downloadCover(bookID: 7)

    /// What is in a folder, hidden files included.
    private func names(in folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    }

    @Test(arguments: TransportKind.allCases)
    func aFileIsThereWhenItIsComplete(kind: TransportKind) async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("cover.png")
        let bytes = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try await withServer(answering: Answer(headerFields: ["X-Page": "7"], data: bytes)) { url, _ in
            let client = APIClient(serverURL: url, transport: kind.make())
            let response = try await client.download(cover, to: file)
            #expect(response.value == file)
            #expect(response.headerFields.contains { $0.name.canonicalName == "x-page" && $0.value == "7" })
            #expect(try Data(contentsOf: file) == bytes)
            #expect(try names(in: folder) == ["cover.png"])
        }
    }

    @Test(arguments: TransportKind.allCases)
    func aDownloadThatBreaksOffLeavesWhatWasThere(kind: TransportKind) async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("cover.png")
        try Data("old".utf8).write(to: file)
        let answer = Answer(raw: "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", then: .close)
        try await withServer(answeringInTurn: [answer, Answer(status: 404), Answer(body: "new")]) { url, _ in
            let client = APIClient(serverURL: url, transport: kind.make())
            for kind in ["transport", "undocumentedStatus"] {
                let error = await #expect(throws: APIError.self) { try await client.download(cover, to: file) }
                #expect(error?.kind == kind)
                #expect(try names(in: folder) == ["cover.png"])
                #expect(try Data(contentsOf: file) == Data("old".utf8))
            }
            try await client.download(cover, to: file)
            #expect(try Data(contentsOf: file) == Data("new".utf8))
        }
    }

    @Test(arguments: TransportKind.allCases)
    func cancellingLeavesNothing(kind: TransportKind) async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("cover.png")
        let answer = Answer(raw: "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", then: .hang)
        try await withServer(answering: answer) { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
            let request = cover.onDownloadProgress { _ in arrived.yield() }
            let download = Task { try await client.download(request, to: file) }
            for await _ in arrivals { break }
            download.cancel()
            let error = await #expect(throws: APIError.self) { try await download.value }
            #expect(error?.kind == "cancelled")
            let left = try names(in: folder)
            #expect(left == [])
            await inbox.allDisconnected()
        }
    }

    @Test func aFileThatCannotBeWrittenIsAnErrorBeforeAnythingIsSent() async throws {
        let folder = try TemporaryFolder()
        let transport = StubTransport(.chunks(["a"]))
        let client = APIClient(serverURL: server, transport: transport)
        for file in [folder.url.appendingPathComponent("nowhere/f"), folder.url] {
            let error = try #require(
                await #expect(throws: APIError.self) { try await client.download(cover, to: file) }
            )
            #expect(error.description.hasPrefix("download_cover could not be sent: the file “"))
        }
        #expect(transport.requests.isEmpty)
    }

    /// The media types are those of the request, and what is of another one is not written.
    @Test func aDocumentMayGoToAFile() async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("book.json")
        let transport = StubTransport { request in
            request.head.method == .post ? .json(#"{"title":"Emma"}"#) : .status(.ok)
        }
        let client = APIClient(serverURL: server, transport: transport)
        try await client.download(BooksAPI.updateBook(bookID: 1), to: file)
        #expect(try String(contentsOf: file, encoding: .utf8) == #"{"title":"Emma"}"#)
        #expect(transport.requests.first?.head.headerFields[.accept] == "application/json, */*")
    }
}
