import Foundation
import Testing

@testable import APIRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct SessionDelegateTests {
    /// The session has told of the end while nobody was there to be told: the call must end all the same.
    @Test(.timeLimit(.minutes(1))) func aTaskThatWasCancelledBeforeItsTransferBegan() async {
        let delegate = SessionDelegate()
        let session = URLSession(configuration: .ephemeral)
        let task = session.dataTask(with: server)
        let call = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            task.cancel()
            delegate.urlSession(session, task: task, didCompleteWithError: URLError(.cancelled))
            return try await withCheckedThrowingContinuation { head in
                delegate.start(task, Transfer(task, sending: nil, limit: nil, head: head))
            }
        }
        await #expect(throws: URLError(.cancelled)) { _ = try await call.value }
    }

    /// Foundation cancels a task when it has unpacked what has arrived, which must not hold up what is to drop it.
    @Test func whatIsTooLargeIsDroppedBeforeItsTaskIsCancelled() async throws {
        let log = Log<String>()
        let task = SlowTask(log)
        let body = try await withCheckedThrowingContinuation { head in
            let transfer = Transfer(task, sending: nil, limit: 5, head: head)
            transfer.receive(HTTPURLResponse(url: server, statusCode: 200, httpVersion: nil, headerFields: nil)!)
            for _ in 0..<3 { transfer.receive(Data(count: 4)) }
            log.add("dropped")
            task.unpacked.signal()
        }.1
        await #expect(throws: BodyTooLarge(limit: 5)) { _ = try await body?.data(upTo: 100) }
        await task.cancelled.value
        #expect(log.entries == ["dropped", "cancelled"])
    }

    /// Timers stand still while the machine sleeps, and so must the clock that deadlines are compared on.
    @Test func deadlinesAreOnTheClockOfTimers() {
        let deadline: SuspendingClock.Instant? = APIClient.deadline
        #expect(deadline == nil)
    }
}

/// A task that takes its time to be cancelled.
private final class SlowTask: URLSessionDataTask, @unchecked Sendable {
    let unpacked = DispatchSemaphore(value: 0)
    let cancelled: Task<Void, Never>
    private let log: Log<String>
    private let isCancelled: AsyncStream<Void>.Continuation

    init(_ log: Log<String>) {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        self.log = log
        isCancelled = continuation
        cancelled = Task { for await _ in stream {} }
        super.init()
    }

    override func cancel() {
        _ = unpacked.wait(timeout: .now() + 10)
        log.add("cancelled")
        isCancelled.finish()
    }
}
