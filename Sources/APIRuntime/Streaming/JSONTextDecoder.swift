import Foundation

/// Decodes the JSON texts of a body that holds one after the other: a line each (JSON lines, NDJSON), or each behind a
/// record separator (RFC 7464).
struct JSONTextDecoder<Value: Decodable>: StreamDecoder {
    private var splitter: RecordSplitter
    private let isSequence: Bool
    private let decoder: JSONDecoder
    private var count = 0

    /// - Parameters:
    ///   - type: The media type of the body, which tells lines from a sequence.
    ///   - limit: How many bytes a text may have.
    init(of type: MediaType?, limit: Int, decoder: JSONDecoder) {
        isSequence = type?.isJSONSequence ?? false
        splitter = RecordSplitter(at: UInt8(ascii: isSequence ? "\u{1E}" : "\n"), limit: limit)
        self.decoder = decoder
    }

    mutating func append(_ chunk: Data) {
        splitter.append(chunk)
    }

    mutating func next(isComplete: Bool) throws -> Value? {
        while let text = try splitter.next()?.record ?? (isComplete ? splitter.rest() : nil) {
            if text.allSatisfy(\.isJSONWhitespace) { continue }
            defer { count += 1 }
            do {
                if isSequence { try Self.checkForCut(text) }
                return try decoder.decode(Value.self, from: text)
            } catch {
                throw UndecodableElement(error, at: count, bytes: text)
            }
        }
        return nil
    }

    /// A number or a literal without whitespace behind it may lack its end (RFC 7464, section 2.4).
    private static func checkForCut(_ text: Data) throws {
        guard let last = text.last, !last.isJSONWhitespace, !Data(#"}]""#.utf8).contains(last) else { return }
        throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "the value is cut short"))
    }
}

extension UInt8 {
    fileprivate var isJSONWhitespace: Bool {
        self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09
    }
}
