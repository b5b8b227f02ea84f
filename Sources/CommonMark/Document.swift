import CCMark

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
        blocks = clean.bytes.withUnsafeBufferPointer { page in
            LineIndex.lineStarts(in: page).withUnsafeBufferPointer { lineStarts in
                clean.repairs.withUnsafeBufferPointer { repairs in
                    Self.blocks(of: SourceText(bytes: page, lineStarts: lineStarts, repairs: repairs))
                }
            }
        }
        firstInvalidByte = clean.firstOffender.map { offset in
            let lineStarts = bytes[..<offset].withUnsafeBufferPointer { LineIndex.lineStarts(in: $0) }
            return SourcePosition(line: lineStarts.count, column: offset - (lineStarts.last ?? 0) + 1)
        }
    }

    /// The page that `text` holds.
    public init(parsing text: String) {
        self.init(parsing: Array(text.utf8))
    }

    private static func blocks(of source: SourceText) -> [Block] {
        let root = source.bytes.withMemoryRebound(to: CChar.self) {
            cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
        }
        guard let root else { return [] }
        defer { cmark_node_free(root) }
        var reader = BlockReader(source: source)
        return reader.blocks(in: root)
    }
}
