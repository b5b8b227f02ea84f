import APIRuntime
import Foundation
import Logging

/// Logs every call: one message when it is over.
///
/// ```swift
/// let bitbar = Bitbar(middlewares: [RetryMiddleware(), LoggingMiddleware(Logger(label: "bitbar"))])
/// // debug bitbar : duration=35 ms operation=getUser status=200 getUser: GET /cloud/api/v2/users/42
/// ```
///
/// A stream is over when it has been read, or nobody reads it any more.
///
/// After a ``RetryMiddleware`` in the list it logs each attempt; before it, each call. A response below 400 is logged at
/// ``level``, any other and a failure at `warning`.
///
/// At the level `trace` the query and the header fields are logged, too. What carries credentials by its name is
/// redacted: the fields of authentication and cookies, and whatever is called a key, token, secret, password, code,
/// signature, ticket or session; of a location, everything behind the path and who the user is. The client's own ``Authentication`` does not
/// come by here at all, nor do bodies.
public struct LoggingMiddleware: ClientMiddleware {
    private let logger: Logger

    /// The level of what went well.
    public var level: Logger.Level

    /// Logs to a logger.
    public init(_ logger: Logger, level: Logger.Level = .debug) {
        self.logger = logger
        self.level = level
    }

    /// Passes the request on, and logs what came of it.
    public func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        baseURL: URL,
        operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        var entry = LogEntry(logger, level: level, request, operationID: operationID)
        do {
            let (response, body) = try await next(request, body, baseURL)
            entry.add(response)
            guard let body, body.isStream else {
                entry.log()
                return (response, body)
            }
            return (response, HTTPBody(LoggedChunks(body, entry), length: body.length))
        } catch {
            entry.log(error)
            throw error
        }
    }
}
