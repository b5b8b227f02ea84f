/// A fenced or an indented code block.
public struct CodeBlock: Hashable, Sendable {
    /// What follows the opening fence, entities and escapes decoded: `"python title=x"`; empty for an indented block.
    public var info: String

    /// The code, each line ended by `"\n"` whatever ends it in the page.
    public var literal: String

    /// Where the literal's first line starts in the page: line *n* of the literal stands *n* lines further down.
    public var contentStart: SourcePosition

    /// The first word of `info`, by convention the language: `"python"`; empty when there is none.
    public var language: String {
        let word = info.utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        return String(Substring(word))
    }
}
