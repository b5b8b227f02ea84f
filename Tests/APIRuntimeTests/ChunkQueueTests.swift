import CustomDump
import Foundation
import Testing

@testable import APIRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What waits between a session and a reader that is behind.
@Suite(.timeLimit(.minutes(1))) struct ChunkQueueTests {
    private func chunk(_ number: Int) -> Data {
        Data(repeating: UInt8(truncatingIfNeeded: number), count: 100_000 + number)
    }

    /// The reader comes when much has come, stays away again, and so on: the file is filled and drained.
    @Test func whatIsNotReadWaitsInAFileInItsOrder() async throws {
        let queue = ChunkQueue(.spool) {}
        var (sent, received) = (Data(), Data())
        for round in 0..<3 {
            for number in 0..<40 {
                let chunk = chunk(round * 40 + number)
                sent.append(chunk)
                queue.add(chunk)
                #expect(queue.countInMemory <= ChunkQueue.capacity + chunk.count)
            }
            while received.count < sent.count, let bytes = try await queue.next() { received.append(bytes) }
            #expect(received == sent)
        }
        queue.finish()
        #expect(try await queue.next() == nil)
    }

    /// Both ends at once, each as fast as it can.
    @Test func aReaderBesideTheWriter() async throws {
        let queue = ChunkQueue(.spool) {}
        let chunks = (0..<400).map(chunk)
        let writing = Task {
            for chunk in chunks { queue.add(chunk) }
            queue.finish()
        }
        var received = Data()
        while let bytes = try await queue.next() { received.append(bytes) }
        await writing.value
        #expect(received == Data(chunks.joined()))
    }

    @Test func aSessionIsHeldWhileTheReaderIsBehind() async throws {
        let log = Log<String>()
        let brake = Brake(hold: { log.add("hold") }, release: { log.add("release") })
        let queue = ChunkQueue(.hold(brake)) { log.add("cancel") }
        for number in 0..<12 { queue.add(chunk(number)) }
        expectNoDifference(log.entries, ["hold"])
        #expect(try await queue.next()?.count == 1_200_066)
        expectNoDifference(log.entries, ["hold", "release"])
        for number in 0..<12 { queue.add(chunk(number)) }
        queue.abandon()
        expectNoDifference(log.entries, ["hold", "release", "hold", "release", "cancel"])
    }

    @Test func anErrorComesBehindWhatCame() async throws {
        let queue = ChunkQueue(.none) {}
        queue.add(Data("a".utf8))
        queue.finish(URLError(.networkConnectionLost))
        #expect(try await queue.next() == Data("a".utf8))
        await #expect(throws: URLError(.networkConnectionLost)) { _ = try await queue.next() }
    }

    @Test func aReaderThatIsCancelledEndsTheTransfer() async throws {
        let (cancellations, cancelled) = AsyncStream.makeStream(of: Void.self)
        let queue = ChunkQueue(.none) { cancelled.yield() }
        let reading = Task { try await queue.next() }
        reading.cancel()
        await #expect(throws: CancellationError.self) { _ = try await reading.value }
        for await _ in cancellations { break }
    }
}
