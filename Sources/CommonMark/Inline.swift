/// A piece of running text: plain text, code, a link, emphasis.
public enum Inline: Hashable, Sendable {
    /// Text, entities and escapes decoded. Two texts never stand side by side.
    case text(String)

    /// The end of a line inside a paragraph.
    case softBreak

    /// A line end that is meant: after two spaces or a backslash.
    case lineBreak

    /// `` `code` ``
    case code(String)

    /// An inline HTML tag or comment, verbatim.
    case html(String)

    /// `*text*`
    case emphasis([Inline])

    /// `**text**`
    case strong([Inline])

    /// `[text](destination "title")`, `[text][label]` or `<destination>`; the title empty when there is none.
    indirect case link(destination: String, title: String, [Inline])

    /// `![text](source "title")`; the title empty when there is none.
    indirect case image(source: String, title: String, [Inline])
}
