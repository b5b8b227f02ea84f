import APIAsyncHTTPClient
import APIRuntime

/// The transports that every test of the wire runs on.
public enum TransportKind: CaseIterable, Sendable {
    case urlSession
    #if AsyncHTTPClient
        case asyncHTTPClient
    #endif

    /// Whether a server waits while nobody reads what it sends.
    public var holdsServersBack: Bool {
        #if canImport(FoundationNetworking)
            self != .urlSession
        #else
            true
        #endif
    }

    public func make() -> any ClientTransport {
        switch self {
        case .urlSession: URLSessionTransport()
        #if AsyncHTTPClient
            case .asyncHTTPClient: AsyncHTTPClientTransport()
        #endif
        }
    }
}
