import Spelling

/// What a declaration says of a value that is left out.
struct DeclaredDefault: Hashable, Sendable {
    /// The number, truth value or text that counts for it; `nil` for null.
    var text: String?
    /// Whether the code that is given an object finds a value in any case.
    var isAlwaysThere = false
}

extension DeclaredDefault {
    /// - Returns: `nil` for what is no literal of one value.
    init?(_ tokens: SourceTokens, in range: Range<Int>) {
        guard let first = range.first, let last = range.last else { return nil }
        switch (tokens[first].kind, range.count) {
        case (.literal, 1):
            // What stands for itself alone: no text of several lines, and none in other characters.
            let bytes = tokens.bytes[tokens[first].range]
            guard !bytes.isEmpty, !bytes.contains(UInt8(ascii: "\\")) else { return nil }
            text = String(decoding: bytes, as: UTF8.self)
        case (.identifier, 1):
            guard let value = Self.words[tokens.text(tokens[first])] else { return nil }
            text = value
        case (.number, _), (.mark, 2...):
            let number = String(decoding: tokens.bytes[tokens[first].start..<tokens[last].end], as: UTF8.self)
            guard number.isNumber else { return nil }
            text = number
        default: return nil
        }
    }

    private static let words: [String: String?] = [
        "true": "true", "True": "true", "false": "false", "False": "false", "null": nil, "None": nil,
    ]
}
