import EndpointModel
import Spelling

/// A documentation comment of any text.
///
/// Each line begins with `///`, and what is not visible becomes a space, so no text can end the comment or hide in it.
struct DocComment: Hashable, Sendable {
    /// The comment's lines with their indentation and line ends; empty if there is nothing to say.
    let code: String

    /// The width that the repository's format rules allow.
    private static let lineWidth = 120

    /// - Parameters:
    ///   - blocks: Paragraphs and list items, wrapped to the line's width.
    ///   - indentation: How many spaces stand ahead of each line.
    init(_ blocks: [Block], indentation: Int = 0) {
        let prefix = String(repeating: " ", count: indentation) + "///"
        var code = ""
        for (index, block) in blocks.enumerated() {
            if index > 0, block.startsParagraph { code += prefix + "\n" }
            for line in block.lines(width: Self.lineWidth - indentation - 4) {
                code += line.isEmpty ? prefix + "\n" : "\(prefix) \(line)\n"
            }
        }
        self.code = code
    }

    /// A piece of a comment.
    enum Block: Hashable, Sendable {
        /// Markdown of one paragraph; its own line breaks are kept.
        case paragraph(String)
        /// `- Returns: …` and the like, ahead of which an empty line stands unless it follows another.
        case field(String, isFirst: Bool)
        /// An entry below `- Parameters:`.
        case entry(String)
    }
}

extension DocComment.Block {
    fileprivate var startsParagraph: Bool {
        switch self {
        case .paragraph: true
        case .field(_, let isFirst): isFirst
        case .entry: false
        }
    }

    fileprivate func lines(width: Int) -> [String] {
        switch self {
        case .paragraph(let text):
            text.utf8.split(separator: UInt8(ascii: "\n")).flatMap { line in
                wrap(Substring(line), first: "", rest: line.starts(with: "- ".utf8) ? "  " : "", width: width)
            }
        case .field(let text, _): wrap(text[...], first: "- ", rest: "  ", width: width)
        case .entry(let text): wrap(text[...], first: "  - ", rest: "    ", width: width)
        }
    }

    /// Breaks a text at its spaces; a word longer than the line keeps a line of its own.
    private func wrap(_ text: Substring, first: String, rest: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = first
        var length = first.utf8.count
        var isEmpty = true
        let visible = Self.visible(text)
        for bytes in visible.utf8.split(separator: UInt8(ascii: " ")) {
            let word = Substring(bytes)
            // Bytes that go on a character take no room of their own.
            let size = bytes.lazy.filter { $0 & 0xC0 != 0x80 }.count
            if !isEmpty, length + 1 + size > width {
                lines.append(line)
                line = rest
                length = rest.utf8.count
                isEmpty = true
            }
            if !isEmpty {
                line += " "
                length += 1
            }
            line += word
            length += size
            isEmpty = false
        }
        if !isEmpty { lines.append(line) }
        return lines
    }

    private static func visible(_ text: Substring) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return String(text) }
        var visible = ""
        for scalar in text.unicodeScalars {
            visible.unicodeScalars.append(scalar.isInvisible ? " " : scalar)
        }
        return visible
    }
}
