import Foundation

/// How the body of a successful response becomes a value.
public struct ResponseDecoding<Output: Sendable>: Sendable {
    private enum Decode: Sendable {
        case whole(@Sendable (Data, HTTPFields, JSONDecoder) throws -> Output)
        case flowing(@Sendable (BodyFlow, JSONDecoder) -> Output)
    }

    let format: ResponseFormat
    private let decode: Decode

    /// Decodes with a closure of your own, which is given the body, the header fields and the client's JSON decoder,
    /// whatever the media type. What it throws surfaces as ``APIError/Reason/undecodable(_:)``.
    public init(_ decode: @escaping @Sendable (Data, HTTPFields, JSONDecoder) throws -> Output) {
        self.init(.any, decode)
    }

    init(_ format: ResponseFormat, _ decode: @escaping @Sendable (Data, HTTPFields, JSONDecoder) throws -> Output) {
        self.format = format
        self.decode = .whole(decode)
    }

    /// Makes a value of a body that is still to come.
    init(flowing format: ResponseFormat, _ decode: @escaping @Sendable (BodyFlow, JSONDecoder) -> Output) {
        self.format = format
        self.decode = .flowing(decode)
    }

    /// Whether the value is there before the body is.
    var isStreaming: Bool {
        if case .flowing = decode { true } else { false }
    }

    /// The media types to ask for, out of those that a reference documents: what can be decoded.
    func acceptable(_ mediaTypes: [String]) -> [String] { format.acceptable(mediaTypes) }

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - body: The body of the response.
    ///   - headerFields: The header fields of the response.
    ///   - accept: The media types that were asked for; a response of another one is no value.
    ///   - decoder: What decodes JSON.
    /// - Throws: What the decoding throws; an error of its own for a response of the wrong media type.
    public func value(
        from body: Data,
        headerFields: HTTPFields,
        accept: [String] = [],
        decoder: JSONDecoder = .api
    ) throws -> Output {
        let contentType = body.isEmpty ? nil : headerFields[.contentType]
        let mismatch = try mismatch(contentType, accept: accept)
        switch decode {
        case .flowing(let decode):
            return decode(BodyFlow(body, headerFields: headerFields), decoder)
        case .whole(let decode):
            do {
                return try decode(body, headerFields, decoder)
            } catch {
                // Asked for anything, a server may answer with a page for people.
                if let contentType, let mismatch, format == .json, !MediaType(contentType).isJSON { throw mismatch }
                throw error
            }
        }
    }

    /// Makes the value of a body that is still to come.
    func value(from flow: BodyFlow, accept: [String], decoder: JSONDecoder) throws -> Output {
        _ = try mismatch(flow.response.headerFields[.contentType], accept: accept)
        switch decode {
        case .flowing(let decode): return decode(flow, decoder)
        case .whole(let decode): return try decode(Data(), flow.response.headerFields, decoder)
        }
    }

    /// What to say if a body turns out to be of another media type; throws it where that is plain.
    private func mismatch(_ contentType: String?, accept: [String]) throws -> UnexpectedMediaType? {
        guard let contentType else { return nil }
        let mismatch = UnexpectedMediaType(received: contentType, expected: format.expected(accept))
        guard format.allows(MediaType(contentType), accept: accept) else { throw mismatch }
        return mismatch
    }
}

extension ResponseDecoding where Output: Decodable {
    /// The body is JSON.
    public static var json: ResponseDecoding {
        ResponseDecoding(.json) { body, _, decoder in
            if body.isEmpty { throw DecodingError.emptyBody }
            return try decoder.decode(Output.self, from: body)
        }
    }
}

extension ResponseDecoding where Output: Decodable & ExpressibleByNilLiteral {
    /// The body is JSON, or empty, which is `nil`.
    public static var json: ResponseDecoding {
        ResponseDecoding(.json) { body, _, decoder in
            body.isEmpty ? nil : try decoder.decode(Output.self, from: body)
        }
    }
}

extension ResponseDecoding<Void> {
    /// The body does not matter.
    public static var none: ResponseDecoding {
        ResponseDecoding(.any) { _, _, _ in }
    }
}

extension ResponseDecoding<Data> {
    /// The body as it is.
    public static var data: ResponseDecoding {
        ResponseDecoding(.data) { body, _, _ in body }
    }
}

extension ResponseDecoding<String> {
    /// The body as text, in UTF-8 unless its media type names ISO 8859-1. A body that is a JSON string by its media
    /// type, or by its first character where no media type is given, is that string's content.
    public static var text: ResponseDecoding {
        ResponseDecoding(.text) { body, headerFields, decoder in
            let contentType = headerFields[.contentType]
            let mayBeJSON = contentType.map { MediaType($0).isJSON } ?? (body.first == UInt8(ascii: "\""))
            if mayBeJSON, let text = try? decoder.decode(String.self, from: body) { return text }

            let isLatin1 = contentType?.lowercased().contains("charset=iso-8859-1") ?? false
            guard let text = String(data: body, encoding: isLatin1 ? .isoLatin1 : .utf8) else {
                throw DecodingError.invalidText
            }
            return text
        }
    }
}

extension DecodingError {
    fileprivate static var emptyBody: DecodingError {
        .dataCorrupted(Context(codingPath: [], debugDescription: "the body is empty"))
    }

    fileprivate static var invalidText: DecodingError {
        .dataCorrupted(Context(codingPath: [], debugDescription: "the text is not in UTF-8"))
    }
}
