import CommonMark
import EndpointModel
import Spelling

/// Pages whose operations are listed under "Available Operations", and called in snippets: a comment ahead of each says by
/// which method and path.
extension APIPageReader {
    /// Lists the operations that have snippets, as a table at the top of the page does on other pages.
    mutating func readSnippets(in blocks: [Block]) {
        let listed = listedOperations(in: blocks)
        var heading: (name: Sourced<String>, level: Int)?
        var known: Set<String> = []
        for block in blocks {
            if case .heading(let level, let inlines) = block.kind {
                if let open = heading, level > open.level { continue }
                let name = OperationName.cleaned(inlines.plainText)
                heading = listed[name] == nil ? nil : (Sourced(name, at: range(block.range)), level)
            } else if case .html(let text) = block.kind, let heading, let snippet = UsageSnippet(text) {
                // A second one shows the same request with other values.
                guard known.insert(heading.name.value).inserted else { continue }
                add(snippet, of: heading.name, listed[heading.name.value]?.summary, at: range(block.range))
            }
        }
        let unknown = listed.filter { !known.contains($0.key) }.map { Sourced($0.key, at: $0.value.place) }
        result.withoutRequest = unknown.sorted { $0.range.startLine < $1.range.startLine }
        result.hasSnippets = true
    }

    private mutating func add(
        _ snippet: UsageSnippet,
        of name: Sourced<String>,
        _ summary: Sourced<String>?,
        at place: PageRange
    ) {
        guard let line = Self.requestLine("\(snippet.method) \(snippet.path)") else {
            return report(
                .warning,
                rule: "index-row",
                "this snippet has no method and path; expected method=\"get\" path=\"/users\"",
                at: place
            )
        }
        var entry = APIPage.IndexEntry(name: name, method: line.method, path: line.path, at: place)
        entry.snippetID = snippet.operationID
        entry.description = summary
        result.index.append(entry)
    }

    /// An operation in the list under "Available Operations".
    private struct ListedOperation {
        var place: PageRange
        var summary: Sourced<String>?
    }

    /// The operations in that list by their names: `* [list](#list) - List all users`.
    private func listedOperations(in blocks: [Block]) -> [String: ListedOperation] {
        var operations: [String: ListedOperation] = [:]
        var isList = false
        for block in blocks {
            switch block.kind {
            case .heading: isList = block.isListOfOperations
            case .list(let list) where isList:
                for block in list.items.compactMap(\.blocks.first) {
                    guard case .paragraph(let inlines) = block.kind, let index = inlines.firstIndex(where: \.isLink)
                    else { continue }
                    let name = OperationName.cleaned([inlines[index]].plainText)
                    guard !name.isEmpty else { continue }
                    let place = range(block.range)
                    operations[name] = ListedOperation(place: place, summary: summary(in: inlines[index...], at: place))
                }
            default: break
            }
        }
        return operations
    }

    /// What stands behind the dash, without the mark of what is deprecated, which the operation's section has as well.
    private func summary(in inlines: ArraySlice<Inline>, at place: PageRange) -> Sourced<String>? {
        let text = Array(inlines.dropFirst()).plainText
        guard let dash = text.firstIndex(of: "-") else { return nil }
        let words = text[text.index(after: dash)...]
        let end = words.firstRange(of: ":warning:")?.lowerBound ?? words.endIndex
        let summary = words[..<end].trimmed()
        return summary.isEmpty ? nil : Sourced(summary, at: place)
    }

    /// Reads `> :warning: **DEPRECATED**: This will be removed …`.
    mutating func readWarning(_ inlines: [Inline], at place: PageRange) {
        let text = inlines.markdown.replacing(":warning:", with: "").trimmed()
        if !text.isEmpty { current?.prose.append(Sourced(text, at: place)) }
    }

    /// Takes from the result of a call what it says of the response: Go's functions have an error beside it, and of what
    /// comes one after the other, such as events, it is the type of each.
    mutating func readResult() {
        guard let returnType = current?.returnType else { return }
        var result = returnType.value
        if result.text == "error" { result.text = "void" }
        // The message itself, whose content is left to the caller.
        if result.text == "httpx.Response" { result.text = "bytes" }
        if result.text.hasSuffix(", error") { result.text.removeLast(", error".count) }
        if let stream = StreamedType(result.text) {
            result.text = stream.element
            current?.accept = Sourced([stream.mediaType], at: returnType.range)
        }
        current?.returnType = Sourced(result, at: returnType.range)
    }

    /// Reads `models.ClerkErrors | 400, 401, 422 | application/json`. The SDK's own error, for all others, is none of the
    /// API's.
    mutating func readErrors(_ table: Table) {
        let columns = TableColumns(table)
        for row in table.rows {
            guard let status = columns.cell(.status, in: row), let type = columns.cell(.type, in: row) else { continue }
            let codes = status.inlines.plainText.split(separator: ",").map { $0.trimmed() }
            for code in codes where Int(code) != nil {
                var response = OperationSection.ResponseRow(
                    status: Sourced(code, at: range(status.range)),
                    description: Sourced("", at: range(row.range)),
                    headers: []
                )
                var text = OperationSection.TypeText(type.inlines)
                // Java's is the path of a class.
                if !text.text.holds("<") { text.text = text.text.replacing("/", with: ".") }
                response.body = Sourced(text, at: range(type.range))
                current?.responses.append(response)
            }
        }
    }
}

extension Block {
    /// Whether this heads the list of a page's operations.
    var isListOfOperations: Bool {
        guard case .heading(_, let inlines) = kind else { return false }
        return inlines.plainText.folded == "availableoperations"
    }
}

extension Inline {
    fileprivate var isLink: Bool { if case .link = self { true } else { false } }
}

/// `<!-- UsageSnippet language="python" operationID="GetUserList" method="get" path="/users" -->`
struct UsageSnippet {
    private let attributes: [String: String]

    var operationID: String? { attributes["operationID"] }
    var method: String { attributes["method"] ?? "" }
    var path: String { attributes["path"] ?? "" }

    /// `nil` if the comment is about something else.
    init?(_ comment: String) {
        let text = comment.trimmed()
        guard text.hasPrefix("<!--"), let start = text.firstRange(of: "UsageSnippet ") else { return nil }
        var attributes: [String: String] = [:]
        var rest = text[start.upperBound...]
        while let equals = rest.firstRange(of: "=\"") {
            let name = rest[..<equals.lowerBound].trimmed()
            let value = rest[equals.upperBound...]
            guard let end = value.firstIndex(of: "\"") else { break }
            attributes[name] = String(value[..<end])
            rest = value[value.index(after: end)...]
        }
        self.attributes = attributes
    }
}
