import CommonMark
import EndpointModel

extension APIPageReader {
    /// Reads the rows `[**activate**](UsersApi.md#activate) | **POST** /users/activate | Activates …`.
    mutating func readIndex(_ table: Table) {
        let columns = TableColumns(table)
        for row in table.rows {
            guard let name = columns.cell(.method, in: row), let request = columns.cell(.request, in: row) else {
                continue
            }
            guard let entry = indexEntry(name: name, request: request, description: columns.cell(.description, in: row))
            else {
                report(
                    .warning,
                    rule: "index-row",
                    "this row of the index has no operation, method and path; expected \"name | **GET** /path | …\"",
                    at: range(row.range)
                )
                continue
            }
            result.index.append(entry)
        }
    }

    private func indexEntry(name: TableCell, request: TableCell, description: TableCell?) -> APIPage.IndexEntry? {
        let operation = OperationName.cleaned(name.inlines.plainText)
        guard !operation.isEmpty, let line = Self.requestLine(request.inlines.plainText) else { return nil }
        let place = range(request.range)
        return APIPage.IndexEntry(
            name: Sourced(operation, at: range(name.range)),
            destination: name.inlines.firstDestination,
            method: Sourced(line.method, at: place),
            path: Sourced(line.path, at: place),
            description: description.flatMap(tables.text(of:)).map { Sourced($0.value.unescapedHTML, at: $0.range) }
        )
    }

    /// The request line in a text such as `POST /users/{id}`, whatever the method's case.
    static func requestLine(_ text: String) -> OperationSection.HTTPRequestLine? {
        let parts = text.utf8.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard parts.count == 2, let method = parts.first.flatMap({ String($0) }), let rest = parts.last else {
            return nil
        }
        let path = (String(rest) ?? "").trimmed()
        guard Endpoint.methods.contains(method.uppercased()), path.utf8.first == UInt8(ascii: "/") else { return nil }
        return OperationSection.HTTPRequestLine(method: method.uppercased(), path: path)
    }
}
