/// A Markdown page as values: CommonMark as libcmark reads it, and GFM's pipe tables.
///
///     let page = Document(parsing: "# Pets\n\nName | Type\n-----|-----\n**id** | `int`\n")
///     page.blocks[0].kind   // .heading(level: 1, [text "Pets"])
///     page.blocks[1].kind   // .table
public struct Document: Hashable, Sendable {
    /// The page's blocks, in order.
    public var blocks: [Block]

    /// The first NUL or the first byte that is not valid UTF-8; nil for clean text. Both read as U+FFFD.
    public var firstInvalidByte: SourcePosition?

    /// How deep blocks and, inside one block, inlines are nested at most.
    ///
    /// A container deeper than that is read as a paragraph that holds its source verbatim; emphasis, links and images
    /// deeper than that as their text. No page can thus exhaust the stack of whoever walks the tree.
    public static let maximumNesting = 64

    /// The page that `bytes` hold. Any bytes are a page: nothing is rejected.
    public init(parsing bytes: [UInt8]) {
        let clean = CleanBytes(bytes)
        blocks = clean.withSourceText { Self.blocks(of: $0).blocks }
        firstInvalidByte = clean.firstOffender.map { LineIndex.position($0, in: bytes) }
    }

    /// The page that `text` holds.
    public init(parsing text: String) {
        self.init(parsing: Array(text.utf8))
    }
}
