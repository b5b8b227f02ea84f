/// What looks at or changes requests and responses on their way: logging, retries, metrics.
///
/// ```swift
/// struct UserAgent: ClientMiddleware {
///     func intercept(
///         _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String,
///         next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
///     ) async throws -> (HTTPResponse, HTTPBody?) {
///         var request = request
///         request.headerFields[.userAgent] = "MyApp/1.0"
///         return try await next(request, body, baseURL)
///     }
/// }
/// ```
///
/// Credentials are added after the last middleware: none sees them. A response that comes back is complete: its body has
/// been received, up to ``ClientConfiguration/maximumResponseSize``, and can be read again. A success of a request whose
/// output is a stream is not: its body is there once, for the caller. A middleware that wants to see it passes on an
/// ``HTTPBody`` that reads it.
///
/// ``RetryMiddleware`` comes with this module.
public protocol ClientMiddleware: Sendable {
    /// Handles a request, by passing it on to `next`, once or more often or not at all.
    ///
    /// - Parameters:
    ///   - request: The head, complete, but for credentials.
    ///   - body: The body, if there is one.
    ///   - baseURL: The server that the request is for.
    ///   - operationID: The name of the endpoint in its reference.
    ///   - next: The next middleware, or the transport. Given another base URL, it sends the request to that server.
    /// - Returns: The response, whatever its status, and its body.
    /// - Throws: What kept the response from coming. It surfaces as ``APIError/Reason/transport(_:)``, unless it is an
    ///   ``APIError`` itself.
    func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        baseURL: URL,
        operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?)
}
