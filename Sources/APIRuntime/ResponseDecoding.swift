import Foundation

/// How the body of a successful response becomes a value.
public struct ResponseDecoding<Output: Sendable>: Sendable {
    private let decode: @Sendable (Data, HTTPFields, JSONDecoder) throws -> Output

    /// Decodes with a closure of your own, which is given the body, the header fields and the client's JSON decoder.
    /// What it throws surfaces as ``APIError/Reason/undecodable(_:)``.
    public init(_ decode: @escaping @Sendable (Data, HTTPFields, JSONDecoder) throws -> Output) {
        self.decode = decode
    }

    /// Makes the value; throws what the decoding throws.
    public func value(from body: Data, headerFields: HTTPFields, decoder: JSONDecoder = .api) throws -> Output {
        try decode(body, headerFields, decoder)
    }
}

extension ResponseDecoding where Output: Decodable {
    /// The body is JSON.
    public static var json: ResponseDecoding {
        ResponseDecoding { body, _, decoder in try decoder.decode(Output.self, from: body) }
    }
}

extension ResponseDecoding where Output: Decodable & ExpressibleByNilLiteral {
    /// The body is JSON, or empty, which is `nil`.
    public static var json: ResponseDecoding {
        ResponseDecoding { body, _, decoder in
            body.isEmpty ? nil : try decoder.decode(Output.self, from: body)
        }
    }
}

extension ResponseDecoding<Void> {
    /// The body does not matter.
    public static var none: ResponseDecoding {
        ResponseDecoding { _, _, _ in }
    }
}

extension ResponseDecoding<Data> {
    /// The body as it is.
    public static var data: ResponseDecoding {
        ResponseDecoding { body, _, _ in body }
    }
}

extension ResponseDecoding<String> {
    /// The body as text. A body that is a JSON string by its media type, or by its first character where no media type
    /// is given, is that string's content.
    public static var text: ResponseDecoding {
        ResponseDecoding { body, headerFields, decoder in
            if mayBeJSON(body, headerFields), let text = try? decoder.decode(String.self, from: body) { return text }
            return String(decoding: body, as: UTF8.self)
        }
    }

    private static func mayBeJSON(_ body: Data, _ headerFields: HTTPFields) -> Bool {
        guard let contentType = headerFields[.contentType] else { return body.first == UInt8(ascii: "\"") }
        let mediaType = contentType.prefix { $0 != ";" }.lowercased()
        return mediaType.hasSuffix("/json") || mediaType.hasSuffix("+json")
    }
}
