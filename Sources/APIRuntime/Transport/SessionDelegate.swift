import Foundation
import HTTPTypesFoundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Hands what the tasks of a session tell to the transfers that wait for it.
final class SessionDelegate: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private let lock = NSLock()
    private var transfers: [Int: Transfer] = [:]  // guarded by the lock

    /// Resumes a task; its transfer is told how it goes.
    func start(_ task: URLSessionTask, _ transfer: Transfer) {
        lock.withLock { transfers[task.taskIdentifier] = transfer }
        // A task that was cancelled before its transfer was there to be told never says so again.
        if Task.isCancelled { end(task, URLError(.cancelled)) } else { task.resume() }
    }

    private func transfer(of task: URLSessionTask) -> Transfer? {
        lock.withLock { transfers[task.taskIdentifier] }
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        transfer(of: dataTask)?.receive(response)
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        transfer(of: dataTask)?.receive(data)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        end(task, error)
    }

    /// Ends the transfer of a task, if it has not ended.
    private func end(_ task: URLSessionTask, _ error: (any Error)?) {
        let transfer = lock.withLock { transfers.removeValue(forKey: task.taskIdentifier) }
        transfer?.end(error)
    }

    /// Redirects are the client's to follow, or not.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}

/// A request on its way and the response on its way back. The session calls it from one queue, in order.
final class Transfer: @unchecked Sendable {
    private let task: URLSessionTask
    private var file: TemporaryFile?
    private let limit: Int?
    private var received = 0
    private var isTooLarge = false
    private let chunks: AsyncThrowingStream<Data, any Error>.Continuation
    private var head: CheckedContinuation<(HTTPResponse, HTTPBody?), any Error>?
    private var body: AsyncThrowingStream<Data, any Error>?

    /// - Parameters:
    ///   - file: What the task sends, which is to be there as long as the task is.
    ///   - limit: How many bytes the response may have, unpacked; one that has more ends as ``BodyTooLarge``.
    init(
        _ task: URLSessionTask,
        sending file: TemporaryFile?,
        limit: Int?,
        head: CheckedContinuation<(HTTPResponse, HTTPBody?), any Error>
    ) {
        self.task = task
        self.file = file
        self.limit = limit
        self.head = head
        let (body, chunks) = AsyncThrowingStream.makeStream(of: Data.self)
        self.body = body
        self.chunks = chunks
        chunks.onTermination = { reason in
            if case .cancelled = reason { task.cancel() }
        }
    }

    func receive(_ response: URLResponse) {
        guard let body, let head, let response = response as? HTTPURLResponse,
            let httpResponse = response.httpResponse
        else { return }
        // The length announced is that of what travels, not of what it unpacks to.
        let isPacked = httpResponse.headerFields[.contentEncoding] != nil
        let length = response.expectedContentLength
        head.resume(returning: (httpResponse, HTTPBody(body, length: isPacked || length < 0 ? nil : length)))
        self.head = nil
        self.body = nil  // whose end, wherever it was passed on to, ends the transfer
    }

    /// Counts here what comes: a few bytes unpack to many, and faster than they are taken.
    func receive(_ data: Data) {
        guard !isTooLarge else { return }
        received += data.count
        guard let limit, received > limit else {
            chunks.yield(data)
            return
        }
        isTooLarge = true
        chunks.finish(throwing: BodyTooLarge(limit: limit))
        // On Linux this waits until all that has arrived is unpacked; what that gives is dropped here as it comes.
        DispatchQueue.global().async { [task] in task.cancel() }
    }

    func end(_ error: (any Error)?) {
        let error = error.map { ($0 as? URLError)?.withoutRequest ?? $0 }
        head?.resume(throwing: error ?? URLError(.badServerResponse))
        head = nil
        file = nil  // before anybody is told that the transfer is over
        chunks.finish(throwing: error)
    }
}

extension URLError {
    /// The error without the URL and the task that it carries: either may hold credentials, and errors get logged.
    fileprivate var withoutRequest: URLError {
        URLError(code, userInfo: userInfo.filter { $0.key == NSLocalizedDescriptionKey })
    }
}
