import CommonMark
import Spelling

extension Sequence<Inline> {
    /// The inlines written as Markdown again: one spelling for each construct, line breaks as newlines.
    var markdown: String {
        var text = ""
        for inline in self { inline.write(to: &text) }
        return text
    }

    /// The destination of the first link.
    var firstDestination: String? {
        for inline in self {
            switch inline {
            case .link(let destination, _, _): return destination
            case .emphasis(let children), .strong(let children):
                if let destination = children.firstDestination { return destination }
            case .text, .softBreak, .lineBreak, .code, .html, .image: continue
            }
        }
        return nil
    }
}

extension Table {
    /// The table as a description holds it, a line a row.
    var text: String {
        let rows = ([header] + rows).map { row in
            row.cells.map { $0.inlines.markdown.breakingLines.replacing("\n", with: " ").trimmed() }
        }
        return String(tableRows: rows)
    }
}

extension List {
    /// The items as a description holds them, a line each; those of lists within lists are items like the others.
    var text: String {
        let lines = items.flatMap { item in
            item.blocks.enumerated().flatMap { index, block -> [String] in
                switch block.kind {
                case .paragraph(let inlines):
                    let text = inlines.markdown.breakingLines.replacing("\n", with: " ").trimmed()
                    return text.isEmpty ? [] : [(index == 0 ? "- " : "") + text]
                case .list(let inner): return inner.text.split(separator: "\n").map(String.init)
                default: return []
                }
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension Inline {
    fileprivate func write(to text: inout String) {
        switch self {
        case .text(let literal): text += literal
        case .softBreak: text += " "
        case .lineBreak: text += "\n"
        case .code(let literal): text += "`\(literal)`"
        case .html(let literal): text += literal.isLineBreakTag ? "\n" : literal
        case .emphasis(let children): text += "*\(children.markdown)*"
        case .strong(let children): text += "**\(children.markdown)**"
        case .link(let destination, _, let children): text += "[\(children.markdown)](\(destination))"
        case .image(let source, _, let children): text += "![\(children.markdown)](\(source))"
        }
    }
}

extension String {
    /// Whether this is `<br>` in one of its spellings.
    fileprivate var isLineBreakTag: Bool {
        let name = utf8.dropFirst().prefix { $0.isIdentifier }
        return utf8.first == UInt8(ascii: "<") && name.elementsEqual("br".utf8)
    }
}
