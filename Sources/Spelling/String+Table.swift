extension String {
    /// A pipe table: a line a row, the header first, and below it the row of delimiters.
    ///
    /// - Parameter rows: The rows, each a list of cells of one line.
    package init(tableRows rows: [[String]]) {
        var lines = rows.map { "| " + $0.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |" }
        let count = rows.first?.count ?? 0
        lines.insert("|" + String(repeating: " --- |", count: count), at: Swift.min(1, lines.count))
        self = lines.joined(separator: "\n")
    }

    /// The rows of the pipe table that the text is, without that of delimiters; `nil` if it is none.
    package var tableRows: [[String]]? {
        guard utf8.first == UInt8(ascii: "|"), utf8.contains(UInt8(ascii: "\n")) else { return nil }
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        let rows = lines.compactMap(Self.cells)
        guard rows.count == lines.count, rows[1].allSatisfy(\.isDelimiter), rows[0].count == rows[1].count else {
            return nil
        }
        return [rows[0]]
            + rows.dropFirst(2).map { row in
                rows[0].indices.map { $0 < row.count ? row[$0] : "" }
            }
    }

    /// The cells of a row between pipes; `nil` for any other line.
    private static func cells(of line: Substring) -> [String]? {
        guard line.utf8.count > 1, line.hasPrefix("|"), line.hasSuffix("|"), !line.hasSuffix("\\|") else { return nil }
        var cells: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in line.utf8.dropFirst().dropLast() {
            if byte == UInt8(ascii: "|"), isEscaped {
                cells[cells.count - 1].removeLast()
            } else if byte == UInt8(ascii: "|") {
                cells.append([])
                continue
            }
            cells[cells.count - 1].append(byte)
            isEscaped = byte == UInt8(ascii: "\\")
        }
        return cells.map { String(decoding: $0, as: UTF8.self).trimmed() }
    }

    /// Whether this is a cell such as `---` or `:-:`.
    private var isDelimiter: Bool {
        utf8.contains(UInt8(ascii: "-")) && utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
    }
}
