import Foundation

/// A server-sent event, as the HTML standard defines it (section 9.2).
public struct ServerSentEvent: Hashable, Sendable {
    /// The kind of the event; `message` where the server gives none.
    public var event: String

    /// The lines of data, joined with line feeds.
    public var data: String

    /// The ID of this event, or of the last one that had one: what a `Last-Event-ID` field asks a server to go on
    /// behind. `nil` if none had.
    public var id: String?

    /// How long the server has asked to wait before connecting again, if it has.
    public var retry: Duration?

    /// Puts an event together, as tests do.
    public init(_ data: String, event: String = "message", id: String? = nil, retry: Duration? = nil) {
        self.event = event
        self.data = data
        self.id = id
        self.retry = retry
    }

    /// Decodes the data as JSON; throws what the decoder throws.
    public func decode<Value: Decodable>(as type: Value.Type, decoder: JSONDecoder = .api) throws -> Value {
        try decoder.decode(type, from: Data(data.utf8))
    }
}
