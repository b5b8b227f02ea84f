import EndpointModel
import Spelling

/// Recognizes media types in the names of types: `SchemaForRequestBodyApplicationMergePatchjson`.
enum MediaTypeName {
    /// The media type that a name ends in; `nil` if it ends in none that is known.
    static func mediaType(endOf name: String) -> String? {
        let folded = name.folded
        // Of two that fit, such as `text/json` of `application/context/json`, the longer one is meant.
        return known.filter { folded.hasSuffix($0.folded) }.max { $0.utf8.count < $1.utf8.count }
    }

    /// The media types that bodies of requests and responses have nearly always.
    private static let known = """
        application/gzip application/hal+json application/javascript application/json application/json-patch+json \
        application/ld+json application/merge-patch+json application/msgpack application/octet-stream application/pdf \
        application/problem+json application/problem+xml application/soap+xml application/vnd.api+json \
        application/vnd.ms-excel application/x-ndjson application/x-www-form-urlencoded application/x-yaml \
        application/xml application/yaml application/zip audio/mpeg image/gif image/jpeg image/png image/svg+xml \
        image/webp multipart/form-data multipart/mixed text/csv text/event-stream text/html text/json text/plain \
        text/xml text/yaml video/mp4
        """.split(separator: " ").map(String.init)
}
