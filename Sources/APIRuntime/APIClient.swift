import Foundation

/// Sends requests to one server.
///
/// Generated clients hold one; on its own it sends any ``Request``:
///
/// ```swift
/// let client = APIClient(serverURL: serverURL, authentication: .bearer("token"))
/// let response = try await client.send(request)    // status, header fields, value
/// ```
public struct APIClient: Sendable {
    /// The server. Its path comes before that of each request.
    public let serverURL: URL
    /// What carries requests and responses.
    public let transport: any ClientTransport
    /// What requests pass on their way out, in order, and responses on their way back, in reverse.
    public let middlewares: [any ClientMiddleware]
    /// What encodes JSON bodies.
    public let encoder: JSONEncoder
    /// What decodes JSON bodies.
    public let decoder: JSONDecoder

    private let authentication: Authentication

    /// Sets up a client; nothing is sent yet.
    public init(
        serverURL: URL,
        authentication: Authentication = .none,
        transport: any ClientTransport = URLSessionTransport(),
        middlewares: [any ClientMiddleware] = [],
        encoder: JSONEncoder = .api,
        decoder: JSONDecoder = .api
    ) {
        self.serverURL = serverURL
        self.authentication = authentication
        self.transport = transport
        self.middlewares = middlewares
        self.encoder = encoder
        self.decoder = decoder
    }

    /// Sends a request and awaits the response.
    ///
    /// - Returns: The response, of a status in the 200s, its body decoded.
    /// - Throws: ``APIError`` for every other outcome; `CancellationError` when the task is cancelled.
    @discardableResult
    public func send<Output>(_ request: Request<Output>) async throws -> Response<Output> {
        let (head, body) = try request.httpRequest(serverURL: serverURL, encoder: encoder)
        let (response, data) = try await exchange(head, body, request.operationID, request.security)
        func error(_ reason: APIError.Reason) -> APIError {
            APIError(
                operationID: request.operationID,
                reason: reason,
                status: response.status,
                headerFields: response.headerFields,
                body: data,
                documentation: request.responses.text(for: response.status.code)
            )
        }

        guard response.status.kind == .successful else { throw error(.unsuccessful) }
        do {
            let value = try request.output.value(from: data, headerFields: response.headerFields, decoder: decoder)
            return Response(status: response.status, headerFields: response.headerFields, value: value)
        } catch let reason {
            throw error(.undecodable(reason))
        }
    }
}

extension APIClient {
    private typealias Next = @Sendable (HTTPRequest, Data?, URL) async throws -> (HTTPResponse, Data)

    private func exchange(
        _ head: HTTPRequest,
        _ body: Data?,
        _ operationID: String,
        _ security: SecurityRequirement
    ) async throws -> (HTTPResponse, Data) {
        do {
            return try await chain(operationID, security)(head, body, serverURL)
        } catch let error as CancellationError {
            throw error
        } catch let error as APIError {
            throw error
        } catch {
            throw APIError(operationID: operationID, reason: .transport(error))
        }
    }

    /// The middlewares around the transport, the first outermost.
    private func chain(_ operationID: String, _ security: SecurityRequirement) -> Next {
        var next: Next = { try await transmit($0, $1, $2, operationID, security) }
        for middleware in middlewares.reversed() {
            let inner = next
            next = { request, body, url in
                try await middleware.intercept(request, body: body, baseURL: url, operationID: operationID, next: inner)
            }
        }
        return next
    }

    private func transmit(
        _ request: HTTPRequest,
        _ body: Data?,
        _ baseURL: URL,
        _ operationID: String,
        _ security: SecurityRequirement
    ) async throws -> (HTTPResponse, Data) {
        var request = request
        do {
            try request.move(from: serverURL, to: baseURL)
            try await authentication.authenticate(&request, for: security)
        } catch let error as InvalidRequest {
            throw APIError(operationID: operationID, reason: .invalidRequest(error.explanation))
        } catch let error as CancellationError {
            throw error
        } catch {
            throw APIError(operationID: operationID, reason: .authentication(error))
        }
        return try await transport.send(request, body: body, baseURL: baseURL, operationID: operationID)
    }
}
