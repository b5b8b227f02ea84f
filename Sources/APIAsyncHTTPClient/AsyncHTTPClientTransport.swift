#if AsyncHTTPClient
    import APIRuntime
    import AsyncHTTPClient
    import NIOCore
    import NIOFoundationCompat
    import NIOHTTP1

    /// Sends requests with AsyncHTTPClient, the HTTP client of servers in Swift.
    ///
    /// ```swift
    /// let bitbar = Bitbar(transport: AsyncHTTPClientTransport())
    /// ```
    ///
    /// It needs the package trait `AsyncHTTPClient`, without which nothing of it is resolved or built:
    ///
    /// ```swift
    /// .package(url: "…/swift-apiref", branch: "main", traits: ["AsyncHTTPClient"])
    /// ```
    ///
    /// Copies share one HTTP client, which is shut down with the last of them, and of the responses that are
    /// being read.
    public struct AsyncHTTPClientTransport: ClientTransport {
        private let owner: ClientOwner

        /// Makes an HTTP client. Whatever its configuration says, it follows no redirects and does not try again to
        /// connect: the API client sees to both.
        public init(configuration: HTTPClient.Configuration = .singletonConfiguration) {
            owner = ClientOwner(configuration)
        }

        /// Sends a request and awaits the head of the response.
        ///
        /// - Throws: `HTTPClientError`, or an error of NIO's; `CancellationError` when the task is cancelled;
        ///   ``APIError`` with the reason ``APIError/Reason/timeout`` when a timeout of the configuration's passes.
        public func send(
            _ request: HTTPRequest,
            body: HTTPBody?,
            baseURL: URL,
            operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            do {
                let deadline = APIClient.deadline.map { NIODeadline.now() + TimeAmount($0 - .now) }
                let response = try await owner.client.execute(
                    HTTPClientRequest(request, body: body),
                    deadline: deadline ?? .distantFuture
                )
                return (HTTPResponse(response), HTTPBody(response, from: owner))
            } catch let error as HTTPClientError where HTTPClientError.timeouts.contains(error) {
                throw APIError(operationID: operationID, reason: .timeout)
            } catch let error as HTTPClientError where error == .cancelled {
                throw CancellationError()
            }
        }
    }

    /// Shuts an HTTP client down when nobody uses it any more.
    private final class ClientOwner: Sendable {
        let client: HTTPClient

        init(_ configuration: HTTPClient.Configuration) {
            var configuration = configuration
            configuration.redirectConfiguration = .disallow
            configuration.connectionPool.retryConnectionEstablishment = false
            client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
        }

        deinit {
            client.shutdown { _ in }
        }
    }

    extension HTTPClientError {
        fileprivate static let timeouts: [HTTPClientError] = [
            .connectTimeout, .deadlineExceeded, .getConnectionFromPoolTimeout, .readTimeout, .tlsHandshakeTimeout,
            .writeTimeout,
        ]
    }
#else
    /// Sends requests with AsyncHTTPClient; it needs the package trait `AsyncHTTPClient`.
    @available(
        *,
        unavailable,
        message: "enable the package's trait: .package(url: …, traits: [\"AsyncHTTPClient\"])"
    )
    public struct AsyncHTTPClientTransport {
        public init() {}
    }
#endif
