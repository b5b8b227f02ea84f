import Spelling

/// Text of a page for a comment: visible, and marked so that the layout keeps it in one.
///
/// A template writes `/// {{description}}`. Wherever it is printed, no text can end the comment or hide in it.
package struct DocComment: Hashable, Sendable {
    /// The text with the marks for ``SwiftLayout``.
    package let code: String

    /// Text on one line.
    ///
    /// - Returns: `nil` if there is nothing to say.
    package init?(line text: String) {
        let words = Self.words(of: text[...])
        guard !words.isEmpty else { return nil }
        code = Self.start + words
    }

    /// Paragraphs with an empty line between them, whose own line breaks are kept.
    ///
    /// - Returns: `nil` if there is nothing to say.
    package init?(_ paragraphs: [String]) {
        let texts = paragraphs.compactMap { paragraph -> String? in
            let lines = paragraph.utf8.split(separator: UInt8(ascii: "\n")).map { Self.words(of: Substring($0)) }
            let text = lines.filter { !$0.isEmpty }.joined(separator: Self.lineBreak)
            return text.isEmpty ? nil : text
        }
        guard !texts.isEmpty else { return nil }
        code = Self.start + texts.joined(separator: Self.lineBreak + Self.lineBreak)
    }

    // No text of a page holds these: they are not visible.
    private static let start = String(UnicodeScalar(SwiftLayout.commentStart))
    private static let lineBreak = String(UnicodeScalar(SwiftLayout.commentLineBreak))

    /// The visible characters of a line, with one space between its words.
    private static func words(of text: Substring) -> String {
        if isPlain(text) { return String(text) }
        var visible = ""
        for scalar in text.unicodeScalars { visible.unicodeScalars.append(scalar.isInvisible ? " " : scalar) }
        return visible.split(separator: " ").joined(separator: " ")
    }

    private static func isPlain(_ text: Substring) -> Bool {
        var last = UInt8(ascii: " ")
        for byte in text.utf8 {
            guard (0x20..<0x7F).contains(byte), byte != 0x20 || last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20
    }
}
