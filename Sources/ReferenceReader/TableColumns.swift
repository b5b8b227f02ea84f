import CommonMark
import EndpointModel
import Spelling

/// Which column of a table holds what.
struct TableColumns {
    private var indices: [ColumnName: Int] = [:]
    /// The headers of the columns that are not read: those of unknown names, and second ones of a name.
    private(set) var unknown: [TableCell] = []
    /// The facts that have columns of their own.
    private(set) var facts: [FactField] = []

    init(_ table: Table) {
        for (index, cell) in table.header.cells.enumerated() {
            let header = cell.inlines.plainText
            if let name = ColumnName(header: header), indices[name] == nil {
                indices[name] = index
                if case .fact(let field) = name { facts.append(field) }
            } else if !header.trimmed().isEmpty {
                unknown.append(cell)
            }
        }
    }

    func has(_ name: ColumnName) -> Bool { indices[name] != nil }

    /// Whether the rows are of things that have names.
    var hasNames: Bool { Self.names.contains(where: has) }

    /// The cell with the name of what a row is of: the API's own for it, where there is one.
    func name(in row: TableRow) -> TableCell? {
        originalName(in: row) ?? Self.names.lazy.compactMap { cell($0, in: row) }.first
    }

    /// The cell with what the API itself calls it; `nil` where there is none, or nothing in it.
    func originalName(in row: TableRow) -> TableCell? {
        cell(.originalName, in: row).flatMap { $0.inlines.isEmpty ? nil : $0 }
    }

    private static let names: [ColumnName] = [.name, .key, .className]

    /// Whether a column is the leftmost of the table.
    func isFirst(_ name: ColumnName) -> Bool { indices[name] == 0 }

    /// The cell of a column in a row; `nil` where the table has no such column.
    func cell(_ name: ColumnName, in row: TableRow) -> TableCell? {
        guard let index = indices[name], index < row.cells.count else { return nil }
        return row.cells[index]
    }
}
