import EndpointModel
import Spelling

/// The forms of text that pages can hold.
enum NormalText {
    /// A text of several lines, each without white space at its ends, nothing but spaces and line feeds for white space
    /// and control characters, and no format characters. An HTML line break counts as a line break.
    static func lines(_ text: String) -> String {
        let lines = breaking(visible(text)).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.trimmed() }.joined(separator: "\n").trimmed()
    }

    /// A text of one line, every white space in it a space.
    static func line(_ text: String) -> String {
        var line = ""
        for scalar in lines(text).unicodeScalars {
            line.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
        }
        return line.trimmed()
    }

    /// A name in a table's first column.
    static func name(_ text: String) -> String { nonEmpty(line(text)) ?? "_" }

    /// The value, if a page can tell it from no value.
    static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// Paragraphs without line breaks or rows of spaces; a list is one paragraph with a line an item.
    static func paragraphs(_ text: String) -> [String] {
        var paragraphs: [String] = []
        for block in blocks(lines(text)) {
            for piece in block.split(separator: "  ") {
                let paragraph = piece.trimmed()
                if !paragraph.isEmpty { paragraphs.append(list(in: paragraph) ?? paragraph) }
            }
        }
        return paragraphs
    }

    /// The lines of a text, neighbouring items of a list in one.
    private static func blocks(_ text: String) -> [String] {
        var blocks: [String] = []
        var isInList = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isItem = line.hasPrefix("- ")
            if isItem, isInList, let last = blocks.popLast() {
                blocks.append("\(last) \(line)")
            } else {
                blocks.append(String(line))
            }
            isInList = isItem
        }
        return blocks
    }

    /// The items of a flattened list, a line each; `nil` for anything else.
    private static func list(in paragraph: String) -> String? {
        if let items = items(of: paragraph, marker: "- ") { return items.joined(separator: "\n") }
        return items(of: paragraph, marker: "* ").flatMap { list(in: $0.joined(separator: " ")) }
    }

    private static func items(of paragraph: String, marker: String) -> [String]? {
        guard paragraph.hasPrefix(marker) else { return nil }
        let items = paragraph.dropFirst(2).split(separator: " " + marker).map { $0.trimmed() }
        return items.filter { !$0.isEmpty }.map { "- " + $0 }
    }

    /// The text without the entities that templates write for quotation marks and brackets, however often escaped: in
    /// an index they stand for those characters.
    static func withoutEntities(_ text: String) -> String {
        var text = text
        while text.utf8.contains(UInt8(ascii: "&")) {
            let decoded = entities.reduce(text) { $0.replacing($1.entity, with: $1.character) }
            if decoded == text { break }
            text = decoded
        }
        return text
    }

    /// The text without the entities for quotation marks, which stand for those marks in an endpoint's prose.
    static func withoutQuotationEntities(_ text: String) -> String {
        text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
    }

    private static let entities: [(entity: String, character: String)] = [
        ("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&#x60;", "`"), ("&#x3D;", "="),
        ("&amp;", "&"),
    ]

    /// With line feeds for all line ends, spaces for the other control characters, and without format characters: what
    /// turns the direction of text, or has no width, can make it read as something else.
    private static func visible(_ text: String) -> String {
        var visible = ""
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": visible += "\n"
            case _ where scalar.properties.generalCategory == .control: visible += " "
            case _ where scalar.properties.generalCategory == .format: break
            default: visible.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return visible
    }

    /// With a line feed for each `<br>`, `<br/>` and `<br />`.
    private static func breaking(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            let tag = rest.prefix(6)
            if tag.starts(with: "<br".utf8), let close = tag.firstIndex(of: UInt8(ascii: ">")),
                tag[..<close].dropFirst(3).allSatisfy({ $0 == UInt8(ascii: "/") || $0.isWhitespace })
            {
                bytes.append(UInt8(ascii: "\n"))
                rest = rest[(close + 1)...]
            } else {
                bytes.append(byte)
                rest.removeFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
