import Foundation
import HTTPTypesFoundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A request on its way and the response on its way back. The session calls it from one queue, in order.
final class Transfer: @unchecked Sendable {
    private var file: TemporaryFile?
    private let limit: Int?
    private let uploadProgress: (handler: ProgressHandler, total: Int64?)?
    private var sent: Int64 = 0
    private var received = 0
    private var isTooLarge = false
    private let queue: ChunkQueue
    private var head: CheckedContinuation<(HTTPResponse, HTTPBody?), any Error>?

    /// - Parameters:
    ///   - upload: What the task sends, whose file is to be there as long as the task is.
    ///   - limit: How many bytes the response may have, unpacked; one that has more ends as ``BodyTooLarge``.
    ///   - overflow: What happens while the response is not read.
    init(
        _ task: URLSessionTask,
        sending upload: Upload? = nil,
        limit: Int?,
        overflow: ChunkQueue.Overflow = .none,
        head: CheckedContinuation<(HTTPResponse, HTTPBody?), any Error>
    ) {
        file = upload?.file
        uploadProgress = upload?.body.progressHandler.map { ($0, upload?.body.length) }
        self.limit = limit
        self.head = head
        queue = ChunkQueue(overflow) {
            // On Linux this waits until all that has arrived is unpacked.
            DispatchQueue.global().async { task.cancel() }
        }
    }

    /// On Linux several pieces may be told of with the count of the last.
    func send(_ count: Int64) {
        guard let uploadProgress, count > sent else { return }
        sent = count
        uploadProgress.handler(TransferProgress(completedByteCount: count, totalByteCount: uploadProgress.total))
    }

    func receive(_ response: URLResponse) {
        guard let head, let response = response as? HTTPURLResponse, let httpResponse = response.httpResponse else {
            return
        }
        // The length announced is that of what travels, not of what it unpacks to.
        let isPacked = httpResponse.headerFields[.contentEncoding] != nil
        let length = response.expectedContentLength
        // The end of this body, wherever it is passed on to, ends the transfer.
        let body = HTTPBody(queue, length: isPacked || length < 0 ? nil : length)
        self.head = nil
        head.resume(returning: (httpResponse, body))
    }

    /// Counts here what comes: a few bytes unpack to many, and faster than they are taken.
    func receive(_ data: Data) {
        guard !isTooLarge else { return }
        received += data.count
        guard let limit, received > limit else { return queue.add(data) }
        isTooLarge = true
        queue.fail(BodyTooLarge(limit: limit))
    }

    func end(_ error: (any Error)?) {
        let error = error.map { ($0 as? URLError)?.withoutRequest ?? $0 }
        head?.resume(throwing: error ?? URLError(.badServerResponse))
        head = nil
        file = nil  // before anybody is told that the transfer is over
        queue.finish(error)
    }
}

/// What a task sends.
struct Upload: Sendable {
    let body: HTTPBody
    /// The file that the body was written down in, if it was.
    var file: TemporaryFile?
}

extension URLError {
    /// The error without the URL and the task that it carries: either may hold credentials, and errors get logged.
    fileprivate var withoutRequest: URLError {
        URLError(code, userInfo: userInfo.filter { $0.key == NSLocalizedDescriptionKey })
    }
}
