import Spelling

/// Text as a page can hold it: with no white space at the ends of its lines, and without characters that no reader sees.
package enum PageText {
    /// The lines of a text. An HTML line break counts as a line break.
    package static func lines(_ text: String) -> [String] {
        let text = visible(text).breakingLines.trimmed()
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmed() }
    }

    /// A text as one line.
    package static func line(_ text: String) -> String {
        lines(text).joined(separator: " ").split(separator: " ").joined(separator: " ")
    }

    /// A text as code: on one line, its HTML as it stands.
    package static func code(_ text: String) -> String {
        visible(text).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }

    /// A name for the first column of a table.
    package static func name(_ text: String) -> String {
        let name = code(text)
        return name.isEmpty ? "_" : name
    }

    /// Paragraphs of one line each, as readers of pages tell them apart: by line ends, and by the rows of spaces that
    /// generators leave of these. Neighbouring items of a list are one paragraph, and a table is one of several lines.
    package static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n\n").flatMap { block in
            let lines = lines(String(block))
            let table = lines.joined(separator: "\n")
            return table.tableRows == nil ? paragraphs(lines) : [table]
        }
    }

    private static func paragraphs(_ lines: [String]) -> [String] {
        var paragraphs: [String] = []
        var isInList = false
        for line in lines {
            let pieces = line.split(separator: "  ").map { dashed($0.trimmed()) }.filter { !$0.isEmpty }
            let isItem = pieces.first?.hasPrefix("- ") == true
            if isItem, isInList, let last = paragraphs.popLast() {
                paragraphs.append("\(last) \(pieces[0])")
                paragraphs += pieces.dropFirst()
            } else {
                paragraphs += pieces
            }
            isInList = isItem
        }
        return paragraphs
    }

    /// A list with dashes in place of asterisks.
    private static func dashed(_ text: String) -> String {
        text.hasPrefix("* ") ? (" " + text).replacing(" * ", with: " - ").trimmed() : text
    }

    /// With line feeds for all line ends, spaces for other white space and control characters, and without format
    /// characters: what turns the direction of text, or has no width, can make it read as something else.
    private static func visible(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return text }
        var visible = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": visible += "\n"
            case _ where scalar.properties.isWhitespace || scalar.properties.generalCategory == .control: visible += " "
            case _ where scalar.properties.generalCategory == .format: break
            default: visible.unicodeScalars.append(scalar)
            }
        }
        return visible
    }
}
