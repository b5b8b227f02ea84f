/// How a name of several words is written as one.
public enum NamingConvention: String, Hashable, Sendable, Encodable, CaseIterable {
    /// `recoveryKey`
    case camelCase
    /// `RecoveryKey`
    case pascalCase
    /// `recovery_key`
    case snakeCase
    /// `recovery-key`
    case kebabCase

    /// The convention of a name; `nil` for a name of one word and for a mixture.
    public init?(of name: String) {
        var (words, startsUppercase) = (0, false)
        Self.forEachWord(of: name) { word in
            if words == 0 { startsUppercase = word[word.startIndex].isUppercase }
            words += 1
        }
        guard words > 1 else { return nil }
        var separators = name.utf8.dropFirst().dropLast().lazy.filter { !$0.isWordByte }.makeIterator()
        guard let separator = separators.next() else {
            self = startsUppercase ? .pascalCase : .camelCase
            return
        }
        while let other = separators.next() { if other != separator { return nil } }
        switch separator {
        case UInt8(ascii: "_"): self = .snakeCase
        case UInt8(ascii: "-"): self = .kebabCase
        default: return nil
        }
    }

    /// The words of a name: `["X", "Request", "ID"]` of `XRequestID`, `x_request_id` split at `_`.
    ///
    /// Everything that is neither a letter nor a digit separates words, and so does a capital after a small letter or
    /// a digit, and the last of several capitals if a small letter follows it.
    public static func words(in name: String) -> [String] {
        var words: [String] = []
        forEachWord(of: name) { words.append(String(decoding: $0, as: UTF8.self)) }
        return words
    }

    private static func forEachWord(of name: String, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
        var name = name
        name.withUTF8 { bytes in
            var start = 0
            for (index, byte) in bytes.enumerated() {
                if !byte.isWordByte {
                    if start < index { body(bytes[start..<index]) }
                    start = index + 1
                } else if byte.isUppercase, start < index {
                    let next = index + 1 < bytes.count ? bytes[index + 1] : nil
                    guard !bytes[index - 1].isUppercase || next?.isLowercase == true else { continue }
                    body(bytes[start..<index])
                    start = index
                }
            }
            if start < bytes.count { body(bytes[start...]) }
        }
    }

    /// A name in this convention: `waitForReindex` of `wait_for_reindex`.
    public func apply(to name: String) -> String {
        let words = Self.words(in: name).map { $0.lowercased() }
        switch self {
        case .snakeCase: return words.joined(separator: "_")
        case .kebabCase: return words.joined(separator: "-")
        case .pascalCase: return words.map(\.capitalizedFirst).joined()
        case .camelCase:
            return (words.first ?? "") + words.dropFirst().map(\.capitalizedFirst).joined()
        }
    }
}
