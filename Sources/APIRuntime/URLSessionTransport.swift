import Foundation
import HTTPTypesFoundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends requests with URLSession.
///
/// ```swift
/// let configuration = URLSessionConfiguration.ephemeral
/// configuration.timeoutIntervalForRequest = 10
/// let client = Bitbar(transport: URLSessionTransport(configuration: configuration))
/// ```
///
/// A redirect is followed within its origin (scheme, host and port). A redirect to another origin is not, for header
/// fields, query and body may all hold credentials: it surfaces as the 3xx response that it is.
public struct URLSessionTransport: ClientTransport {
    private let session: URLSession

    /// Uses a session of yours.
    public init(session: URLSession) {
        self.session = session
    }

    /// Makes a session; unless told otherwise, one that keeps cookies and caches in memory only.
    public init(configuration: URLSessionConfiguration = .ephemeral) {
        session = URLSession(configuration: configuration)
    }

    /// Sends a request and awaits the whole response; throws `URLError`, or `CancellationError` when the task is
    /// cancelled.
    public func send(
        _ request: HTTPRequest,
        body: Data?,
        baseURL: URL,
        operationID: String
    ) async throws -> (HTTPResponse, Data) {
        do {
            let (data, response) = try await load(Self.urlRequest(for: request, body: body))
            guard let head = (response as? HTTPURLResponse)?.httpResponse else { throw URLError(.badServerResponse) }
            return (head, data)
        } catch let error as URLError {
            throw Task.isCancelled ? CancellationError() : error.withoutRequest
        }
    }

    /// What `URLSession.data(for:delegate:)` does, with a delegate that Foundation consults on Linux, too.
    private func load(_ request: URLRequest) async throws -> (Data, URLResponse) {
        try Task.checkCancellation()
        let (results, continuation) = AsyncThrowingStream.makeStream(of: (Data, URLResponse).self)
        let task = session.dataTask(with: request) { data, response, error in
            if error == nil, let response { continuation.yield((data ?? Data(), response)) }
            continuation.finish(throwing: error)
        }
        task.delegate = SameOriginRedirects()
        continuation.onTermination = { _ in task.cancel() }
        task.resume()
        for try await result in results { return result }
        throw CancellationError()
    }

    private static func urlRequest(for request: HTTPRequest, body: Data?) throws -> URLRequest {
        guard var urlRequest = URLRequest(httpRequest: request) else { throw URLError(.badURL) }
        urlRequest.httpBody = body
        // Cookies of the request's own would otherwise give way to those that the session keeps.
        urlRequest.httpShouldHandleCookies = request.headerFields[.cookie] == nil
        #if canImport(FoundationNetworking)
            // Here header values travel in UTF-8, not in the ISO Latin 1 that `URLRequest(httpRequest:)` prepares for.
            for field in request.headerFields where !field.value.utf8.allSatisfy({ $0 < 0x80 }) {
                urlRequest.setValue(request.headerFields[field.name], forHTTPHeaderField: field.name.rawName)
            }
        #endif
        return urlRequest
    }
}

extension URLError {
    /// The error without the URL and the task that it carries: either may hold credentials, and errors get logged.
    fileprivate var withoutRequest: URLError {
        URLError(code, userInfo: userInfo.filter { $0.key == NSLocalizedDescriptionKey })
    }
}

/// Follows redirects within an origin, as RFC 6454 defines it, and no others.
private final class SameOriginRedirects: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        guard let original = task.originalRequest, let old = original.url, let new = request.url,
            Self.origin(old) == Self.origin(new)
        else { return completionHandler(nil) }

        var request = request  // from which some platforms take the credentials even here
        if let credentials = original.value(forHTTPHeaderField: "Authorization") {
            request.setValue(credentials, forHTTPHeaderField: "Authorization")
        }
        completionHandler(request)
    }

    private static func origin(_ url: URL) -> [String] {
        let scheme = url.scheme?.lowercased() ?? ""
        let port = url.port ?? (scheme == "https" ? 443 : 80)
        return [scheme, url.host?.lowercased() ?? "", String(port)]
    }
}
