extension String {
    /// The text with escaped line-break tags, which generators leave in descriptions, as newlines.
    package var breakingLines: String {
        guard holds(UInt8(ascii: "<")) else { return self }
        var pieces: [Substring] = []
        var rest = self[...]
        while let range = rest.firstLineBreakTag {
            pieces.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        pieces.append(rest)
        return pieces.map { $0.trimmed() }.joined(separator: "\n").trimmed()
    }
}

extension Substring {
    /// The range of the first `<br>`, `<br/>` or `<br />`.
    fileprivate var firstLineBreakTag: Range<Index>? {
        var start = startIndex
        while let open = utf8[start...].firstIndex(of: UInt8(ascii: "<")) {
            let next = utf8.index(after: open)
            let tag = utf8[next...].prefix(5)
            if tag.starts(with: "br".utf8), let close = tag.firstIndex(of: UInt8(ascii: ">")),
                tag[..<close].dropFirst(2).allSatisfy({ $0 == UInt8(ascii: "/") || $0.isWhitespace })
            {
                return open..<utf8.index(after: close)
            }
            start = next
        }
        return nil
    }
}
