import Foundation

extension JSONEncoder {
    /// The encoder that an ``APIClient`` uses unless given another: keys sorted, so that equal values give equal bytes,
    /// slashes not escaped, and dates by RFC 3339 in UTC, with milliseconds where there are any. It throws
    /// `EncodingError` at a date outside of the years 0 to 9999.
    public static var api: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            guard let text = ISO8601.text(of: date) else {
                throw EncodingError.invalidValue(
                    date,
                    .init(codingPath: encoder.codingPath, debugDescription: "RFC 3339 writes the years 0 to 9999")
                )
            }
            try container.encode(text)
        }
        return encoder
    }
}

extension JSONDecoder {
    /// The decoder that an ``APIClient`` uses unless given another. Dates are read from ISO 8601 text, with or without
    /// a fraction, in UTC or at an offset, and from numbers, which are milliseconds since 1970.
    public static var api: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            if let milliseconds = try? container.decode(Double.self) {
                return Date(timeIntervalSince1970: milliseconds / 1000)
            }
            let text = try container.decode(String.self)
            guard let date = ISO8601.date(from: text) else {
                throw DecodingError.dataCorruptedError(
                    in: container,
                    debugDescription: "“\(text)” is not a date and time"
                )
            }
            return date
        }
        return decoder
    }
}
