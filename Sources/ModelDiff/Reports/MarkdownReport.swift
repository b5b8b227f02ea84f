import EndpointModel
import MarkdownSource
import Spelling

extension ChangeReport {
    /// The most characters that the comment on a pull request may have.
    public static let maximumCommentLength = 65_536

    /// The report as a comment on a pull request: what breaks callers first, the rest collapsed, with links to the lines of
    /// the pages.
    ///
    /// - Parameter limit: How many bytes the text may take; what has no room is counted.
    public func markdown(limit: Int = maximumCommentLength) -> String {
        var comment = Comment(text: "### API changes\n\n\(summary).\n", limit: limit)
        comment.add("Breaking", breaking.map(Self.item), isCollapsed: false)
        let categories: [(String, Rule.Category)] = [
            ("Other changes", .contract), ("Evidence", .evidence), ("Texts", .documentation),
        ]
        for (title, category) in categories { comment.add(title, others(category).map(Self.item)) }
        comment.add("Accepted", accepted.map(Self.item))
        return comment.finished
    }

    private static func item(_ accepted: Accepted) -> String {
        let until = accepted.until.map { " until \($0)" } ?? ""
        return "\(item(accepted.change)): accepted\(until), \(code(accepted.reason))"
    }

    private static func item(_ change: Change) -> String {
        let owner = change.owner.title.isEmpty ? "" : code(change.owner.title) + ": "
        let verdict = change.isBreaking ? "; breaks \(change.verdict)" : ""
        return "- \(owner)\(change.sentence(code)) (`\(change.rule.rawValue)`\(verdict))\(link(to: change))"
    }

    /// A link to the line of a new page; the place on an old one as text.
    private static func link(to change: Change) -> String {
        guard let place = change.place else { return "" }
        let text = code("\(place.page.lastComponent):\(place.startLine)")
        guard change.isPlaceNew else { return " was \(text)" }
        return " [\(text)](\(place.page.percentEncoded)#L\(place.startLine))"
    }

    /// A code span, in which nothing means anything.
    static func code(_ text: String) -> String {
        let text = visible(text)
        return text.isEmpty ? "nothing" : MarkdownText.fenced(text)
    }
}

/// A comment that is cut where it gets too long.
private struct Comment {
    var text: String
    let limit: Int
    private var leftOut = 0
    /// For the sentence that counts what is left out, and the end of a collapsed list.
    private static let reserve = 200

    init(text: String, limit: Int) {
        self.text = text
        self.limit = limit
    }

    mutating func add(_ title: String, _ items: [String], isCollapsed: Bool = true) {
        guard !items.isEmpty else { return }
        let heading =
            isCollapsed
            ? "\n<details><summary>\(title) (\(items.count))</summary>\n\n" : "\n#### \(title)\n\n"
        var length = text.utf8.count + heading.utf8.count
        let fitting = items.prefix { item in
            length += item.utf8.count + 1
            return length + Self.reserve <= limit
        }
        leftOut += items.count - fitting.count
        guard !fitting.isEmpty else { return }
        text += heading + fitting.joined(separator: "\n") + "\n" + (isCollapsed ? "\n</details>\n" : "")
    }

    var finished: String {
        leftOut == 0 ? text : text + "\n\(leftOut) \(leftOut == 1 ? "change has" : "changes have") no room here.\n"
    }
}

extension String {
    fileprivate var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }

    /// As a relative link: everything encoded but letters, digits and what paths are made of.
    var percentEncoded: String {
        utf8.reduce(into: "") { text, byte in
            let isSafe = byte < 0x80 && (byte.isWordByte || "-._~/".utf8.contains(byte))
            let digits = String(byte, radix: 16, uppercase: true)
            text += isSafe ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }
    }
}
