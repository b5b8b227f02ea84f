import EndpointModel
import ReferenceReader
import Spelling

/// Finds out which parameters the values in a call are for, which have no names but comments: `// string | the name`.
///
/// A value is for a parameter of the type that its comment gives. Of several, its sample names it (`"sort_example"`), or
/// else the comment repeats its description; what is left is in the order of the table, if nothing is left over. The
/// table as a whole may stand in another order than the call: some templates list the body first.
struct ArgumentMatching {
    private typealias Row = OperationSection.ParameterRow
    private let rows: [String: [Row]]

    init(_ rows: [OperationSection.ParameterRow]) {
        self.rows = Dictionary(grouping: rows) { $0.type.value.text.folded }
    }

    /// The values in a call by the names of the parameters that they are for.
    func samples(_ arguments: [DocumentedCall.Argument]) -> [String: DocumentedCall.Binding] {
        var samples: [String: DocumentedCall.Binding] = [:]
        // In an order, for a table may have two rows of one name.
        for (type, arguments) in Dictionary(grouping: arguments, by: \.type).sorted(by: { $0.key < $1.key }) {
            for (row, argument) in Self.pairs(rows[type] ?? [], arguments) {
                samples[row.name.value] = .init(value: argument.value, range: argument.range, comment: "")
            }
        }
        return samples
    }

    private typealias Pair = (Row, DocumentedCall.Argument)

    /// The pairs of parameters and values of one type.
    private static func pairs(_ rows: [Row], _ arguments: [DocumentedCall.Argument]) -> [Pair] {
        var (pairs, rows, arguments) = ([Pair](), rows, arguments)
        take(
            &pairs,
            &rows,
            &arguments,
            rowKey: \.name.value.folded,
            argumentKey: { $0.value.sampledName?.folded ?? "" }
        )
        take(&pairs, &rows, &arguments, rowKey: { $0.description?.value.folded ?? "" }, argumentKey: \.description)
        return rows.count == arguments.count ? pairs + zip(rows, arguments) : pairs
    }

    /// Takes the pairs whose keys are the same, and those of nothing else.
    private static func take(
        _ pairs: inout [Pair],
        _ rows: inout [Row],
        _ arguments: inout [DocumentedCall.Argument],
        rowKey: (Row) -> String,
        argumentKey: (DocumentedCall.Argument) -> String
    ) {
        let rowsByKey = Dictionary(grouping: rows, by: rowKey).filter { $0.value.count == 1 && !$0.key.isEmpty }
        let argumentsByKey = Dictionary(grouping: arguments, by: argumentKey).filter { $0.value.count == 1 }
        for row in rows {
            let key = rowKey(row)
            guard rowsByKey[key] != nil, let argument = argumentsByKey[key]?.first else { continue }
            pairs.append((row, argument))
        }
        rows.removeAll { rowsByKey[rowKey($0)] != nil && argumentsByKey[rowKey($0)] != nil }
        arguments.removeAll { argumentsByKey[argumentKey($0)] != nil && rowsByKey[argumentKey($0)] != nil }
    }
}

extension DocumentedCall.Argument {
    /// The type in the comment, folded.
    fileprivate var type: String { comment.prefix { $0 != "|" }.folded }

    /// The description in the comment, folded; empty where there is none.
    fileprivate var description: String {
        guard let mark = comment.firstIndex(of: "|") else { return "" }
        let text = comment[comment.index(after: mark)...].trimmed()
        return (text.hasSuffix("(optional)") ? text.dropLast("(optional)".count) : text[...]).folded
    }
}
