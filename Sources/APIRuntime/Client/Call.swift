import Foundation

/// One call of an endpoint on its way: the deadline around the middlewares around the transmission.
struct Call: Sendable {
    let client: APIClient
    let operationID: String
    let security: SecurityRequirement
    /// How many bytes the body of the response may have.
    let maximumResponseSize: Int
    /// Whether the body of a success is passed on as it comes.
    let isStreaming: Bool
    let timeout: Duration?
    let downloadProgress: ProgressHandler?

    init<Output>(_ request: Request<Output>, of client: APIClient) {
        self.client = client
        operationID = request.operationID
        security = request.security
        maximumResponseSize = request.maximumResponseSize ?? client.configuration.maximumResponseSize
        isStreaming = request.output.isStreaming
        timeout = request.timeout ?? client.configuration.timeout
        downloadProgress = request.downloadProgress
    }

    /// What a call ends in.
    enum Answer: Sendable {
        /// A response that is complete.
        case whole(HTTPResponse, Data)
        /// A success that is passed on as it comes.
        case flowing(BodyFlow)
    }

    func send(_ request: HTTPRequest, body: HTTPBody?) async throws(APIError) -> Answer {
        let deadline = deadline(after: timeout)
        do {
            // A transport may send before it looks.
            try Task.checkCancellation()
            return try await withDeadline(deadline) {
                let (response, body) = try await chain()(request, body, client.serverURL)
                guard passesOn(response) else { return .whole(response, try await self.body(body, of: response)) }
                return .flowing(BodyFlow(body ?? HTTPBody(Data()), of: response, to: self, deadline: deadline))
            }
        } catch {
            throw APIError(error, operationID: operationID)
        }
    }

    /// Whether the body of a response is left for the caller to read: failures are read for their error.
    func passesOn(_ response: HTTPResponse) -> Bool {
        isStreaming && response.status.kind == .successful
    }

    /// The whole body of a response, as far as it may go.
    func body(_ body: HTTPBody?, of response: HTTPResponse) async throws -> Data {
        do {
            return try await body?.data(upTo: maximumResponseSize) ?? Data()
        } catch let error as BodyTooLarge {
            throw tooLarge(response, limit: error.limit)
        }
    }

    func tooLarge(_ response: HTTPResponse, limit: Int) -> APIError {
        APIError(
            operationID: operationID,
            reason: .responseTooLarge(limit: limit),
            status: response.status,
            headerFields: response.headerFields
        )
    }

    private typealias Next = @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)

    /// The middlewares around the transmission, the first outermost.
    private func chain() -> Next {
        var next: Next = { try await transmit($0, $1, to: $2) }
        for middleware in client.middlewares.reversed() {
            let inner = next
            next = { request, body, url in
                try await middleware.intercept(request, body: body, baseURL: url, operationID: operationID, next: inner)
            }
        }
        return next
    }
}

extension APIError {
    /// What the caller is told of an error that ended a call.
    fileprivate init(_ error: any Error, operationID: String) {
        switch error {
        case let error as APIError: self = error
        case _ where Task.isCancelled, is CancellationError: self.init(operationID: operationID, reason: .cancelled)
        case is DeadlinePassed: self.init(operationID: operationID, reason: .timeout)
        default: self.init(operationID: operationID, reason: .transport(error))
        }
    }
}
