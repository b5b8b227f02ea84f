/// The type and subtype of a media type or range, without its parameters (RFC 9110, section 8.3.1).
struct MediaType: Hashable {
    /// In lower case, such as `application/json` or `text/*`.
    let essence: String

    init(_ text: String) {
        essence = text.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
    }

    var isJSON: Bool { essence.hasSuffix("/json") || essence.hasSuffix("+json") }

    /// Whether this is a format of its own, so that JSON will not come under this name. Plain text, ranges and types of a
    /// vendor's may be JSON.
    var isNoJSON: Bool {
        let (kind, format) = (essence.prefix { $0 != "/" }, essence.split(whereSeparator: "/+".contains).last ?? "")
        return ["image", "audio", "video", "font"].contains(kind) || Self.formats.contains(format)
    }

    private static let formats: Set<Substring> = [
        "xml", "html", "yaml", "x-yaml", "csv", "pdf", "zip", "octet-stream", "protobuf", "x-protobuf", "msgpack",
        "x-msgpack", "cbor", "event-stream", "ndjson", "x-ndjson", "jsonl", "x-jsonl", "jsonlines", "x-jsonlines",
        "json-lines", "json-seq",
    ]

    var isEventStream: Bool { essence == "text/event-stream" }

    /// Whether JSON texts come one after the other, each behind a record separator (RFC 7464, and RFC 8091 for suffixes).
    var isJSONSequence: Bool { essence.hasSuffix("/json-seq") || essence.hasSuffix("+json-seq") }

    /// Whether JSON texts come one after the other: a line each, or as a sequence.
    var isJSONTexts: Bool {
        let format = essence.split(separator: "/").last ?? ""
        return isJSONSequence || Self.linesOfJSON.contains(format)
    }

    private static let linesOfJSON: Set<Substring> = [
        "ndjson", "x-ndjson", "jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "json-lines", "stream+json",
    ]

    var isText: Bool { essence.hasPrefix("text/") }

    /// Whether this is a range that the other type lies in.
    func includes(_ other: MediaType) -> Bool {
        if essence == "*/*" || essence == "*" || essence == other.essence { return true }
        return essence.hasSuffix("/*") && other.essence.hasPrefix(essence.dropLast())
    }
}
