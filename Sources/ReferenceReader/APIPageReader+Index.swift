import CommonMark
import EndpointModel
import Spelling

extension APIPageReader {
    /// Reads the rows `[**activate**](UsersApi.md#activate) | **POST** /users/activate | Activates …`.
    mutating func readIndex(_ table: Table) {
        let columns = TableColumns(table)
        for row in table.rows {
            guard let name = columns.cell(.method, in: row), let request = columns.cell(.request, in: row) else {
                continue
            }
            guard var entry = indexEntry(name: name, request: request, description: columns.cell(.description, in: row))
            else {
                report(
                    .warning,
                    rule: "index-row",
                    "this row of the index has no operation, method and path; expected \"name | **GET** /path | …\"",
                    at: range(row.range)
                )
                continue
            }
            if let cell = columns.cell(.operationID, in: row), !cell.inlines.isEmpty {
                entry.operationID = Sourced(cell.inlines.plainText.trimmed(), at: range(cell.range))
            }
            result.index.append(entry)
        }
    }

    private func indexEntry(name: TableCell, request: TableCell, description: TableCell?) -> APIPage.IndexEntry? {
        let text = name.inlines.plainText
        let operation = OperationName.cleaned(text)
        guard !operation.isEmpty, let line = Self.requestLine(request.inlines.plainText) else { return nil }
        let place = range(request.range)
        return APIPage.IndexEntry(
            name: Sourced(operation, at: range(name.range)),
            labels: OperationName.labels(text),
            destination: name.inlines.firstDestination,
            method: Sourced(line.method, at: place),
            path: Sourced(line.path, at: place),
            description: description.flatMap(rowReader.text(of:)).map { Sourced($0.value.unescapedHTML, at: $0.range) }
        )
    }

    /// The request line in a text such as `POST /users/{id}`, whatever the method's case; or `POST users/{id}`, as some
    /// templates write what is relative to the base URI.
    static func requestLine(_ text: String) -> OperationSection.HTTPRequestLine? {
        let parts = text.utf8.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard parts.count == 2, let method = parts.first.flatMap({ String($0) }), let rest = parts.last else {
            return nil
        }
        let path = (String(rest) ?? "").trimmed()
        guard Endpoint.methods.contains(method.uppercased()) else { return nil }
        if path.utf8.first == UInt8(ascii: "/") { return .init(method: method.uppercased(), path: path) }
        guard isRelative(path) else { return nil }
        return .init(method: method.uppercased(), path: "/" + path)
    }

    /// Whether a text can be a path that lacks its slash: not prose, and no URL.
    private static func isRelative(_ path: String) -> Bool {
        guard let first = path.utf8.first, first.isWordByte || first == UInt8(ascii: "{") else { return false }
        return !path.holds("://") && !path.utf8.contains(where: \.isWhitespace)
    }
}
