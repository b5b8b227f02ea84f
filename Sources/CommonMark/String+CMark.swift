import CCMark

extension UnsafeRawBufferPointer {
    /// The root of the tree that libcmark makes of these bytes; whoever calls this frees it.
    func parsedByCMark() -> OpaquePointer? {
        cmark_parse_document(assumingMemoryBound(to: CChar.self).baseAddress, count, CMARK_OPT_DEFAULT)
    }
}

extension String {
    /// What libcmark's C string holds; empty without one.
    init(cmark string: UnsafePointer<CChar>?) {
        self = string.map { String(cString: $0) } ?? ""
    }

    /// The string with each CRLF and lone CR as LF.
    var withNormalizedLineEnds: String {
        guard contains(.carriageReturn) else { return self }
        return String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }

    private func contains(_ byte: UInt8) -> Bool {
        var string = self
        return string.withUTF8 { $0.contains(byte) }
    }

    /// The number of line feeds.
    var lineFeedCount: Int {
        var string = self
        return string.withUTF8 { bytes in bytes.reduce(0) { $1 == .lineFeed ? $0 + 1 : $0 } }
    }
}
