import Spelling

/// Recognizes markup in the model's texts that reads back exactly as it stands: `` `code` ``, `**strong**` and
/// `[text](destination)`, each of plain characters.
///
/// Pages hand on the Markdown of the specification; escaping all of it would show its readers the markers.
package enum MarkdownSpan {
    /// The end of the span that begins at an index; `nil` if none does, or one that might be read in another way.
    package static func end(at start: Int, in bytes: [UInt8]) -> Int? {
        if start > 0, !isBoundary(bytes[start - 1]) { return nil }
        let end: Int?
        switch bytes[start] {
        case UInt8(ascii: "`"): end = code(from: start, in: bytes)
        case UInt8(ascii: "*"): end = strong(from: start, in: bytes)
        case UInt8(ascii: "["): end = link(from: start, in: bytes)
        default: end = nil
        }
        guard let end, end == bytes.count || isBoundary(bytes[end]) else { return nil }
        return end
    }

    /// What may stand next to a span.
    private static func isBoundary(_ byte: UInt8) -> Bool { " ().,:;".utf8.contains(byte) }

    private static func code(from start: Int, in bytes: [UInt8]) -> Int? {
        guard let close = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "`")), close > start + 1 else { return nil }
        let content = bytes[(start + 1)..<close]
        let isPlain = content.allSatisfy { $0 >= 0x20 && $0 < 0x7F && !"|\\<".utf8.contains($0) }
        guard isPlain, content.first != UInt8(ascii: " "), content.last != UInt8(ascii: " ") else { return nil }
        return close + 1
    }

    private static func strong(from start: Int, in bytes: [UInt8]) -> Int? {
        let marker = Array("**".utf8)
        guard bytes[start...].starts(with: marker), let end = words(from: start + 2, in: bytes) else { return nil }
        return bytes[end...].starts(with: marker) ? end + 2 : nil
    }

    private static func link(from start: Int, in bytes: [UInt8]) -> Int? {
        guard let end = words(from: start + 1, in: bytes), bytes[end...].starts(with: "](".utf8) else { return nil }
        let destination = bytes[(end + 2)...].prefix { $0.isPlainLetterOrDigit || ":/.#?=%+-_".utf8.contains($0) }
        guard !destination.isEmpty, destination.endIndex < bytes.count,
            bytes[destination.endIndex] == UInt8(ascii: ")"), isSafe(destination)
        else { return nil }
        return destination.endIndex + 1
    }

    /// Whether a link leads to another page or place of the web: other schemes may run what they hold.
    private static func isSafe(_ destination: ArraySlice<UInt8>) -> Bool {
        let scheme = destination.prefix { !"/?#:".utf8.contains($0) }
        guard scheme.endIndex < destination.endIndex, destination[scheme.endIndex] == UInt8(ascii: ":") else {
            return true
        }
        return ["http", "https", "mailto"].contains(String(decoding: scheme, as: UTF8.self).lowercased())
    }

    /// The end of words of letters and digits, single spaces between them.
    private static func words(from start: Int, in bytes: [UInt8]) -> Int? {
        let words = bytes[start...].prefix { $0.isPlainLetterOrDigit || " -.,".utf8.contains($0) }
        guard let first = words.first, let last = words.last, first.isPlainLetterOrDigit, last.isPlainLetterOrDigit
        else { return nil }
        return words.endIndex
    }
}

extension UInt8 {
    fileprivate var isPlainLetterOrDigit: Bool { isWordByte && self < 0x80 }
}
