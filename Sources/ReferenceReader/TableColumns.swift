import CommonMark
import EndpointModel
import Spelling

/// Which column of a table holds what.
struct TableColumns {
    /// The columns, from left to right; few enough to be looked through.
    private var names: [ColumnName?] = []
    /// The headers of the columns that are not read: those of unknown names, and second ones of a name.
    private(set) var unknown: [TableCell] = []
    /// The facts that have columns of their own.
    private(set) var facts: [FactField] = []

    init(_ table: Table) {
        for cell in table.header.cells {
            let header = cell.inlines.plainText
            let name = ColumnName(header: header).flatMap { has($0) ? nil : $0 }
            names.append(name)
            if case .fact(let field)? = name { facts.append(field) }
            if name == nil, !header.trimmed().isEmpty { unknown.append(cell) }
        }
    }

    func has(_ name: ColumnName) -> Bool { names.contains(name) }

    /// Whether the rows are of things that have names.
    var hasNames: Bool { Self.namesOfNames.contains(where: has) }

    /// The cell with the name of what a row is of: the API's own for it, where there is one.
    func name(in row: TableRow) -> TableCell? {
        originalName(in: row) ?? Self.namesOfNames.lazy.compactMap { cell($0, in: row) }.first
    }

    /// The cell with what the API itself calls it; `nil` where there is none, or nothing in it.
    func originalName(in row: TableRow) -> TableCell? {
        cell(.originalName, in: row).flatMap { $0.inlines.isEmpty ? nil : $0 }
    }

    private static let namesOfNames: [ColumnName] = [.name, .key, .className]

    /// Whether a column is the leftmost of the table.
    func isFirst(_ name: ColumnName) -> Bool { names.first == name }

    /// The cell of a column in a row; `nil` where the table has no such column.
    func cell(_ name: ColumnName, in row: TableRow) -> TableCell? {
        guard let index = names.firstIndex(of: name), index < row.cells.count else { return nil }
        return row.cells[index]
    }
}
