import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A URLSession whose tasks tell of themselves as they go: a session retains its delegate until it is invalidated, so
/// this one invalidates it.
final class DelegatedSession: Sendable {
    private let delegate = SessionDelegate()
    private let session: URLSession

    init(_ configuration: URLSessionConfiguration) {
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    /// Sends a request and awaits the head of the response.
    func send(_ request: URLRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody?) {
        try Task.checkCancellation()
        guard let body else { return try await start(session.dataTask(with: request)) }
        switch body.onlyPiece {
        case .data(let data):
            var request = request
            request.httpBody = data
            return try await start(session.dataTask(with: request))
        case .file(let file):
            return try await start(session.uploadTask(with: request, fromFile: file))
        case nil:
            let file = try await TemporaryFile(holding: body)
            return try await start(session.uploadTask(with: request, fromFile: file.url), from: file)
        }
    }

    /// - Parameter file: What the task sends, which is to be there as long as the task is.
    private func start(
        _ task: URLSessionTask,
        from file: TemporaryFile? = nil
    ) async throws -> (HTTPResponse, HTTPBody?) {
        try await withTaskCancellationHandler {
            do {
                return try await withCheckedThrowingContinuation { continuation in
                    let limit = APIClient.maximumResponseSize
                    delegate.start(task, Transfer(task, sending: file, limit: limit, head: continuation))
                }
            } catch let error as URLError {
                throw Task.isCancelled ? CancellationError() : error
            }
        } onCancel: {
            task.cancel()
        }
    }
}
