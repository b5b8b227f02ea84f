import Foundation

/// Requests, from several tasks at once.
final class RequestLog: @unchecked Sendable {
    private let lock = NSLock()
    private var log: [StubTransport.SentRequest] = []  // guarded by the lock

    func add(_ request: StubTransport.SentRequest) {
        lock.withLock { log.append(request) }
    }

    var requests: [StubTransport.SentRequest] {
        lock.withLock { log }
    }
}
