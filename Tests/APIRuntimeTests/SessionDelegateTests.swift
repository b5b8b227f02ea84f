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

    /// Timers stand still while the machine sleeps, and so must the clock that deadlines are compared on.
    @Test func deadlinesAreOnTheClockOfTimers() {
        let deadline: SuspendingClock.Instant? = APIClient.deadline
        #expect(deadline == nil)
    }
}
