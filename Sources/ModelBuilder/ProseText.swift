import EndpointModel
import Spelling

/// Restores the lines that generators flatten.
///
/// A specification's line breaks reach the page as spaces: two or more of them stand for a new paragraph, and the items
/// of a list follow one another as `- one - two`.
enum ProseText {
    /// The paragraphs of a flattened text; a list is one paragraph with a line an item, a table one with a line a row.
    static func paragraphs(_ text: String) -> [String] {
        if text.tableRows != nil { return [text] }
        var paragraphs: [String] = []
        let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init)
        if lines.count > 1, lines.allSatisfy({ $0.hasPrefix("- ") }) { return [text] }
        for line in lines {
            for piece in line.pieces(between: "  ") {
                let paragraph = piece.trimmed()
                if !paragraph.isEmpty { paragraphs.append(list(in: paragraph) ?? paragraph) }
            }
        }
        return paragraphs
    }

    /// The items of a flattened list, a line each; `nil` for anything else.
    private static func list(in paragraph: String) -> String? {
        for marker in ["- ", "* "] where paragraph.hasPrefix(marker) {
            let items = paragraph.dropFirst(2).pieces(between: " " + marker).map { $0.trimmed() }
            return items.filter { !$0.isEmpty }.map { "- " + $0 }.joined(separator: "\n")
        }
        return nil
    }
}
