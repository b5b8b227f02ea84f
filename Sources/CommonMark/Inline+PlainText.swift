extension Sequence<Inline> {
    /// The text that was meant, without its markup.
    ///
    /// Entities and escapes are decoded, code gives its content, a soft break a space, a line break `"\n"`, and links
    /// and images their text. Inline HTML is kept literally, since generators write type parameters unescaped:
    /// `**Array<User>**` gives `Array<User>`.
    public var plainText: String {
        var text = ""
        for inline in self { inline.appendPlainText(to: &text) }
        return text
    }
}

extension Inline {
    fileprivate func appendPlainText(to text: inout String) {
        switch self {
        case .text(let literal), .code(let literal), .html(let literal):
            if text.isEmpty { text = literal } else { text += literal }
        case .softBreak: text += " "
        case .lineBreak: text += "\n"
        case .emphasis(let content), .strong(let content), .link(_, _, let content), .image(_, _, let content):
            for inline in content { inline.appendPlainText(to: &text) }
        }
    }
}
