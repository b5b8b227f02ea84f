import Foundation

/// How a client treats every call.
///
/// ```swift
/// let configuration = ClientConfiguration(timeout: .seconds(10), maximumResponseSize: 1 << 20)
/// let client = APIClient(serverURL: serverURL, configuration: configuration)
/// ```
public struct ClientConfiguration: Sendable {
    /// How long a call may take in all, with its retries, until its response is complete, a stream or a
    /// download, too; `nil` for any time. A
    /// request may have a ``Request/timeout`` of its own.
    public var timeout: Duration?

    /// How many bytes the body of a response may have, a stream or a download, too. One that has more fails as
    /// ``APIError/Reason/responseTooLarge(limit:)``, before it is received where its length is announced. A request may
    /// have a ``Request/maximumResponseSize`` of its own.
    public var maximumResponseSize: Int

    /// What encodes JSON bodies.
    public var encoder: JSONEncoder

    /// What decodes JSON bodies.
    public var decoder: JSONDecoder

    /// Sets what is given; a call may take a minute, and a response have 64 MiB, unless told otherwise.
    public init(
        timeout: Duration? = .seconds(60),
        maximumResponseSize: Int = 64 << 20,
        encoder: JSONEncoder = .api,
        decoder: JSONDecoder = .api
    ) {
        self.timeout = timeout
        self.maximumResponseSize = maximumResponseSize
        self.encoder = encoder
        self.decoder = decoder
    }
}
