import Foundation

extension Call {
    private static let maximumRedirects = 10

    /// Sends a request with credentials, and follows redirects that stay with its origin. The response is complete, but
    /// for a success that is passed on as it comes.
    func transmit(
        _ request: HTTPRequest,
        _ body: HTTPBody?,
        to baseURL: URL
    ) async throws -> (HTTPResponse, HTTPBody?) {
        var request = request
        do throws(InvalidRequest) {
            try request.move(from: client.serverURL, to: baseURL)
        } catch {
            throw APIError(operationID: operationID, reason: .invalidRequest(error.explanation))
        }
        var body = body
        var redirects = 0
        while true {
            let (response, responseBody) = try await authenticated(request, body, baseURL)
            guard redirects < Self.maximumRedirects, let next = request.redirected(by: response) else {
                return (response, responseBody)
            }
            if next.method != request.method { body = nil }
            request = next
            redirects += 1
        }
    }

    /// Sends a request with credentials: again with a new access token if the server rejects the first.
    private func authenticated(
        _ request: HTTPRequest,
        _ body: HTTPBody?,
        _ baseURL: URL
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let (response, responseBody, token) = try await attempt(request, body, baseURL)
        guard response.status == .unauthorized, let token else { return (response, responseBody) }
        await token.reject()
        let (secondResponse, secondBody, _) = try await attempt(request, body, baseURL)
        return (secondResponse, secondBody)
    }

    private func attempt(
        _ request: HTTPRequest,
        _ body: HTTPBody?,
        _ baseURL: URL
    ) async throws -> (HTTPResponse, HTTPBody?, IssuedToken?) {
        var request = request
        let token = try await authenticate(&request)
        let (response, responseBody) = try await APIClient.$maximumResponseSize.withValue(maximumResponseSize) {
            try await APIClient.$isStreaming.withValue(isStreaming) { [request] in
                try await client.transport.send(request, body: body, baseURL: baseURL, operationID: operationID)
            }
        }
        let isSuccess = response.status.kind == .successful
        let observed = isSuccess ? responseBody?.observed(by: downloadProgress) : responseBody
        guard passesOn(response) else {
            return (response, HTTPBody(try await self.body(observed, of: response)), token)
        }
        if let length = observed?.length, length > maximumResponseSize {
            throw tooLarge(response, limit: maximumResponseSize)
        }
        return (response, observed, token)
    }

    /// - Returns: The access token that was added, if one was.
    private func authenticate(_ request: inout HTTPRequest) async throws -> IssuedToken? {
        do {
            return try await client.authentication.authenticate(&request, for: security)
        } catch let error as InvalidRequest {
            throw APIError(operationID: operationID, reason: .invalidRequest(error.explanation))
        } catch let error as CancellationError {
            throw error
        } catch {
            throw APIError(operationID: operationID, reason: .authentication(error))
        }
    }
}
