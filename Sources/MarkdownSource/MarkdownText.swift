import Foundation
import Spelling

/// Text as Markdown that reads back as the same text.
///
/// What could be taken for markup is escaped, but for the code, strong text and links that ``MarkdownSpan`` recognizes:
/// they are meant, and read back as they stand.
/// None of it holds what no reader sees; see ``PageText``.
package enum MarkdownText {
    /// A paragraph of prose, or a table.
    package static func paragraph(_ text: String) -> String {
        if let rows = text.tableRows {
            var table = MarkdownTable(rows[0].map(cell))
            for row in rows.dropFirst() { table.add(row.map(cell)) }
            return String(table.markdown.dropLast())
        }
        let escaped = escape(PageText.line(text), keepingSpans: true)
        return startsBlock(escaped) ? "\\" + escaped : numbered(escaped)
    }

    /// A name or another piece of plain text within a line.
    package static func plain(_ text: String) -> String { escape(PageText.line(text), keepingSpans: false) }

    /// The text of a heading.
    package static func heading(_ text: String) -> String { plain(text).replacing("#", with: "\\#") }

    /// Prose in a table's cell; line breaks become `<br>`.
    package static func cell(_ text: String) -> String {
        PageText.lines(text).map { escape($0, keepingSpans: true) }.joined(separator: "<br>")
    }

    /// Text in code, fenced by more backticks than it holds in a row.
    package static func code(_ text: String) -> String { fenced(PageText.code(text)) }

    /// Text as it stands, as code: within it nothing means anything but backticks.
    package static func fenced(_ text: String) -> String {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let pads = ["`", " "].contains { text.hasPrefix($0) || text.hasSuffix($0) }
        return pads ? "\(fence) \(text) \(fence)" : fence + text + fence
    }

    /// Text in code in a table's cell.
    package static func codeCell(_ text: String) -> String { code(text).replacing("|", with: "\\|") }

    /// A fenced block of code.
    package static func codeBlock(_ code: String, language: String) -> String {
        var fence = "```"
        while code.contains(fence) { fence += "`" }
        return "\(fence)\(language)\n\(code)\(code.hasSuffix("\n") ? "" : "\n")\(fence)\n"
    }

    /// A link's destination: the bytes of a file's name that may stand there, the others percent-encoded.
    package static func destination(_ name: String) -> String {
        name.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    /// The unreserved characters of RFC 3986.
    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )

    /// The anchor of a heading as hosts of Markdown make it.
    package static func anchor(_ heading: String) -> String {
        let kept = heading.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || "_- ".unicodeScalars.contains($0)
        }
        return destination(String(String.UnicodeScalarView(kept)).replacing(" ", with: "-"))
    }
}

extension MarkdownText {
    private static func escape(_ text: String, keepingSpans: Bool) -> String {
        let bytes = Array(text.utf8)
        var escaped: [UInt8] = []
        escaped.reserveCapacity(bytes.count + 8)
        var index = 0
        while index < bytes.count {
            if keepingSpans, let end = MarkdownSpan.end(at: index, in: bytes) {
                escaped += bytes[index..<end]
                index = end
                continue
            }
            if needsEscape(at: index, in: bytes) { escaped.append(UInt8(ascii: "\\")) }
            escaped.append(bytes[index])
            index += 1
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func needsEscape(at index: Int, in bytes: [UInt8]) -> Bool {
        let next = index + 1 < bytes.count ? bytes[index + 1] : nil
        switch bytes[index] {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            return true
        case UInt8(ascii: "_"):
            // Inside a word it is no markup.
            guard index > 0, let next else { return true }
            return !bytes[index - 1].isASCIIWordByte || !next.isASCIIWordByte
        case UInt8(ascii: "&"): return next.map { $0.isASCIIWordByte || $0 == UInt8(ascii: "#") } ?? false
        default: return false
        }
    }

    /// Whether a line would begin a quote, a heading, a list, a rule or a table's delimiter row.
    private static func startsBlock(_ line: String) -> Bool { line.utf8.first.map(">#-+=:".utf8.contains) ?? false }

    /// `1\. One` of `1. One`, which would begin a list.
    private static func numbered(_ line: String) -> String {
        let digits = line.utf8.prefix(while: \.isDigit)
        guard !digits.isEmpty, let mark = line.utf8.dropFirst(digits.count).first, ".)".utf8.contains(mark) else {
            return line
        }
        return "\(Substring(digits))\\\(line.dropFirst(digits.count))"
    }
}

extension UInt8 {
    fileprivate var isASCIIWordByte: Bool { isWordByte && self < 0x80 }
}
