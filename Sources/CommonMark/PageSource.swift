/// A page as it stands in its file: its path, its bytes and where its lines start.
///
///     let source = PageSource(path: "docs/PetsApi.md", bytes: Array("# Pets\n".utf8))
///     source.line(1)   // "# Pets\n"
public final class PageSource: Sendable {
    /// The page's path as diagnostics and evidence show it.
    public let path: String

    /// The page's bytes, as given.
    public let bytes: [UInt8]

    /// Where each line starts.
    private let lineStarts: [Int]

    /// A page of these bytes. LF, CRLF and a lone CR each end a line.
    public init(path: String = "", bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        lineStarts = bytes.withUnsafeBufferPointer(Self.lineStarts(in:))
    }

    private static func lineStarts(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32 + 1)
        for (offset, byte) in bytes.enumerated() where byte == .lineFeed || byte == .carriageReturn {
            let isHalf = byte == .carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == .lineFeed
            if !isHalf { starts.append(offset + 1) }
        }
        return starts
    }
}

extension PageSource {
    /// What is written in a range.
    public subscript(range: Range<SourcePosition>) -> String {
        let lower = offset(of: range.lowerBound)
        return String(decoding: bytes[lower..<max(lower, offset(of: range.upperBound))], as: UTF8.self)
    }

    /// A line with its line end, counted from 1; empty where the page has no such line.
    public func line(_ number: Int) -> String {
        self[SourcePosition(line: number, column: 1)..<SourcePosition(line: number + 1, column: 1)]
    }

    /// The position of the byte at `offset`.
    public func position(of offset: Int) -> SourcePosition {
        position(offset, inLine: (lineStarts.firstIndex { $0 > offset } ?? lineCount) - 1)
    }

    private func offset(of position: SourcePosition) -> Int {
        guard position.line >= 1 else { return 0 }
        guard position.line <= lineCount else { return bytes.count }
        return min(lineStarts[position.line - 1] + max(position.column, 1) - 1, bytes.count)
    }
}

/// Offsets, and lines counted from 0: what the readers of a page work with.
extension PageSource {
    /// The number of lines; a page that ends with a line end has an empty one behind it.
    var lineCount: Int { lineStarts.count }

    /// Where the line starts; the first one behind a byte order mark.
    func start(ofLine line: Int) -> Int {
        line == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : lineStarts[line]
    }

    /// Where the line's content ends, before its line end.
    func end(ofLine line: Int) -> Int {
        guard line + 1 < lineStarts.count else { return bytes.count }
        let end = lineStarts[line + 1] - 1
        let endsWithCRLF = end > lineStarts[line] && bytes[end] == .lineFeed && bytes[end - 1] == .carriageReturn
        return endsWithCRLF ? end - 1 : end
    }

    /// Where the line's content ends, its trailing white space left out.
    func contentEnd(ofLine line: Int) -> Int { trimmed(start(ofLine: line)..<end(ofLine: line)).upperBound }

    /// The range without the white space at its ends; what is blank ends where it starts.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while end > start, bytes[end - 1].isWhiteSpace { end -= 1 }
        while start < end, bytes[start].isWhiteSpace { start += 1 }
        return start..<end
    }

    /// The position of the byte at `offset`, which stands in `line`.
    func position(_ offset: Int, inLine line: Int) -> SourcePosition {
        SourcePosition(line: line + 1, column: offset - lineStarts[line] + 1)
    }
}
