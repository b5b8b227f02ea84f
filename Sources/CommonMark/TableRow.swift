/// One row of a table.
public struct TableRow: Hashable, Sendable {
    /// One cell a column.
    public var cells: [TableCell]

    /// From the row's first byte, its leading pipe included, to just after its last one that is not white space.
    public var range: Range<SourcePosition>
}
