import Foundation
import HTTPTypesFoundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends requests with URLSession.
///
/// ```swift
/// let configuration = URLSessionConfiguration.ephemeral
/// configuration.httpMaximumConnectionsPerHost = 16
/// let client = Bitbar(transport: URLSessionTransport(configuration: configuration))
/// ```
///
/// Copies share one session, which ends with the last of them.
///
/// Of a response that is read as it comes, a megabyte or so waits in memory. On Linux, where a session can't be held
/// back, what comes faster than it is read waits in a temporary file behind it; on other systems the server waits.
public struct URLSessionTransport: ClientTransport {
    private let session: DelegatedSession

    /// Makes a session; unless told otherwise, one that keeps cookies and caches in memory only.
    public init(configuration: URLSessionConfiguration = .ephemeral) {
        session = DelegatedSession(configuration)
    }

    /// Sends a request and awaits the head of the response. A body that is in several pieces, such as a form with a
    /// file, is written to a temporary file first, so that it need not fit in memory.
    ///
    /// - Throws: `URLError`, without the URL and the task that it would carry; `CancellationError` when the task is
    ///   cancelled; ``APIError`` with the reason ``APIError/Reason/timeout`` when a timeout of the session's passes.
    public func send(
        _ request: HTTPRequest,
        body: HTTPBody?,
        baseURL: URL,
        operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?) {
        do {
            return try await session.send(Self.urlRequest(for: request), body: body)
        } catch let error as URLError where error.code == .timedOut {
            throw APIError(operationID: operationID, reason: .timeout)
        }
    }

    /// A year, in seconds: Foundation counts in milliseconds and ends the program where they are too many.
    private static let longestTimeout: TimeInterval = 31_536_000

    private static func urlRequest(for request: HTTPRequest) throws -> URLRequest {
        guard var urlRequest = URLRequest(httpRequest: request) else { throw URLError(.badURL) }
        // Cookies of the request's own would otherwise give way to those that the session keeps.
        urlRequest.httpShouldHandleCookies = request.headerFields[.cookie] == nil
        // The session's own timeout, of a minute without a byte, must not end a call that may take longer.
        if let deadline = APIClient.deadline {
            urlRequest.timeoutInterval = min(max(1, (deadline - .now) / .seconds(1) + 1), Self.longestTimeout)
        } else if APIClient.isStreaming {
            urlRequest.timeoutInterval = Self.longestTimeout  // events may be long in coming
        }
        #if canImport(FoundationNetworking)
            // Here header values travel in UTF-8, not in the ISO Latin 1 that `URLRequest(httpRequest:)` prepares for.
            for field in request.headerFields where !field.value.utf8.allSatisfy({ $0 < 0x80 }) {
                urlRequest.setValue(request.headerFields[field.name], forHTTPHeaderField: field.name.rawName)
            }
        #endif
        return urlRequest
    }
}
