/// The bytes of a page and where its lines start: what all readers share.
///
/// Valid UTF-8 without NUL; `repairs` lead back to the page as it was given. Lines count from 0 here.
struct SourceText {
    let bytes: UnsafeBufferPointer<UInt8>
    private let lineStarts: UnsafeBufferPointer<Int>
    private let repairs: UnsafeBufferPointer<CleanBytes.Repair>

    init(
        bytes: UnsafeBufferPointer<UInt8>,
        lineStarts: UnsafeBufferPointer<Int>,
        repairs: UnsafeBufferPointer<CleanBytes.Repair>
    ) {
        self.bytes = bytes
        self.lineStarts = lineStarts
        self.repairs = repairs
    }

    /// The number of lines; a page that ends with a line end has an empty one behind it.
    var lineCount: Int { lineStarts.count }

    /// Where the line starts; the first one behind a byte order mark.
    func start(ofLine line: Int) -> Int { lineStarts[line] }

    /// Where the line's content ends, before its line end.
    func end(ofLine line: Int) -> Int {
        guard line + 1 < lineStarts.count else { return bytes.count }
        let end = lineStarts[line + 1] - 1
        let endsWithCRLF = end > lineStarts[line] && bytes[end] == .lineFeed && bytes[end - 1] == .carriageReturn
        return endsWithCRLF ? end - 1 : end
    }

    /// `end` moved back over white space, but not beyond `start`.
    func trimmedEnd(from start: Int, to end: Int) -> Int {
        var end = end
        while end > start, bytes[end - 1].isWhiteSpace { end -= 1 }
        return end
    }

    /// Where the line's content ends, its trailing white space left out.
    func trimmedEnd(ofLine line: Int) -> Int {
        trimmedEnd(from: lineStarts[line], to: end(ofLine: line))
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// The position of the byte at `offset`, which stands in `line`.
    func position(_ offset: Int, inLine line: Int) -> SourcePosition {
        let start = line == 0 ? 0 : lineStarts[line]
        guard !repairs.isEmpty else { return SourcePosition(line: line + 1, column: offset - start + 1) }
        return SourcePosition(line: line + 1, column: originalOffset(offset) - originalOffset(start) + 1)
    }

    /// The offset in the page as it was given: repairs replace one to three bytes by three.
    private func originalOffset(_ offset: Int) -> Int {
        var low = 0
        var high = repairs.count
        while low < high {
            let middle = (low + high) / 2
            if repairs[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        let original = low == 0 ? offset : offset - repairs[low - 1].growth
        guard low < repairs.count else { return original }
        // No byte within a replacement lies behind its end.
        return min(original, repairs[low].end - repairs[low].growth)
    }
}
