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
        let start = ContinuousClock.now
        var metadata: Logger.Metadata = ["operation": "\(operationID)"]
        if logger.logLevel == .trace {
            metadata["request"] = request.redactedDescription
        }
        func log(at level: Logger.Level) {
            metadata["duration"] = "\((ContinuousClock.now - start) / .milliseconds(1)) ms"
            let path = (request.path ?? "").prefix { $0 != "?" }
            logger.log(level: level, "\(operationID): \(request.method) \(path)", metadata: metadata)
        }

        do {
            let (response, body) = try await next(request, body, baseURL)
            metadata["status"] = "\(response.status.code)"
            if logger.logLevel == .trace { metadata["response"] = response.headerFields.redactedMetadata }
            log(at: response.status.code < 400 ? level : .warning)
            return (response, body)
        } catch {
            // The client cancels what is not done in time.
            let isLate = error is CancellationError && APIClient.deadline.map { $0 <= .now } == true
            metadata["error"] = isLate ? "no response in time" : "\(error.localizedDescription)"
            log(at: error is CancellationError && !isLate ? level : .warning)
            throw error
        }
    }
}
