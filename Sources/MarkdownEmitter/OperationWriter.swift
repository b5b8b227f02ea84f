import ClientPlan
import EndpointModel
import MarkdownSource
import Spelling

/// Writes the section of an operation.
struct OperationWriter {
    let operation: PlannedOperation
    let example: String?
    let spelling: TypeSpelling

    var endpoint: Endpoint { operation.endpoint }

    /// The name of the function, its own on the page.
    var function: String { operation.function.name }

    /// The name of the function with its labels.
    var name: String { operation.fullName }

    var sections: [String] {
        introduction + exampleSection + parameters + body + returnType + paging + authorization + headers + responses
    }

    /// `**GET** /users/{userId}`
    var request: String {
        "**\(MarkdownText.plain(endpoint.method.value.uppercased()))** \(MarkdownText.plain(endpoint.path.value))"
    }

    /// The summary behind the mark of its stability; empty if there is neither.
    var summary: String {
        // Where an index is read, an entity stands for its character, however often it is escaped.
        let text = PageText.lines((endpoint.summary?.value ?? "").unescapedHTML).joined(separator: "\n")
        let mark = StabilityMark.text(of: endpoint.stability.value) ?? ""
        return "\(mark) \(StabilityMark.split(text).rest.drop { $0 == " " || $0 == ":" })".trimmed()
    }

    private var introduction: [String] {
        let summary = summary
        let description = endpoint.description.flatMap { PageText.paragraphs($0.value.unescapedQuotes) }
            .filter { $0.folded != summary.folded }
        let prose = ([summary] + description).filter { !$0.isEmpty }
        return ["## \(MarkdownText.heading(name))\n", "\(request)\n"] + prose.map { MarkdownText.paragraph($0) + "\n" }
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
        let labels = operation.labels
        var rest = endpoint.parameters[...]
        while let first = rest.first {
            let run = rest.prefix { $0.location.value == first.location.value }
            var table = FieldTable(spelling: spelling)
            for parameter in run {
                let label = labels[parameter.location.value]?[parameter.name.value]
                table.add(parameter.field, label: label, isCommaSeparated: parameter.explode?.value == false)
            }
            sections += ["### \(first.location.value.rawValue.capitalizedFirst) Parameters\n", table.markdown]
            rest = rest.dropFirst(run.count)
        }
        return sections
    }

    private var body: [String] {
        guard let body = endpoint.requestBody, let type = body.type else { return [] }
        let name = body.isRequired.map { _ in body.documentedName }
        var table = FieldTable(spelling: spelling, original: "Original name")
        let field = Field(
            name: name,
            documentedName: name.value,
            type: type,
            isRequired: body.isRequired,
            description: body.description
        )
        table.add(field, label: operation.bodyLabel)
        return ["### Body\n", table.markdown]
    }

    private var returnType: [String] {
        ["### Return type\n", (endpoint.result.value.map(spelling.paragraph) ?? spelling.nothing) + "\n"]
    }

    private var paging: [String] { endpoint.pagingText.map { ["### Paging\n", "`\($0)`\n"] } ?? [] }

    private var authorization: [String] {
        let links = endpoint.security.value.map(PageText.name).map { name in
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
        let hasTypes = endpoint.responses.contains { $0.type != nil }
        var table = MarkdownTable(["Status code", "Description", "Response headers"] + (hasTypes ? ["Type"] : []))
        for response in endpoint.responses {
            let headers = response.headers.map { MarkdownText.plain($0.value) }.joined(separator: "<br>")
            table.add(
                [
                    "**\(response.status.value)**", MarkdownText.cell(response.description.value),
                    headers.isEmpty ? "-" : headers,
                ] + (hasTypes ? [response.type.map { spelling.cell($0.value) } ?? ""] : [])
            )
        }
        return ["### HTTP response details\n", table.markdown]
    }
}
