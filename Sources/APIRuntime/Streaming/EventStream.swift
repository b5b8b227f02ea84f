import Foundation

/// The server-sent events of a response, each with its data decoded from JSON.
///
/// ```swift
/// for try await completion in try await mistral.chat.stream(body: request).ending(at: "[DONE]") {
///     print(completion.choices)
/// }
/// ```
///
/// Some servers say at the end of a stream that it has ended, in an event whose data is no value: ``ending(at:)`` stops
/// there. Where events of several kinds come, ``events`` has each as it is, to be decoded by its name. Everything else
/// is as with any ``ResponseStream``.
public struct EventStream<Value: Decodable & Sendable>: AsyncSequence, Sendable {
    private let flow: BodyFlow
    private let decoder: JSONDecoder
    private var end: String?

    init(_ flow: BodyFlow, decoder: JSONDecoder) {
        self.flow = flow
        self.decoder = decoder
    }

    /// The events as they are. They are those of the stream: either is read.
    public var events: ResponseStream<ServerSentEvent> {
        ResponseStream(flow) { [flow] in EventDecoder(limit: flow.maximumValueSize) }
    }

    /// The same stream, which ends at the event with that data.
    public func ending(at data: String) -> EventStream {
        var stream = self
        stream.end = data
        return stream
    }

    /// Starts to read.
    public func makeAsyncIterator() -> ResponseStream<Value>.AsyncIterator {
        let values = ResponseStream(flow) { [flow, decoder, end] in
            EventValueDecoder<Value>(EventDecoder(limit: flow.maximumValueSize), end: end, decoder: decoder)
        }
        return values.makeAsyncIterator()
    }
}

/// Decodes the data of events.
private struct EventValueDecoder<Value: Decodable>: StreamDecoder {
    private var events: EventDecoder
    private let end: String?
    private let decoder: JSONDecoder
    private var count = 0
    private(set) var isOver = false

    init(_ events: EventDecoder, end: String?, decoder: JSONDecoder) {
        self.events = events
        self.end = end
        self.decoder = decoder
    }

    mutating func append(_ chunk: Data) {
        events.append(chunk)
    }

    mutating func next(isComplete: Bool) throws -> Value? {
        guard let event = try events.next(isComplete: isComplete) else { return nil }
        guard event.data != end else {
            isOver = true
            return nil
        }
        defer { count += 1 }
        do {
            return try event.decode(as: Value.self, decoder: decoder)
        } catch {
            throw UndecodableElement(error, at: count, bytes: Data(event.data.utf8))
        }
    }
}
