/// One cell of a table.
public struct TableCell: Hashable, Sendable {
    /// The cell's content; empty for an empty cell and for one that the row lacks.
    public var inlines: [Inline]

    /// The cell's trimmed content. An empty cell has an empty range just behind the pipe before it, a cell that the
    /// row lacks one at the end of the row.
    public var range: Range<SourcePosition>
}
