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
            description: description.flatMap(tables.text(of:))
        )
    }

    /// The request line in a text such as `POST /users/{id}`, whatever the method's case.
    static func requestLine(_ text: String) -> OperationSection.HTTPRequestLine? {
        let parts = text.utf8.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard parts.count == 2, let method = parts.first.flatMap({ String($0) }), let rest = parts.last else {
            return nil
        }
        let path = (String(rest) ?? "").trimmed()
        guard methods.contains(method.uppercased()), path.utf8.first == UInt8(ascii: "/") else { return nil }
        return OperationSection.HTTPRequestLine(method: method.uppercased(), path: path)
    }

    /// The methods of RFC 9110 and RFC 5789.
    private static let methods: Set<String> = [
        "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
    ]
}

extension APIPageReader {
    /// Compares what the index announces with the operations' own sections.
    mutating func checkIndex() {
        var sections: [String: OperationSection] = [:]
        for operation in result.operations {
            if let first = sections.updateValue(operation, forKey: operation.name.value) {
                report(
                    .warning,
                    rule: "duplicate-section",
                    "a second section of \(operation.name.value); the first is at line \(first.name.range.startLine)",
                    at: operation.name.range
                )
            }
        }
        for entry in result.index { check(entry, against: sections[entry.name.value]) }
        let announced = Set(result.index.map(\.name.value))
        for operation in result.operations where !announced.contains(operation.name.value) {
            report(
                .warning,
                rule: "not-in-index",
                "\(operation.name.value) has a section but no row in the index, so its method and path are unknown",
                at: operation.name.range
            )
        }
    }

    private mutating func check(_ entry: APIPage.IndexEntry, against section: OperationSection?) {
        guard let section else {
            return report(
                .warning,
                rule: "missing-section",
                "\(entry.name.value) is in the index but has no section, so its parameters are unknown",
                at: entry.name.range
            )
        }
        if let anchor = entry.destination?.utf8.split(separator: UInt8(ascii: "#")).last.flatMap({ String($0) }),
            entry.destination?.utf8.contains(UInt8(ascii: "#")) == true, anchor.folded != entry.name.value.folded
        {
            report(
                .note,
                rule: "index-link",
                "the index links \(entry.name.value) to \"#\(anchor)\"",
                at: entry.name.range
            )
        }
        if let request = section.request,
            request.value.method != entry.method.value || request.value.path != entry.path.value
        {
            report(
                .warning,
                rule: "index-request",
                """
                the section says \(request.value.method) \(request.value.path), \
                the index \(entry.method.value) \(entry.path.value); the index is followed
                """,
                at: request.range
            )
        }
        if let announced = entry.description, !section.prose.isEmpty,
            !section.prose.contains(where: { $0.value.folded.hasPrefix(announced.value.folded) })
        {
            report(
                .note,
                rule: "index-description",
                "the section of \(entry.name.value) does not repeat the index's description",
                at: announced.range
            )
        }
    }
}
