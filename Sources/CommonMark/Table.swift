/// A pipe table, by GFM's rules.
///
///     Name | Type       | Notes          ← header
///     ---- | :--------: | -----          ← alignments: nil, .center, nil
///     id   | **String** | [optional]     ← rows[0]
///
/// Every row has exactly one cell per column of the header: short rows are filled, excess cells dropped.
public struct Table: Hashable, Sendable {
    /// The header row.
    public var header: TableRow

    /// The rows below the delimiter row; possibly none.
    public var rows: [TableRow]

    /// One element a column: where the delimiter row's colons align it, nil where they do not.
    public var alignments: [Alignment?]

    /// A table with this header and these rows.
    public init(header: TableRow, rows: [TableRow], alignments: [Alignment?]) {
        self.header = header
        self.rows = rows
        self.alignments = alignments
    }

    /// How a column is aligned: `:---`, `:---:`, `---:`.
    public enum Alignment: Hashable, Sendable {
        case left
        case center
        case right
    }
}
