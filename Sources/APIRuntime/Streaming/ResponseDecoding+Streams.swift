import Foundation

extension ResponseDecoding<ResponseStream<Data>> {
    /// The body as it comes, in chunks of no particular size, none of which is empty.
    public static var chunks: ResponseDecoding { chunks(of: .data) }

    /// - Parameter format: What kind of body it has to be.
    static func chunks(of format: ResponseFormat) -> ResponseDecoding {
        ResponseDecoding(flowing: format) { flow, _ in ResponseStream(flow) { ChunkDecoder() } }
    }
}

extension ResponseDecoding<ResponseStream<ServerSentEvent>> {
    /// The server-sent events of a `text/event-stream`, as they come.
    public static var events: ResponseDecoding {
        ResponseDecoding(flowing: .events) { flow, _ in
            ResponseStream(flow) { [flow] in EventDecoder(limit: flow.maximumValueSize) }
        }
    }
}

extension ResponseDecoding {
    /// The server-sent events of a `text/event-stream`, as they come, the data of each being JSON.
    public static func events<Value>(of type: Value.Type) -> ResponseDecoding where Output == EventStream<Value> {
        ResponseDecoding(flowing: .events) { EventStream($0, decoder: $1) }
    }

    /// The values of a body that is one JSON text after the other, as they come: a line each, as in JSON lines and
    /// NDJSON; or, where the response's media type is `application/json-seq`, a text sequence by RFC 7464.
    public static func jsonLines<Value: Decodable>(of type: Value.Type) -> ResponseDecoding
    where Output == ResponseStream<Value> {
        ResponseDecoding(flowing: .jsonTexts) { flow, decoder in
            let mediaType = flow.response.headerFields[.contentType].map { MediaType($0) }
            return ResponseStream(flow) { [flow] in
                JSONTextDecoder<Value>(of: mediaType, limit: flow.maximumValueSize, decoder: decoder)
            }
        }
    }
}
