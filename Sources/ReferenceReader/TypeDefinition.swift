import CommonMark
import EndpointModel

/// What a page says of a type under a heading of its own, such as `# SortSchema` below the parameter that has this type.
struct TypeDefinition {
    /// The row of a table that describes the type itself and so has no names.
    var type: OperationSection.ParameterRow?
    /// What an object of the type holds.
    var members: [OperationSection.ParameterRow] = []
    /// What a list of the type holds.
    var items: [OperationSection.ParameterRow] = []
    /// What the type is composed of.
    var parts: [OperationSection.ParameterRow] = []

    /// A part of a definition, by its heading.
    enum Part: String {
        case tupleitems, allof, anyof, oneof
    }

    /// The names of anchors and types in rows, whose headings define those types.
    static func mentions(in rows: [OperationSection.ParameterRow]) -> Set<String> {
        var names: Set<String> = []
        for row in rows {
            if let anchor = row.definition { names.insert(anchor) }
            names.formUnion(mentions(in: row.type.value))
        }
        return names
    }

    static func mentions(in type: OperationSection.TypeText) -> Set<String> {
        var names = Set(identifiers(in: type.text))
        if let destination = type.destination, destination.hasPrefix("#") {
            names.insert(String(destination.dropFirst()))
        }
        return names
    }

    /// The words of a type such as `typing.Union[SortSchema, Unset]`.
    static func identifiers(in type: String) -> [String] {
        type.utf8.split { !$0.isIdentifier && $0 != UInt8(ascii: ".") }.map {
            String(decoding: Array($0), as: UTF8.self)
        }
    }

    /// Takes in a table under the type's heading, or under one of the headings below that.
    mutating func read(_ table: Table, under part: String?, _ rowReader: TableRowReader) -> [OperationSection
        .ParameterRow]
    {
        let columns = TableColumns(table)
        guard columns.hasNames else {
            let rows = columns.has(.type) ? rowReader.nameless(rowsOf: table, columns) : []
            if type == nil { type = rows.first }
            return rows
        }
        let rows = rowReader.rows(of: table, columns)
        switch part.flatMap(Part.init(rawValue:)) {
        case .tupleitems: items += rows
        case .allof, .anyof, .oneof: parts += rows
        case nil: members += rows
        }
        return rows
    }

    var isEmpty: Bool { type == nil && members.isEmpty && items.isEmpty && parts.isEmpty }

    /// How many rows it has.
    var count: Int { members.count + items.count + parts.count + 1 }
}
