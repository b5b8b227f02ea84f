import APIRuntime
import Foundation

/// What a ``StubTransport`` answers.
public struct StubResponse: Hashable, Sendable {
    /// Status and header fields.
    public var head: HTTPResponse
    /// The body.
    public var body: Data

    /// Puts a response together.
    public init(_ head: HTTPResponse, body: Data = Data()) {
        self.head = head
        self.body = body
    }

    /// JSON, as written.
    public static func json(_ json: String, status: HTTPResponse.Status = .ok) -> StubResponse {
        StubResponse(
            HTTPResponse(status: status, headerFields: [.contentType: "application/json"]),
            body: Data(json.utf8)
        )
    }

    /// A value as JSON; throws what encoding it throws.
    public static func json(
        encoding value: some Encodable,
        status: HTTPResponse.Status = .ok
    ) throws -> StubResponse {
        .json(String(decoding: try JSONEncoder.api.encode(value), as: UTF8.self), status: status)
    }

    /// A status without a body.
    public static func status(_ status: HTTPResponse.Status) -> StubResponse {
        StubResponse(HTTPResponse(status: status))
    }
}
