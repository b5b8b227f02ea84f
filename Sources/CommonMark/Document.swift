import CCMark

/// A Markdown page as values: CommonMark as libcmark reads it, and GFM's pipe tables.
///
///     let page = Document(parsing: "# Pets\n\nName | Type\n-----|-----\n**id** | `int`\n")
///     page.blocks[0].kind   // .heading(level: 1, [.text("Pets")])
///     page.blocks[1].kind   // .table
public struct Document: Hashable, Sendable {
    /// The page's blocks, in order.
    public var blocks: [Block]

    /// How deep blocks and, inside one block, inlines are nested at most.
    ///
    /// A container deeper than that is read as a paragraph that holds its source verbatim; emphasis, links and images
    /// deeper than that as their text. No page can thus exhaust the stack of whoever walks the tree.
    public static let maximumNesting = 64

    /// Reads a page. No bytes are rejected: what is no UTF-8 text reads as U+FFFD. Whoever needs to quote the page or to
    /// place what is behind a NUL refuses such bytes.
    public init(parsing source: PageSource) {
        // Without the byte order mark, which libcmark's versions count differently.
        let root = source.bytes[source.start(ofLine: 0)...].withUnsafeBytes { $0.parsedByCMark() }
        defer { cmark_node_free(root) }
        var reader = BlockReader(source: source)
        blocks = reader.blocks(in: root)
    }

    /// Reads the page that `text` holds.
    public init(parsing text: String) {
        self.init(parsing: PageSource(bytes: Array(text.utf8)))
    }
}
