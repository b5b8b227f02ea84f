/// A block of a page: a heading, a paragraph, a table, or a container of further blocks.
public struct Block: Hashable, Sendable {
    /// What the block is, and its content.
    public var kind: Kind

    /// From the block's first byte to just after its last one that is not white space.
    ///
    /// A range starts behind the markers of the containers around it: behind `> ` or `- ` where the block is the
    /// first on its line. A code block's includes its fences, a heading's its `#`s or its underline.
    public var range: Range<SourcePosition>

    /// The kinds of block: CommonMark's, and GFM's pipe table.
    public indirect enum Kind: Hashable, Sendable {
        /// `## Title`, or text underlined with `===` or `---`.
        case heading(level: Int, [Inline])

        /// Lines of text.
        case paragraph([Inline])

        /// A fenced or an indented code block.
        case codeBlock(CodeBlock)

        /// Blocks behind `>`.
        case blockQuote([Block])

        /// A bulleted or a numbered list.
        case list(List)

        /// A pipe table.
        case table(Table)

        /// Raw HTML, verbatim; each of its lines ends with `"\n"`.
        case html(String)

        /// `---` on a line of its own.
        case thematicBreak
    }
}
