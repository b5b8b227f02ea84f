extension Endpoint {
    /// A format of responses that hold one value after the other, which can be read as they come.
    public enum Stream: String, Hashable, Sendable {
        /// Server-sent events, as the HTML standard defines them.
        case events
        /// JSON texts: a line each, or a sequence by RFC 7464.
        case jsonTexts

        /// The format of a media type; `nil` for any other.
        public init?(mediaType: String) {
            let type = Substring(mediaType.utf8.prefix { $0 != UInt8(ascii: ";") }).trimmed().lowercased()
            if type == "text/event-stream" {
                self = .events
            } else if Self.typesOfJSONTexts.contains(type) || type.hasSuffix("+json-seq") {
                self = .jsonTexts
            } else {
                return nil
            }
        }

        private static let typesOfJSONTexts: Set<String> = [
            "application/jsonl", "application/json-lines", "application/json-seq", "application/jsonlines",
            "application/ndjson", "application/stream+json", "application/x-jsonl", "application/x-jsonlines",
            "application/x-ndjson", "text/jsonl", "text/x-ndjson",
        ]
    }

    /// The format in which all successes come one value after the other; `nil` if one may come whole. Problem details
    /// are those of failures (RFC 9457), whatever else pages list beside them may be a success.
    public var stream: Stream? {
        let types = accept.value.filter { !$0.hasPrefix("application/problem+") }
        let formats = types.map { Stream(mediaType: $0) }
        guard let format = formats.first, formats.allSatisfy({ $0 == format }) else { return nil }
        return format
    }
}

extension Schema {
    /// The type of the data, if the schema describes a server-sent event: an object with `data`, and nothing besides that
    /// events do not have, as OpenAPI describes what a stream of them is a stream of.
    public var eventData: SchemaType? {
        guard case .object(let object) = shape.value, object.parents.isEmpty,
            object.properties.allSatisfy({ ["data", "event", "id", "retry"].contains($0.name.value) })
        else { return nil }
        return object.properties.first { $0.name.value == "data" }?.type.value
    }
}
