/// A pipe table.
package struct MarkdownTable {
    private var lines: [String]

    /// A table with these column headers.
    package init(_ headers: [String]) {
        lines = [Self.line(headers), Self.line(headers.map { String(repeating: "-", count: max(1, $0.utf8.count)) })]
    }

    /// Adds a row of cells, each of them Markdown without line ends.
    package mutating func add(_ cells: [String]) { lines.append(Self.line(cells)) }

    /// The table with a line end behind each row.
    package var markdown: String { lines.joined(separator: "\n") + "\n" }

    private static func line(_ cells: [String]) -> String {
        cells.reduce("|") { $0 + ($1.isEmpty ? " |" : " \($1) |") }
    }
}
