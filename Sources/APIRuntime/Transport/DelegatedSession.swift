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
            return try await start(session.dataTask(with: request), Upload(body: body))
        case .file(let file):
            return try await start(session.uploadTask(with: request, fromFile: file), Upload(body: body))
        case nil:
            let file = try await TemporaryFile(holding: body.observed(by: nil))
            let upload = Upload(body: body, file: file)
            return try await start(session.uploadTask(with: request, fromFile: file.url), upload)
        }
    }

    private func start(_ task: URLSessionTask, _ upload: Upload? = nil) async throws -> (HTTPResponse, HTTPBody?) {
        try await withTaskCancellationHandler {
            do {
                return try await withCheckedThrowingContinuation { continuation in
                    let limit = APIClient.maximumResponseSize
                    let transfer = Transfer(
                        task,
                        sending: upload,
                        limit: limit,
                        overflow: APIClient.isStreaming ? .whereNotRead(task) : .none,
                        head: continuation
                    )
                    delegate.start(task, transfer)
                }
            } catch let error as URLError {
                throw Task.isCancelled ? CancellationError() : error
            }
        } onCancel: {
            task.cancel()
        }
    }
}

extension ChunkQueue.Overflow {
    /// What a session can do about a response that is not read as fast as it comes.
    fileprivate static func whereNotRead(_ task: URLSessionTask) -> ChunkQueue.Overflow {
        #if canImport(FoundationNetworking)
            // Here a task that is suspended and resumed sends its request again.
            .spool
        #else
            .hold(Brake(hold: { task.suspend() }, release: { task.resume() }))
        #endif
    }
}
