import EndpointModel
import Spelling

/// A media type or range, without its parameters (RFC 9110, section 8.3.1).
struct MediaType: Hashable, CustomStringConvertible {
    /// In lower case, such as `application/json` or `text/*`.
    let essence: String

    init(_ text: some StringProtocol) {
        essence = text.prefix { $0 != ";" }.lowercased().trimmed()
    }

    var description: String { essence }

    var isJSON: Bool { essence.hasSuffix("/json") || essence.hasSuffix("+json") }
    var isProblem: Bool { essence.hasPrefix("application/problem+") }
    var isText: Bool { essence.hasPrefix("text/") && stream == nil }
    /// The format of a type that is one value after the other.
    var stream: Endpoint.Stream? { Endpoint.Stream(mediaType: essence) }
    var isJSONSequence: Bool { stream == .jsonTexts && essence.hasSuffix("json-seq") }
    var isRange: Bool { essence.holds(UInt8(ascii: "*")) }
    var isForm: Bool { essence == Self.urlEncodedForm || isMultipart }
    var isMultipart: Bool { essence.hasPrefix("multipart/") }

    /// Whether this is a format of its own, so that JSON does not come under its name; the runtime of clients has the same
    /// list. Streams are JSON, a value at a time.
    var isNoJSON: Bool {
        let (kind, format) = (essence.prefix { $0 != "/" }, essence.split(whereSeparator: "/+".contains).last ?? "")
        return ["image", "audio", "video", "font"].contains(kind) || Self.formats.contains(format)
    }

    private static let formats: Set<Substring> = [
        "xml", "html", "yaml", "x-yaml", "csv", "pdf", "zip", "octet-stream", "protobuf", "x-protobuf", "msgpack",
        "x-msgpack", "cbor",
    ]

    static let json = MediaType("application/json")
    static let bytes = MediaType("application/octet-stream")
    static let plainText = MediaType("text/plain")
    static let problem = MediaType("application/problem+json")
    static let urlEncodedForm = "application/x-www-form-urlencoded"

    /// Whether this is a range that the other type lies in, or that type itself.
    func includes(_ other: MediaType) -> Bool {
        if essence == "*/*" || essence == "*" || essence == other.essence { return true }
        return essence.hasSuffix("/*") && other.essence.hasPrefix(essence.dropLast())
    }
}

/// The media types that a request accepts (RFC 9110, section 12.5.1).
struct AcceptedTypes {
    private var ranges: [(range: MediaType, weight: Double)] = []

    /// - Parameter field: The field `Accept`; `nil` where there is none, and all types are accepted.
    init(_ field: String?) {
        guard let field, !field.trimmed().isEmpty else { return }
        for item in field.split(separator: ",") {
            let weight = item.split(separator: ";").dropFirst().lazy.compactMap { parameter -> Double? in
                let parameter = parameter.trimmed().lowercased()
                return parameter.hasPrefix("q=") ? Double(parameter.dropFirst(2)) : nil
            }
            ranges.append((MediaType(item), weight.first ?? 1))
        }
    }

    /// How much a type is wanted, by the most exact of the ranges that it lies in; zero if it is not.
    func weight(of type: MediaType) -> Double {
        if ranges.isEmpty { return 1 }
        let fitting = ranges.filter { $0.range.includes(type) }
        return fitting.max { $0.range.exactness < $1.range.exactness }?.weight ?? 0
    }

    /// The type that is wanted most, of those of the same weight the first; `nil` if none is wanted.
    func preferred(of types: [MediaType]) -> MediaType? {
        var best: (type: MediaType, weight: Double)?
        for type in types {
            let weight = weight(of: type)
            if weight > best?.weight ?? 0 { best = (type, weight) }
        }
        return best?.type
    }
}

extension MediaType {
    fileprivate var exactness: Int { !isRange ? 2 : essence.hasPrefix("*") ? 0 : 1 }
}
