import CommonMark

/// A page's bytes by line, to quote what the page says as it is written.
struct SourceText: Sendable {
    private let bytes: [UInt8]
    private let lineStarts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let isLoneReturn = byte == UInt8(ascii: "\r") && bytes[(index + 1)...].first != UInt8(ascii: "\n")
            if byte == UInt8(ascii: "\n") || isLoneReturn { starts.append(index + 1) }
        }
        lineStarts = starts
    }

    /// What is written in a range; ill-formed UTF-8 is repaired.
    subscript(range: Range<SourcePosition>) -> String {
        let lower = offset(of: range.lowerBound)
        let upper = max(lower, offset(of: range.upperBound))
        return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }

    /// A line, counted from one.
    func line(_ number: Int) -> String {
        self[SourcePosition(line: number, column: 1)..<SourcePosition(line: number + 1, column: 1)]
    }

    private func offset(of position: SourcePosition) -> Int {
        guard position.line >= 1 else { return 0 }
        guard position.line <= lineStarts.count else { return bytes.count }
        return min(lineStarts[position.line - 1] + max(position.column, 1) - 1, bytes.count)
    }
}
