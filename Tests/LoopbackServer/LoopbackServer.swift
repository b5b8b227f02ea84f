import FlyingFox
import Foundation

/// A request as it arrived.
public struct ReceivedRequest: Equatable, Sendable {
    public var method: String
    public var target: String
    public var headerFields: [String: String]
    public var body: Data

    public var text: String { String(decoding: body, as: UTF8.self) }
}

/// What a loopback server answers.
public struct Answer: Sendable {
    public var status: Int
    public var headerFields: [String: String]
    public var body: String

    public init(status: Int = 200, headerFields: [String: String] = [:], body: String = "") {
        self.status = status
        self.headerFields = headerFields
        self.body = body
    }
}

/// Everything that arrived at a loopback server, in order.
public actor Inbox {
    public private(set) var requests: [ReceivedRequest] = []

    func add(_ request: ReceivedRequest) {
        requests.append(request)
    }
}

/// Runs a server on the loopback interface for as long as the closure takes.
public func withServer<Result: Sendable>(
    answering answer: @escaping @Sendable (ReceivedRequest) async throws -> Answer,
    _ body: @Sendable (URL, Inbox) async throws -> Result
) async throws -> Result {
    let inbox = Inbox()
    let handler = ClosureHTTPHandler { request in
        let received = try await ReceivedRequest(request)
        await inbox.add(received)
        return HTTPResponse(try await answer(received))
    }
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled, handler: handler)
    let running = Task { try await server.run() }
    defer { running.cancel() }
    // Long enough for a machine that runs all other tests meanwhile.
    try await server.waitUntilListening(timeout: 60)
    guard case .ip4(_, let port) = await server.listeningAddress, let url = URL(string: "http://127.0.0.1:\(port)")
    else { throw NoAddress() }
    return try await body(url, inbox)
}

/// A server that answers every request alike.
public func withServer<Result: Sendable>(
    answering answer: Answer = Answer(),
    _ body: @Sendable (URL, Inbox) async throws -> Result
) async throws -> Result {
    try await withServer(answering: { _ in answer }, body)
}

private struct NoAddress: Error {}

extension ReceivedRequest {
    fileprivate init(_ request: HTTPRequest) async throws {
        method = request.method.rawValue
        target = request.target.rawValue
        headerFields = [:]
        for key in request.headers.keys {
            headerFields[key.rawValue.lowercased()] = request.headers.values(for: key).joined(separator: ", ")
        }
        body = try await request.bodyData
    }
}

extension HTTPResponse {
    fileprivate init(_ answer: Answer) {
        var headers = HTTPHeaders()
        for (name, value) in answer.headerFields {
            headers.addValue(value, for: HTTPHeader(name))
        }
        self.init(
            statusCode: HTTPStatusCode(answer.status, phrase: "Answer"),
            headers: headers,
            body: Data(answer.body.utf8)
        )
    }
}
