import Foundation

/// Sends requests to one server.
///
/// Generated clients hold one; on its own it sends any ``Request``:
///
/// ```swift
/// let client = APIClient(serverURL: serverURL, authentication: .bearer("token"))
/// let response = try await client.send(request)    // status, header fields, value
/// ```
///
/// A redirect is followed within its origin (scheme, host and port), up to ten times. A redirect to another origin is
/// not, for header fields, query and body may all hold credentials: it surfaces as the 3xx response that it is.
public struct APIClient: Sendable {
    /// The server. Its path comes before that of each request.
    public let serverURL: URL
    /// What carries requests and responses.
    public let transport: any ClientTransport
    /// What requests pass on their way out, in order, and responses on their way back, in reverse.
    public let middlewares: [any ClientMiddleware]
    /// Timeout, limits and JSON coding.
    public let configuration: ClientConfiguration

    let authentication: Authentication

    /// Sets up a client; nothing is sent yet.
    public init(
        serverURL: URL,
        authentication: Authentication = .none,
        transport: any ClientTransport = URLSessionTransport(),
        middlewares: [any ClientMiddleware] = [],
        configuration: ClientConfiguration = ClientConfiguration()
    ) {
        self.serverURL = serverURL
        self.authentication = authentication
        self.transport = transport
        self.middlewares = middlewares
        self.configuration = configuration
    }

    /// Sends a request and awaits the response.
    ///
    /// - Returns: The response, of a status in the 200s, its body decoded; or as soon as its head is there, if the
    ///   request's ``Request/output`` is a stream.
    /// - Throws: ``APIError`` for every other outcome.
    @discardableResult
    public func send<Output>(_ request: Request<Output>) async throws(APIError) -> Response<Output> {
        let (head, body) = try request.httpRequest(serverURL: serverURL, encoder: configuration.encoder)
        let call = Call(request, of: self)
        switch try await call.send(head, body: body?.observed(by: request.uploadProgress)) {
        case .flowing(let flow):
            return try request.response(flow, decoder: configuration.decoder)
        case .whole(let response, let data) where response.status.kind == .successful:
            return try request.response(response, data, decoder: configuration.decoder)
        case .whole(let response, let data):
            throw await request.failure(response, data, authentication)
        }
    }
}

extension Request {
    /// What a success means that is complete.
    fileprivate func response(
        _ response: HTTPResponse,
        _ data: Data,
        decoder: JSONDecoder
    ) throws(APIError) -> Response<Output> {
        func error(_ reason: APIError.Reason) -> APIError {
            APIError(
                operationID: operationID,
                reason: reason,
                status: response.status,
                headerFields: response.headerFields,
                body: data
            )
        }

        do {
            let value = try output.value(
                from: data,
                headerFields: response.headerFields,
                accept: accept,
                decoder: decoder
            )
            return Response(status: response.status, headerFields: response.headerFields, value: value)
        } catch let mismatch as UnexpectedMediaType {
            throw error(.unexpectedMediaType(mismatch.received, expected: mismatch.expected))
        } catch let reason {
            throw error(.undecodable(reason))
        }
    }

    /// A success whose body is read as it comes.
    fileprivate func response(_ flow: BodyFlow, decoder: JSONDecoder) throws(APIError) -> Response<Output> {
        let head = flow.response
        do {
            let value = try output.value(from: flow, accept: accept, decoder: decoder)
            return Response(status: head.status, headerFields: head.headerFields, value: value)
        } catch let mismatch as UnexpectedMediaType {
            throw flow.error(.unexpectedMediaType(mismatch.received, expected: mismatch.expected))
        } catch {
            throw flow.error(.undecodable(error))
        }
    }
}
