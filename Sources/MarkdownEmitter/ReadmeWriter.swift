import EndpointModel
import MarkdownSource

/// Writes the page of what holds for the whole reference.
struct ReadmeWriter {
    let api: API
    let groups: [APIPageWriter]
    let names: PageNames

    var page: MarkdownPage {
        let sections = introduction + endpoints + models + types + authorization
        return MarkdownPage(name: "README.md", contents: sections.joined(separator: "\n"))
    }

    private var introduction: [String] {
        var list = ""
        let version = MarkdownText.plain(api.version?.value ?? "")
        if !version.isEmpty { list += "- API version: \(version)\n" }
        list += "- Swift module: \(MarkdownText.code(api.names.module))\n"
        let title = MarkdownText.heading(api.title?.value ?? "")
        return ["# \(title.isEmpty ? MarkdownText.heading(api.names.client) : title)\n", list]
    }

    private var endpoints: [String] {
        var table = MarkdownTable(["Class", "Method", "HTTP request", "Description"])
        for group in groups {
            let name = "*\(MarkdownText.plain(group.title))*"
            for row in group.indexRows { table.add([name, row.link, row.request, row.summary]) }
        }
        return ["## Documentation for API Endpoints\n"] + [api.server.value.markdownLine].compactMap { $0 }
            + [table.markdown]
    }

    private var models: [String] {
        let links = zip(names.types, names.schemas).map { type, page in
            "- [\(MarkdownText.plain(type))](\(MarkdownText.destination(page + ".md")))\n"
        }
        return ["## Documentation for Models\n", links.isEmpty ? "There are none.\n" : links.joined()]
    }

    /// What the words in the Type columns mean.
    private var types: [String] {
        var table = MarkdownTable(["Type", "In Swift", "Meaning"])
        for row in BuiltInType.all {
            table.add([MarkdownText.code(row.word), MarkdownText.code(row.swift), row.meaning])
        }
        return ["## Types in These Pages\n", table.markdown]
    }
}

extension ReadmeWriter {
    private var authorization: [String] {
        let schemes = api.securitySchemes.flatMap { scheme in
            ["### \(MarkdownText.heading(PageText.name(scheme.name)))\n", Self.fields(of: scheme.kind.value)]
        }
        return ["## Documentation for Authorization\n"]
            + (schemes.isEmpty ? ["Endpoints do not require authorization.\n"] : schemes)
    }

    private static func fields(of kind: SecurityScheme.Kind) -> String {
        var lines = ["**Type**: \(type(of: kind))"]
        if case .apiKey(let location?) = kind, !PageText.line(location.name).isEmpty {
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
