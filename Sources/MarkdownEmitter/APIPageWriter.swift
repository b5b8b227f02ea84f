import EndpointModel

/// Writes the page of a group of endpoints.
struct APIPageWriter {
    /// The group's name, after which the page is called.
    let name: String
    let server: Server
    let operations: [OperationWriter]

    var page: MarkdownPage {
        var sections = ["# \(MarkdownText.heading(title))\n"]
        if let line = server.markdownLine { sections.append(line) }
        sections.append(index)
        for operation in operations { sections += operation.sections }
        return MarkdownPage(name: name + ".md", contents: sections.joined(separator: "\n"))
    }

    /// The group's name. An operation that bears it too would be taken to begin with the page.
    private var title: String {
        let operations = Set(operations.map(\.name))
        var title = name
        while operations.contains(title) { title += " API" }
        return title
    }

    private var index: String {
        var table = MarkdownTable(["Method", "HTTP request", "Description"])
        for row in indexRows { table.add([row.link, row.request, row.summary]) }
        return table.markdown
    }

    /// The cells that index the page's operations: `[**getUser**](UsersApi.md#getuser)`, `**GET** /users/{userId}`, and
    /// the summary behind the mark of its stability.
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
