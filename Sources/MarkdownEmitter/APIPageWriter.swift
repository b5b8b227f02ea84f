import EndpointModel

/// Writes the page of a group of endpoints.
struct APIPageWriter {
    let group: EndpointGroup
    let server: Server
    /// The Swift code of each endpoint's Example section.
    let examples: [String?]
    let spelling: TypeSpelling

    var contents: String {
        var sections = ["# \(MarkdownText.heading(title))\n"]
        if let line = server.markdownLine { sections.append(line) }
        sections.append(index)
        for (endpoint, example) in zip(group.endpoints, examples) {
            sections += OperationWriter(endpoint: endpoint, example: example, spelling: spelling).sections
        }
        return sections.joined(separator: "\n")
    }

    /// The group's name. An operation that bears it too would be taken to begin with the page.
    private var title: String {
        let operations = Set(group.endpoints.map(\.operationID.value))
        var title = group.name
        while operations.contains(title) { title += " API" }
        return title
    }

    private var index: String {
        var table = MarkdownTable("Method", "HTTP request", "Description")
        for endpoint in group.endpoints {
            table.add(endpoint.markdownLink(to: group), endpoint.markdownRequest, endpoint.markdownSummary)
        }
        return table.markdown
    }
}

extension Endpoint {
    /// `[**getUser**](UsersApi.md#getuser)`
    func markdownLink(to group: EndpointGroup) -> String {
        let target = "\(MarkdownText.destination(group.page))#\(MarkdownText.anchor(operationID.value))"
        return "[**\(MarkdownText.plain(operationID.value))**](\(target))"
    }

    /// `**GET** /users/{userId}`
    var markdownRequest: String { "**\(MarkdownText.plain(method.value))** \(MarkdownText.plain(path.value))" }

    /// The cell of an index: the summary behind the mark of its stability.
    var markdownSummary: String { MarkdownText.cell(markedSummary) }

    /// The summary behind the mark of its stability; empty if there is neither.
    var markedSummary: String {
        let mark = stability.value.mark
        guard let summary = summary?.value else { return mark ?? "" }
        return mark.map { "\($0) \(summary)" } ?? summary
    }
}

extension Endpoint.Stability {
    fileprivate var mark: String? {
        switch self {
        case .stable: nil
        case .earlyAccess: "[EARLY ACCESS]"
        case .beta: "[BETA]"
        case .experimental: "[EXPERIMENTAL]"
        case .deprecated: "[DEPRECATED]"
        }
    }
}

extension Server {
    /// What all URIs are relative to; `nil` where nothing is known of it.
    var markdownLine: String? {
        switch self {
        case .absolute(let uri), .relative(let uri), .placeholder(let uri):
            uri == Self.unknown ? nil : "All URIs are relative to *\(MarkdownText.plain(uri))*\n"
        }
    }

    /// What stands for a server that no page states.
    static let unknown = "server URL"
}
