import EndpointModel

/// Writes the page of what holds for the whole reference.
struct ReadmeWriter {
    let api: API

    var contents: String {
        (introduction + endpoints + models + types + authorization).joined(separator: "\n")
    }

    private var introduction: [String] {
        var list = ""
        if let version = api.version { list += "- API version: \(MarkdownText.plain(version.value))\n" }
        list += "- Swift module: \(MarkdownText.code(api.names.module))\n"
        return ["# \(MarkdownText.heading(api.title?.value ?? api.names.client))\n", list]
    }

    private var endpoints: [String] {
        var table = MarkdownTable("Class", "Method", "HTTP request", "Description")
        for group in api.groups {
            for endpoint in group.endpoints {
                table.add(
                    "*\(MarkdownText.plain(group.name))*",
                    endpoint.markdownLink(to: group),
                    endpoint.markdownRequest,
                    endpoint.markdownSummary
                )
            }
        }
        return ["## Documentation for API Endpoints\n"] + [api.server.value.markdownLine].compactMap { $0 }
            + [table.markdown]
    }

    private var models: [String] {
        let links = api.schemas.map {
            "- [\(MarkdownText.plain($0.name))](\(MarkdownText.destination($0.page)))\n"
        }
        return ["## Documentation for Models\n", links.isEmpty ? "There are none.\n" : links.joined()]
    }

    /// What the words in the Type columns mean.
    private var types: [String] {
        var table = MarkdownTable("Type", "In Swift", "Meaning")
        for row in BuiltInType.all {
            table.add(MarkdownText.code(row.word), MarkdownText.code(row.swift), row.meaning)
        }
        return ["## Types in These Pages\n", table.markdown]
    }
}

extension ReadmeWriter {
    private var authorization: [String] {
        let schemes = api.securitySchemes.flatMap { scheme in
            ["### \(MarkdownText.heading(scheme.name))\n", Self.fields(of: scheme.kind.value)]
        }
        return ["## Documentation for Authorization\n"]
            + (schemes.isEmpty ? ["Endpoints do not require authorization.\n"] : schemes)
    }

    private static func fields(of kind: SecurityScheme.Kind) -> String {
        var lines = ["**Type**: \(type(of: kind))"]
        if case .apiKey(let location?) = kind {
            lines.append("**API key parameter name**: \(MarkdownText.plain(location.name))")
            lines.append("**Location**: \(place(location.place))")
        }
        return lines.map { "- \($0)\n" }.joined()
    }

    private static func type(of kind: SecurityScheme.Kind) -> String {
        switch kind {
        case .apiKey: "API key"
        case .basic: "HTTP basic authentication"
        case .bearer: "HTTP Bearer Token authentication"
        case .oauth2: "OAuth"
        case .unspecified: "Unspecified"
        }
    }

    private static func place(_ place: SecurityScheme.APIKeyLocation.Place) -> String {
        switch place {
        case .header: "HTTP header"
        case .query: "URL query string"
        case .cookie: "Cookie"
        }
    }
}
