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
        let words = Self.words(in: name)
        guard words.count > 1, let first = words[0].utf8.first else { return nil }
        let separators = Set(name.utf8.dropFirst().dropLast().filter { !$0.isWordByte })
        switch separators {
        case []: self = first.isUppercase ? .pascalCase : .camelCase
        case [UInt8(ascii: "_")]: self = .snakeCase
        case [UInt8(ascii: "-")]: self = .kebabCase
        default: return nil
        }
    }

    /// The words of a name: `["X", "Request", "ID"]` of `XRequestID`, `x_request_id` split at `_`.
    ///
    /// Everything that is neither a letter nor a digit separates words, and so does a capital after a small letter or
    /// a digit, and the last of several capitals if a small letter follows it.
    public static func words(in name: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func finish() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        let bytes = Array(name.utf8)
        for (index, byte) in bytes.enumerated() {
            guard byte.isWordByte else {
                finish()
                continue
            }
            if byte.isUppercase, let last = word.last {
                let next = index + 1 < bytes.count ? bytes[index + 1] : nil
                if !last.isUppercase || next?.isLowercase == true { finish() }
            }
            word.append(byte)
        }
        finish()
        return words
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
