/// A copy of a page in which the rows of what look like tables hold no markup.
///
/// libcmark takes a table for a paragraph, and parsing the inlines of all its rows only to throw them away takes most
/// of its time. From a masked row it makes a single text, and of the page the same blocks: a row is masked only where
/// its first byte makes it continue a paragraph, and only bytes that no block depends on are replaced. Whether all
/// masked rows did end up in tables, the reader counts.
struct TableMask {
    /// The page, as long as the source.
    private(set) var bytes: [UInt8]

    /// How many lines are masked.
    private(set) var count = 0

    /// Whether each line is masked.
    private var isMasked: [Bool]

    /// The masked page; nil where nothing looks like a table.
    init?(_ source: SourceText) {
        bytes = []
        isMasked = []
        var fence: UInt8?
        var isInTable = false
        for line in 0..<source.lineCount {
            guard let start = Self.contentStart(ofLine: line, in: source) else {
                isInTable = false
                continue
            }
            let end = source.end(ofLine: line)
            if let mark = Self.fence(start, end, in: source), fence == nil || fence == mark {
                fence = fence == nil ? mark : nil
                isInTable = false
            } else if fence != nil {
                continue
            } else if isInTable {
                if Self.isSafe(start, end, in: source) { mask(start..<end, line: line, of: source) }
            } else {
                isInTable = Self.isDelimiterRow(start..<end, in: source)
            }
        }
        if count == 0 { return nil }
    }

    /// How many of `lines` are masked.
    func count(in lines: ArraySlice<LineSpan>) -> Int {
        lines.reduce(0) { isMasked[$1.line] ? $0 + 1 : $0 }
    }

    private mutating func mask(_ range: Range<Int>, line: Int, of source: SourceText) {
        if count == 0 {
            bytes = Array(source.bytes)
            isMasked = Array(repeating: false, count: source.lineCount)
        }
        count += 1
        isMasked[line] = true
        bytes.withUnsafeMutableBufferPointer { bytes in
            for offset in range where PlainText.isMarkup(bytes[offset]) { bytes[offset] = UInt8(ascii: "x") }
        }
    }

    /// The first byte that is not a space; nil for a blank line and for an indented one.
    private static func contentStart(ofLine line: Int, in source: SourceText) -> Int? {
        var start = source.start(ofLine: line)
        let end = source.end(ofLine: line)
        let limit = min(start + 4, end)
        while start < limit, source.bytes[start] == .space { start += 1 }
        return start < limit && !source.bytes[start].isWhiteSpace ? start : nil
    }

    private static func fence(_ start: Int, _ end: Int, in source: SourceText) -> UInt8? {
        let mark = source.bytes[start]
        guard mark == .backtick || mark == .tilde, start + 2 < end else { return nil }
        return source.bytes[start + 1] == mark && source.bytes[start + 2] == mark ? mark : nil
    }

    private static func isDelimiterRow(_ row: Range<Int>, in source: SourceText) -> Bool {
        let first = source.bytes[row.lowerBound]
        guard first == .dash || first == .pipe || first == .colon else { return false }
        var (hasPipe, hasDash) = (false, false)
        for byte in source.bytes[row] {
            switch byte {
            case .pipe: hasPipe = true
            case .dash: hasDash = true
            case .colon, .space, .tab: continue
            default: return false
            }
        }
        return hasPipe && hasDash
    }

    /// Whether a row can be nothing but the next line of a paragraph: it starts no list, fence, HTML, quote, heading.
    private static func isSafe(_ start: Int, _ end: Int, in source: SourceText) -> Bool {
        let first = source.bytes[start]
        guard source.bytes[start..<end].contains(.pipe) else { return false }
        if first.isAlphanumeric { return !first.isDigit }
        if first == .star { return start + 1 < end && source.bytes[start + 1] == .star }
        return first == .pipe || first == .openBracket || first >= 0x80
    }
}
