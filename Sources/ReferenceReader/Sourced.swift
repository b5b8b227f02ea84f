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

extension PageRange {
    /// The range of a CommonMark node on a page.
    init(page: String, _ range: Range<SourcePosition>) {
        self.init(
            page: page,
            startLine: range.lowerBound.line,
            startColumn: range.lowerBound.column,
            endLine: range.upperBound.line,
            endColumn: range.upperBound.column
        )
    }
}
