import Foundation
import TestSupport
import Testing

@testable import APIRuntime

@Suite struct HTTPBodyTests {
    @Test func bytesCanBeReadAgain() async throws {
        let body = HTTPBody("héllo")
        #expect(body.length == 6)
        #expect(try await body.data(upTo: 6) == Data("héllo".utf8))
        #expect(try await body.data(upTo: 6) == Data("héllo".utf8))
    }

    @Test func aFileIsReadInChunks() async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("f")
        let bytes = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0) })
        try bytes.write(to: file)
        let body = try HTTPBody(contentsOf: file)
        #expect(body.length == 200_000)
        var chunks: [Data] = []
        for try await chunk in body { chunks.append(chunk) }
        #expect(chunks.count > 1)
        #expect(Data(chunks.joined()) == bytes)
        #expect(try await body.data(upTo: 200_000) == bytes)
    }

    /// As many files as there are threads for tasks, none of which has anything to read yet: tasks go on all the same.
    @Test func readingAFileBlocksNoTask() async throws {
        let folder = try TemporaryFolder()
        let count = ProcessInfo.processInfo.activeProcessorCount * 2
        let pipes = (0..<count).map { folder.url.appendingPathComponent("\($0)") }
        for pipe in pipes { #expect(mkfifo(pipe.path, 0o600) == 0) }
        let isStuck = Flag()
        // Without this, a failure would be a test that never ends.
        let rescue = DispatchWorkItem {
            isStuck.set()
            for pipe in pipes { try? FileHandle(forWritingTo: pipe).close() }
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + 45, execute: rescue)
        let readers = pipes.map { pipe in
            Task {
                for try await chunk in HTTPBody(pieces: [.file(pipe)], length: 1) where !chunk.isEmpty { return }
            }
        }
        await Task {}.value
        try #require(!isStuck.isSet)
        for pipe in pipes {
            let writer = try FileHandle(forWritingTo: pipe)
            try writer.write(contentsOf: Data("x".utf8))
            try writer.close()
        }
        for reader in readers { try await reader.value }
        rescue.cancel()
    }

    /// A switch that several threads see.
    private final class Flag: @unchecked Sendable {
        private let lock = NSLock()
        private var value = false  // guarded by the lock

        var isSet: Bool { lock.withLock { value } }

        func set() { lock.withLock { value = true } }
    }

    @Test func aFileThatIsNotThereIsAnError() {
        #expect(throws: (any Error).self) { try HTTPBody(contentsOf: URL(fileURLWithPath: "/nowhere/f")) }
    }

    @Test func aStreamIsPassedOn() async throws {
        let (chunks, continuation) = AsyncStream.makeStream(of: Data.self)
        for text in ["a", "bc", ""] { continuation.yield(Data(text.utf8)) }
        continuation.finish()
        let body = HTTPBody(chunks)
        #expect(body.length == nil)
        #expect(try await body.data(upTo: 3) == Data("abc".utf8))
    }

    @Test func moreThanTheLimitIsRefused() async throws {
        await #expect(throws: BodyTooLarge(limit: 5)) { try await HTTPBody("héllo").data(upTo: 5) }
        let (chunks, continuation) = AsyncStream.makeStream(of: Data.self)
        for text in ["abc", "def"] { continuation.yield(Data(text.utf8)) }
        // Not finished: the limit is noticed before the end.
        await #expect(throws: BodyTooLarge(limit: 5)) { try await HTTPBody(chunks).data(upTo: 5) }
        let (announced, _) = AsyncStream.makeStream(of: Data.self)
        await #expect(throws: BodyTooLarge(limit: 5)) { try await HTTPBody(announced, length: 6).data(upTo: 5) }
    }

    @Test func aStreamCutShortByCancellationIsNoWhole() async throws {
        let (chunks, continuation) = AsyncStream.makeStream(of: Data.self)
        continuation.yield(Data("a".utf8))
        let reading = Task { try await HTTPBody(chunks).data(upTo: 5) }
        reading.cancel()
        await #expect(throws: CancellationError.self) { try await reading.value }
    }
}
