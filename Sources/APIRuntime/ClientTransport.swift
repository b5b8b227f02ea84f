/// What carries requests to a server and responses back: URLSession, another HTTP library, or a double in a test.
///
/// ```swift
/// struct CannedTransport: ClientTransport {
///     func send(
///         _ request: HTTPRequest, body: Data?, baseURL: URL, operationID: String
///     ) async throws -> (HTTPResponse, Data) {
///         (HTTPResponse(status: .ok), Data(#"{"name": "Ada"}"#.utf8))
///     }
/// }
/// ```
public protocol ClientTransport: Sendable {
    /// Sends a request and awaits the whole response.
    ///
    /// - Parameters:
    ///   - request: The head, complete: scheme, authority, and the percent-encoded path and query as they are to
    ///     travel, the base URL's path included.
    ///   - body: The body, if there is one.
    ///   - baseURL: The server that the request is for.
    ///   - operationID: The name of the endpoint in its reference.
    /// - Returns: The response, whatever its status, and its body.
    /// - Throws: What kept the response from coming. It surfaces as ``APIError/Reason/transport(_:)``.
    func send(
        _ request: HTTPRequest,
        body: Data?,
        baseURL: URL,
        operationID: String
    ) async throws -> (HTTPResponse, Data)
}
