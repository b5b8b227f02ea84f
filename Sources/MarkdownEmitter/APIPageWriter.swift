import EndpointModel
import MarkdownSource

/// Writes the page of a group of endpoints.
struct APIPageWriter {
    /// The group's name, after which the page is called.
    let name: String
    /// What the type is called that holds the operations' functions.
    let title: String
    /// What the API itself calls the group.
    let group: String
    let server: Server
    let operations: [OperationWriter]

    var page: MarkdownPage {
        var sections = ["# \(MarkdownText.heading(heading))\n"] + MarkdownText.originalName(group, besides: name)
        if let line = server.markdownLine { sections.append(line) }
        sections.append(index)
        for operation in operations { sections += operation.sections }
        return MarkdownPage(name: name + ".md", contents: sections.joined(separator: "\n"))
    }

    /// The type's name. An operation that bears it too would be taken to begin with the page.
    private var heading: String { operations.contains { $0.function == title } ? title + " API" : title }

    /// The index; with a column of the API's own names for the operations where Swift has others.
    private var index: String {
        let ids = operations.map { MarkdownText.codeCell(PageText.name($0.endpoint.operationID.value)) }
        let isRenamed = zip(operations, ids).contains { MarkdownText.codeCell($0.function) != $1 }
        var table = MarkdownTable(["Method"] + (isRenamed ? ["Operation ID"] : []) + ["HTTP request", "Description"])
        for (row, id) in zip(indexRows, ids) {
            table.add([row.link] + (isRenamed ? [id] : []) + [row.request, row.summary])
        }
        return table.markdown
    }

    /// The cells that index the page's operations: `[**getUser(userID:)**](UsersApi.md#getuseruserid)`,
    /// `**GET** /users/{userId}`, and the summary behind the mark of its stability.
    var indexRows: [(link: String, request: String, summary: String)] {
        let destination = MarkdownText.destination(name + ".md")
        return operations.map { operation in
            let target = "\(destination)#\(MarkdownText.anchor(operation.name))"
            let link = "[**\(MarkdownText.plain(operation.name))**](\(target))"
            return (link, operation.request, MarkdownText.cell(operation.summary))
        }
    }
}

extension Server {
    /// What all URIs are relative to; `nil` where nothing is known of it.
    var markdownLine: String? {
        switch self {
        case .absolute(let uri), .relative(let uri), .placeholder(let uri):
            let text = MarkdownText.plain(uri)
            return text.isEmpty || text == Self.unknown ? nil : "All URIs are relative to *\(text)*\n"
        }
    }

    /// What stands for a server that no page states.
    private static let unknown = "server URL"
}
