import CCMark

extension Document {
    /// The blocks of `source`, and whether each of them was found where libcmark says.
    static func blocks(of source: SourceText) -> (blocks: [Block], isInStep: Bool) {
        if let mask = TableMask(source) {
            let reading = mask.bytes.withUnsafeBufferPointer { blocks(of: source, parsedFrom: $0, mask: mask) }
            if reading.maskedLines == mask.count { return (reading.blocks, reading.isInStep) }
        }
        let reading = blocks(of: source, parsedFrom: source.bytes, mask: nil)
        return (reading.blocks, reading.isInStep)
    }

    /// The blocks of `source` by libcmark's tree of `bytes`, which is its text or, for the same blocks, a masked one.
    static func blocks(
        of source: SourceText,
        parsedFrom bytes: UnsafeBufferPointer<UInt8>,
        mask: TableMask?
    ) -> (blocks: [Block], isInStep: Bool, maskedLines: Int) {
        // Without the byte order mark, which libcmark's versions count differently.
        let text = UnsafeBufferPointer(rebasing: bytes[source.start(ofLine: 0)...])
        let root = text.withMemoryRebound(to: CChar.self) {
            cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
        }
        guard let root else { return ([], true, 0) }
        defer { cmark_node_free(root) }
        var reader = BlockReader(source: source, mask: mask)
        let blocks = reader.blocks(in: root)
        return (blocks, reader.isInStep, reader.maskedLines)
    }
}
