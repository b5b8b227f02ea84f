/// A place in a page: the line and the column, both counted from 1, the column in UTF-8 bytes, as compilers count.
///
/// A range is half-open: its `upperBound` is the position just after the last byte.
///
///     SourcePosition(line: 3, column: 1)..<SourcePosition(line: 3, column: 8)   // the first seven bytes of line 3
public struct SourcePosition: Hashable, Sendable {
    /// The line, from 1. LF, CRLF and a lone CR each end a line.
    public var line: Int

    /// The column, from 1, in bytes of the page as it was given; a byte order mark counts.
    public var column: Int

    /// The position at `line` and `column`, both from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension SourcePosition: Comparable {
    /// Whether `lhs` stands before `rhs` in the page.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        lhs.line == rhs.line ? lhs.column < rhs.column : lhs.line < rhs.line
    }
}

extension SourcePosition: CustomStringConvertible {
    /// The position as compilers print it: `3:1`.
    public var description: String { "\(line):\(column)" }
}
