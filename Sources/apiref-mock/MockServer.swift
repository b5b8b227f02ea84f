import FlyingFox
import FlyingSocks
import Foundation
import Mocking
import ReferenceCommand
import Spelling

/// Serves a mocked API over HTTP.
struct MockServer {
    /// Why a server can't be started.
    struct StartError: LocalizedError {
        var errorDescription: String?
    }

    private let server: HTTPServer
    private let host: String
    private let port: UInt16

    /// - Parameters:
    ///   - host: The IP address to listen on.
    ///   - port: The port; 0 for one that the system chooses.
    init(_ mock: MockAPI, host: String, port: UInt16) throws {
        self.host = host
        self.port = port
        server = HTTPServer(config: try Self.configuration(host, port), handler: Handler(mock: mock))
    }

    private static func configuration(_ host: String, _ port: UInt16) throws -> HTTPServer.Configuration {
        let ip4 = host == "localhost" ? "127.0.0.1" : host
        if let address = try? sockaddr_in.inet(ip4: ip4, port: port) {
            return HTTPServer.Configuration(address: address, timeout: 60, logger: .disabled)
        }
        if let address = try? sockaddr_in6.inet6(ip6: host, port: port) {
            return HTTPServer.Configuration(address: address, timeout: 60, logger: .disabled)
        }
        throw StartError(errorDescription: "\(host) is no IP address; --host takes one, such as 127.0.0.1 or ::1")
    }

    /// Starts the server, and comes back when it listens.
    func start() async throws {
        let (failures, continuation) = AsyncStream.makeStream(of: (any Error)?.self)
        Task {
            do { try await server.run() } catch { continuation.yield(error) }
        }
        Task {
            try? await server.waitUntilListening(timeout: 30)
            continuation.yield(nil)
        }
        for await failure in failures {
            guard let failure else { return }
            guard case SocketError.failed(_, EADDRINUSE, _) = failure else { throw failure }
            throw StartError(
                errorDescription: "port \(port) of \(host) is in use; name another with --port, or 0 for any"
            )
        }
    }

    func stop() async { await server.stop(timeout: 1) }

    /// The address that the server listens on, with its port.
    var address: String {
        get async {
            switch await server.listeningAddress {
            case .ip4(let address, let port)?: "\(address):\(port)"
            case .ip6(let address, let port)?: "[\(address)]:\(port)"
            case .unix(let path)?: path
            case nil: "\(host):\(port)"
            }
        }
    }
}

/// Answers requests, and says so.
private struct Handler: HTTPHandler {
    let mock: MockAPI

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        let mocked = MockRequest(
            request.method.rawValue,
            request.target.rawValue,
            headerFields: request.headers.map { HeaderField($0.key.rawValue, $0.value) },
            body: try await body(of: request)
        )
        let response = mock.response(to: mocked)
        log(request, response)
        var headers = HTTPHeaders()
        for field in response.headerFields { headers.addValue(field.value, for: HTTPHeader(field.name)) }
        return HTTPResponse(
            statusCode: HTTPStatusCode(response.status, phrase: response.phrase),
            headers: headers,
            body: request.method == .HEAD ? Data() : response.body
        )
    }

    /// The body, or the beginning of one that is too large; the rest is read and dropped, so that what follows on the
    /// connection is the next request.
    private func body(of request: HTTPRequest) async throws -> Data {
        var body = Data()
        for try await chunk in request.bodySequence where body.count <= MockAPI.maximumBodySize { body += chunk }
        return body
    }

    /// The query is left out: it may hold a key.
    private func log(_ request: HTTPRequest, _ response: MockResponse) {
        let line = "\(request.method.rawValue) \(request.target.path()) \(response.status)"
        StandardError.print(response.reason.map { "\(line) \($0)" } ?? line)
    }
}
