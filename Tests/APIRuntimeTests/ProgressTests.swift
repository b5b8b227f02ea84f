import APIRuntime
import CustomDump
import Foundation
import LoopbackServer
import TestSupport
import Testing

/// What is told of a transfer's progress, on every transport.
@Suite(.serialized, .timeLimit(.minutes(2))) struct ProgressTests {
    private let bytes = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })

    /// What a progress has to be: growing, to the end.
    private func expectWhole(_ progress: [TransferProgress], of size: Int64) {
        #expect(zip(progress, progress.dropFirst()).allSatisfy { $0.completedByteCount < $1.completedByteCount })
        #expect(progress.allSatisfy { $0.totalByteCount == size })
        #expect(progress.last?.fractionCompleted == 1)
    }

    @Test(arguments: TransportKind.allCases)
    func anUploadTellsHowFarItIs(kind: TransportKind) async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("f.bin")
        try bytes.write(to: file)
        try await withServer { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            for body in [RequestBody.file(file), .multipart(["f": FormFile(contentsOf: file)])] {
                let log = Log<TransferProgress>()
                try await client.send(post(body).onUploadProgress { log.add($0) })
                let size = try #require(await inbox.requests.last?.body.count)
                expectWhole(log.entries, of: Int64(size))
            }
        }
    }

    @Test(arguments: TransportKind.allCases)
    func bytesTellWhenTheyHaveGone(kind: TransportKind) async throws {
        try await withServer { url, _ in
            let log = Log<TransferProgress>()
            let request = post(.text("héllo")).onUploadProgress { log.add($0) }
            try await APIClient(serverURL: url, transport: kind.make()).send(request)
            expectNoDifference(log.entries, [TransferProgress(completedByteCount: 6, totalByteCount: 6)])
        }
    }

    @Test(arguments: TransportKind.allCases)
    func aDownloadTellsHowFarItIs(kind: TransportKind) async throws {
        try await withServer(answering: Answer(data: bytes)) { url, _ in
            let client = APIClient(serverURL: url, transport: kind.make())
            let log = Log<TransferProgress>()
            let request = BooksAPI.downloadCover(bookID: 7).onDownloadProgress { log.add($0) }
            #expect(try await client.send(request).value == bytes)
            expectWhole(log.entries, of: 3_000_000)

            let streamed = Log<TransferProgress>()
            let stream = try await client.send(
                BooksAPI.downloadCover(bookID: 7).output(.chunks).onDownloadProgress { streamed.add($0) }
            ).value
            #expect(streamed.entries.isEmpty)
            for try await _ in stream {}
            expectWhole(streamed.entries, of: 3_000_000)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func aFailureIsNoProgress(kind: TransportKind) async throws {
        try await withServer(answering: Answer(status: 404, body: "gone")) { url, _ in
            let log = Log<TransferProgress>()
            let client = APIClient(serverURL: url, transport: kind.make())
            await #expect(throws: APIError.self) {
                try await client.send(get("/x").onDownloadProgress { log.add($0) })
            }
            #expect(log.entries.isEmpty)
        }
    }

    @Test func aFractionNeedsATotal() {
        #expect(TransferProgress(completedByteCount: 1, totalByteCount: 4).fractionCompleted == 0.25)
        #expect(TransferProgress(completedByteCount: 0, totalByteCount: 0).fractionCompleted == 1)
        #expect(TransferProgress(completedByteCount: 1).fractionCompleted == nil)
    }
}
