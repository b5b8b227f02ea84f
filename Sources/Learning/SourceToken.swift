/// A piece of a source that can tell something, whatever its language.
struct SourceToken {
    enum Kind: UInt8 {
        /// A word outside of quotes.
        case identifier
        /// What stands between quotes, on one line.
        case literal
        case number
        /// Any other byte.
        case mark
    }

    var kind: Kind
    /// Whether backslashes in a literal stand for the byte after them.
    var hasEscapes = false
    /// The bytes, for a literal those between its quotes.
    var start: Int
    var end: Int
    /// Counted from one.
    var line: Int
    /// Of a word and a literal.
    var folded = FoldedHash()
    /// The first token of the statement, and the bracket around it, as indices; the bracket is -1 where there is none.
    var statement = 0
    var bracket = -1

    var range: Range<Int> { start..<end }
}
