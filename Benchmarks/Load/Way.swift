import APIRuntime
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What every request is answered with.
struct User: Codable, Equatable, Sendable {
    var id: Int
    var name = "Ada Lovelace"

    static func json(forPath path: String) -> String {
        #"{"id": \#(path.split(separator: "/").last ?? "0"), "name": "Ada Lovelace"}"#
    }
}

/// A way to load a user.
enum Way {
    case urlSession(URL)
    case apiClient(URL)
    case noNetwork

    /// Sets the way up.
    func load() -> @Sendable (Int) async throws -> User {
        switch self {
        case .urlSession(let url):
            let session = URLSession(configuration: .ephemeral)
            return { try await Self.load($0, with: session, from: url) }
        case .apiClient(let url):
            let client = APIClient(serverURL: url, authentication: .bearer("token"))
            return { try await client.send(Self.request($0)).value }
        case .noNetwork:
            let client = APIClient(
                serverURL: URL(literal: "https://api.example.com"),
                authentication: .bearer("token"),
                transport: Immediate()
            )
            return { try await client.send(Self.request($0)).value }
        }
    }

    private static func request(_ id: Int) -> Request<User> {
        Request(
            operationID: "getUser",
            method: .get,
            path: "/users/\(id)",
            accept: ["application/json"],
            output: .json
        )
    }

    private static func load(_ id: Int, with session: URLSession, from url: URL) async throws -> User {
        var request = URLRequest(url: url.appendingPathComponent("users/\(id)"))
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        request.setValue("Bearer token", forHTTPHeaderField: "Authorization")
        let (data, response) = try await session.data(for: request)
        guard (response as? HTTPURLResponse)?.statusCode == 200 else { throw URLError(.badServerResponse) }
        return try JSONDecoder().decode(User.self, from: data)
    }
}

/// Answers at once. A `StubTransport` would remember every request.
private struct Immediate: ClientTransport {
    func send(
        _ request: HTTPRequest,
        body: HTTPBody?,
        baseURL: URL,
        operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?) {
        (HTTPResponse(status: .ok), HTTPBody(User.json(forPath: request.path ?? "")))
    }
}
