import APIRuntime
import Foundation

/// What a ``StubTransport`` answers.
public struct StubResponse: Hashable, Sendable {
    /// Status and header fields.
    public var head: HTTPResponse
    /// The body, in the pieces in which it comes.
    public var chunks: [Data]
    /// Whether the connection breaks behind the last chunk, as with ``ConnectionBroken``.
    public var breaksOff = false

    /// Puts a response together.
    public init(_ head: HTTPResponse, body: Data = Data()) {
        self.head = head
        chunks = body.isEmpty ? [] : [body]
    }

    /// The whole body.
    public var body: Data {
        get { Data(chunks.joined()) }
        set { chunks = newValue.isEmpty ? [] : [newValue] }
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

extension StubResponse {
    /// A body that comes in those pieces:
    ///
    /// ```swift
    /// StubResponse.chunks(["{\"id\": 1}\n{\"i", "d\": 2}\n"], contentType: "application/x-ndjson")
    /// ```
    public static func chunks(_ chunks: [String], contentType: String = "application/octet-stream") -> StubResponse {
        .chunks(chunks.map { Data($0.utf8) }, contentType: contentType)
    }

    /// A body that comes in those pieces.
    public static func chunks(_ chunks: [Data], contentType: String = "application/octet-stream") -> StubResponse {
        var response = StubResponse(HTTPResponse(status: .ok, headerFields: [.contentType: contentType]))
        response.chunks = chunks
        return response
    }

    /// Server-sent events, each of which comes by itself:
    ///
    /// ```swift
    /// StubResponse.events([ServerSentEvent(#"{"text": "Hello"}"#), ServerSentEvent("[DONE]")])
    /// ```
    public static func events(_ events: [ServerSentEvent]) -> StubResponse {
        .chunks(events.map(\.text), contentType: "text/event-stream")
    }

    /// The same response, behind whose last chunk the connection breaks.
    public func breakingOff() -> StubResponse {
        var response = self
        response.breaksOff = true
        return response
    }
}

/// The connection broke, as a ``StubResponse`` said that it would.
public struct ConnectionBroken: Error, Hashable, LocalizedError {
    /// Breaks a connection.
    public init() {}

    /// What is wrong, as a clause.
    public var errorDescription: String? { "the connection broke" }
}

extension ServerSentEvent {
    /// The event as it travels.
    fileprivate var text: String {
        var lines: [String] = []
        if event != "message" { lines.append("event: \(event)") }
        if let id { lines.append("id: \(id)") }
        if let retry { lines.append("retry: \(Int64(retry / .milliseconds(1)))") }
        lines += data.split(separator: "\n", omittingEmptySubsequences: false).map { "data: \($0)" }
        return lines.joined(separator: "\n") + "\n\n"
    }
}
