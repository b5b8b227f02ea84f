/// What carries requests to a server and responses back: URLSession, another HTTP library, or a double in a test.
///
/// ```swift
/// struct CannedTransport: ClientTransport {
///     func send(
///         _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
///     ) async throws -> (HTTPResponse, HTTPBody?) {
///         (HTTPResponse(status: .ok), HTTPBody(#"{"name": "Ada"}"#))
///     }
/// }
/// ```
///
/// A transport sends one request and no more: the client sees to redirects, retries and deadlines. When its task is
/// cancelled, it ends the transfer and throws. When the body of a response is read by nobody any more, it ends the
/// transfer, too, and where ``APIClient/isStreaming`` is set, the body need not fit in memory.
public protocol ClientTransport: Sendable {
    /// Sends a request and awaits the head of the response.
    ///
    /// - Parameters:
    ///   - request: The head, complete: scheme, authority, and the percent-encoded path and query as they are to
    ///     travel, the base URL's path included.
    ///   - body: The body, if there is one.
    ///   - baseURL: The server that the request is for.
    ///   - operationID: The name of the endpoint in its reference.
    /// - Returns: The response, whatever its status, a redirect too, and its body, which may still be on its way.
    /// - Throws: What kept the response from coming. It surfaces as ``APIError/Reason/transport(_:)``, unless it is an
    ///   ``APIError`` itself, as for ``APIError/Reason/timeout``.
    func send(
        _ request: HTTPRequest,
        body: HTTPBody?,
        baseURL: URL,
        operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?)
}
