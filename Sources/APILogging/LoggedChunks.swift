import APIRuntime
import Foundation

/// The body of a response, which is logged when it has been read, or nobody reads it any more.
struct LoggedChunks: AsyncSequence, Sendable {
    private let body: HTTPBody
    private let entry: LoggedOnce

    init(_ body: HTTPBody, _ entry: LogEntry) {
        self.body = body
        self.entry = LoggedOnce(entry)
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: body.makeAsyncIterator(), entry: entry)
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var chunks: HTTPBody.AsyncIterator
        fileprivate let entry: LoggedOnce

        mutating func next() async throws -> Data? {
            do {
                let chunk = try await chunks.next()
                if chunk == nil { entry.log(Task.isCancelled ? CancellationError() : nil) }
                return chunk
            } catch {
                entry.log(error)
                throw error
            }
        }
    }
}

private final class LoggedOnce: @unchecked Sendable {
    private let entry: LogEntry
    private let lock = NSLock()
    private var isLogged = false  // guarded by the lock

    init(_ entry: LogEntry) {
        self.entry = entry
    }

    deinit {
        log(CancellationError())
    }

    /// Logs the call, unless that has been done.
    func log(_ error: (any Error)?) {
        let isFirst = lock.withLock {
            defer { isLogged = true }
            return !isLogged
        }
        guard isFirst else { return }
        if let error { entry.log(error) } else { entry.log() }
    }
}
