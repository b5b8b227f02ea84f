/// A pipe table, by GFM's rules.
///
///     Name | Type       | Notes          ← header
///     ---- | :--------: | -----          ← delimiters
///     id   | **String** | [optional]     ← rows[0]
///
/// Every row has exactly one cell per column of the header: short rows are filled, excess cells dropped.
public struct Table: Hashable, Sendable {
    /// The header row.
    public var header: TableRow

    /// The rows below the delimiter row; possibly none.
    public var rows: [TableRow]
}
