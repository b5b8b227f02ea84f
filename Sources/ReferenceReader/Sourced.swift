import CommonMark
import EndpointModel

/// A piece of a page in the page's own words, and where it stands.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var range: PageRange

    public init(_ value: Value, at range: PageRange) {
        self.value = value
        self.range = range
    }

    /// The piece as a fact that the page documents.
    public var fact: Fact<Value> { Fact(value, .documented(range)) }
}

extension PageSource {
    /// The range of a block, a row or a cell with the page's path.
    func range(_ range: Range<SourcePosition>) -> PageRange {
        PageRange(
            page: path,
            startLine: range.lowerBound.line,
            startColumn: range.lowerBound.column,
            endLine: range.upperBound.line,
            endColumn: range.upperBound.column
        )
    }
}
