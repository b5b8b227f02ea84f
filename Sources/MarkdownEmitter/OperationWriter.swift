import EndpointModel

/// Writes the section of an operation.
struct OperationWriter {
    let endpoint: Endpoint
    let example: String?
    let spelling: TypeSpelling

    var sections: [String] {
        introduction + exampleSection + parameters + body + returnType + authorization + headers + responses
    }

    private var introduction: [String] {
        var sections = [
            "## \(MarkdownText.heading(endpoint.operationID.value))\n",
            "\(endpoint.markdownRequest)\n",
        ]
        let summary = endpoint.markedSummary
        if !summary.isEmpty { sections.append(Prose.markdown(summary) + "\n") }
        return sections + endpoint.description.map { Prose.markdown($0.value) + "\n" }
    }

    private var exampleSection: [String] {
        guard let example else { return [] }
        return ["### Example\n", MarkdownText.codeBlock(example, language: "swift")]
    }

    /// A table for each run of parameters that travel in one place.
    private var parameters: [String] {
        if endpoint.parameters.isEmpty, endpoint.requestBody?.type == nil {
            return ["### Parameters\n", "This endpoint does not need any parameter.\n"]
        }
        var sections: [String] = []
        var rest = endpoint.parameters[...]
        while let first = rest.first {
            let run = rest.prefix { $0.location.value == first.location.value }
            var table = MarkdownTable.ofFields
            for parameter in run {
                table.add(
                    MarkdownText.codeCell(parameter.name.value),
                    spelling.cell(parameter.type.value),
                    MarkdownText.cell(parameter.description?.value ?? ""),
                    FieldNotes.cell(
                        isRequired: parameter.isRequired.value,
                        isCommaSeparated: parameter.explode?.value == false,
                        defaultValue: parameter.defaultValue?.value
                    )
                )
            }
            sections += ["### \(first.location.value.heading)\n", table.markdown]
            rest = rest.dropFirst(run.count)
        }
        return sections
    }

    private var body: [String] {
        guard let body = endpoint.requestBody, let type = body.type else { return [] }
        var table = MarkdownTable.ofFields
        table.add(
            MarkdownText.codeCell(body.documentedName),
            spelling.cell(type.value),
            MarkdownText.cell(body.description?.value ?? ""),
            FieldNotes.cell(isRequired: body.isRequired.value, defaultValue: nil)
        )
        return ["### Body\n", table.markdown]
    }

    private var returnType: [String] {
        ["### Return type\n", (endpoint.result.value.map(spelling.paragraph) ?? spelling.nothing) + "\n"]
    }

    private var authorization: [String] {
        let links = endpoint.security.value.map { name in
            "[\(MarkdownText.plain(name))](README.md#\(MarkdownText.anchor(name)))"
        }
        let text = links.isEmpty ? "No authorization required" : links.joined(separator: ", ")
        return ["### Authorization\n", text + "\n"]
    }

    private var headers: [String] {
        let types = [("Content-Type", endpoint.requestBody?.mediaTypes.value ?? []), ("Accept", endpoint.accept.value)]
        let lines = types.map { name, types in
            let list = types.isEmpty ? "Not defined" : types.map(MarkdownText.plain).joined(separator: ", ")
            return "- **\(name)**: \(list)\n"
        }
        return ["### HTTP request headers\n", lines.joined()]
    }

    private var responses: [String] {
        guard !endpoint.responses.isEmpty else { return [] }
        var table = MarkdownTable("Status code", "Description", "Response headers")
        for response in endpoint.responses {
            let headers = response.headers.map { MarkdownText.plain($0.value) }.joined(separator: "<br>")
            table.add(
                "**\(response.status.value)**",
                MarkdownText.cell(response.description.value),
                headers.isEmpty ? "-" : headers
            )
        }
        return ["### HTTP response details\n", table.markdown]
    }
}

extension Parameter.Location {
    /// The heading of the tables of the parameters that travel there.
    fileprivate var heading: String {
        switch self {
        case .path: "Path Parameters"
        case .query: "Query Parameters"
        case .header: "Header Parameters"
        case .cookie: "Cookie Parameters"
        case .form: "Form Parameters"
        }
    }
}
