import Foundation

/// One call of an endpoint on its way: the deadline around the middlewares around the transmission.
struct Call: Sendable {
    let client: APIClient
    let operationID: String
    let security: SecurityRequirement

    func send(
        _ request: HTTPRequest,
        body: HTTPBody?,
        timeout: Duration?
    ) async throws(APIError) -> (HTTPResponse, Data) {
        do {
            return try await withDeadline(after: timeout) {
                let (response, body) = try await chain()(request, body, client.serverURL)
                return (response, try await self.body(body, of: response))
            }
        } catch {
            throw APIError(error, operationID: operationID)
        }
    }

    /// The whole body of a response, as far as the configuration allows.
    func body(_ body: HTTPBody?, of response: HTTPResponse) async throws -> Data {
        do {
            return try await body?.data(upTo: client.configuration.maximumResponseSize) ?? Data()
        } catch let error as BodyTooLarge {
            throw APIError(
                operationID: operationID,
                reason: .responseTooLarge(limit: error.limit),
                status: response.status,
                headerFields: response.headerFields
            )
        }
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
