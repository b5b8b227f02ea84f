import EndpointModel

/// The variables of `client.mustache`.
struct ClientView {
    private let api: API
    private let names: ClientNames

    init(_ api: API, _ names: ClientNames) {
        self.api = api
        self.names = names
    }

    var context: TemplateContext {
        var context = TemplateContext()
        context.set("client", names.client)
        context.set("access", .access(api))
        context.set("documentation", DocComment([.paragraph("The \(api.names.client) API.")]))
        context.set("initializerDocumentation", initializerDocumentation)
        setServer(in: &context)
        context.set("namespaces", namespaces)
        context.set("hasSecuritySchemes", !api.securitySchemes.isEmpty)
        context.set("securitySchemes", api.securitySchemes.map(securityScheme))
        return context
    }

    private func setServer(in context: inout TemplateContext) {
        switch api.server.value {
        case .absolute(let url):
            context.set("hasServerURL", true)
            context.set("serverURL", SwiftStringLiteral(url))
            context.set("serverParameter", "serverURL: URL = \(names.client).serverURL")
            context.set("serverArgument", "serverURL")
        case .relative(let path):
            context.set("serverParameter", "host: URL")
            context.set("serverArgument", "host.appending(path: \(SwiftStringLiteral(path)))")
        case .placeholder:
            context.set("serverParameter", "serverURL: URL")
            context.set("serverArgument", "serverURL")
        }
    }

    private var initializerDocumentation: DocComment {
        let server =
            switch api.server.value {
            case .absolute: "serverURL: Where the API is served; the documented server unless another is given."
            case .relative(let path):
                "host: The scheme and host that serve the API, such as `https://example.com`; the documented path "
                    + "`\(path)` is added to it."
            case .placeholder(let text): "serverURL: Where the API is served; the reference calls it `\(text)`."
            }
        return DocComment(
            [
                .paragraph("A client of the API."),
                .field("Parameters:", isFirst: true),
                .entry(server),
                .entry("authentication: The credentials to send with requests. \(credentials)"),
                .entry("transport: What carries requests out; `URLSession` unless another is given."),
                .entry("middlewares: What sees each request and response on its way, the first outermost."),
                .entry("configuration: How long a call may take, how large a response be, and how JSON is coded."),
            ],
            indentation: 4
        )
    }

    private var credentials: String {
        if api.securitySchemes.isEmpty {
            return "The reference names no scheme, so what is given here goes out with every request."
        }
        let schemes = api.securitySchemes.map { "`\($0.name)` (\($0.kind.value.words))" }
        return "The reference names \(schemes.joined(separator: ", "))."
    }

    private var namespaces: [TemplateContext] {
        api.groups.indices.map { index in
            var context = TemplateContext()
            context.set("accessor", names.accessors[index])
            context.set("namespace", names.namespaces[index])
            let page = DocComment(
                [.paragraph("The endpoints of `\(api.groups[index].page.lastPathComponent)`.")],
                indentation: 4
            )
            context.set("documentation", page)
            return context
        }
    }

    private func securityScheme(_ scheme: SecurityScheme) -> TemplateContext {
        var context = TemplateContext()
        context.set("constant", names.securitySchemes[scheme.name] ?? SwiftIdentifier(member: scheme.name))
        context.set("name", SwiftStringLiteral(scheme.name))
        context.set("kind", scheme.kind.value.code)
        return context
    }
}

extension SecurityScheme.Kind {
    fileprivate var code: SwiftCode {
        switch self {
        case .apiKey(nil): ".apiKey(.unspecified)"
        case .apiKey(let location?):
            switch location.place {
            case .header: ".apiKey(.header(\(SwiftStringLiteral(location.name))))"
            case .query: ".apiKey(.query(\(SwiftStringLiteral(location.name))))"
            case .cookie: ".apiKey(.cookie(\(SwiftStringLiteral(location.name))))"
            }
        case .basic: ".basic"
        case .bearer: ".bearer"
        case .oauth2: ".oauth2"
        case .unspecified: ".unspecified"
        }
    }

    fileprivate var words: String {
        switch self {
        case .apiKey(nil): "an API key; no page says which part of the request carries it"
        case .apiKey(let location?): "an API key in the \(location.place.rawValue) `\(location.name)`"
        case .basic: "HTTP basic"
        case .bearer: "a bearer token"
        case .oauth2: "an OAuth 2 access token"
        case .unspecified: "of a kind that no page states"
        }
    }
}

extension SwiftCode {
    /// The access modifier with the space behind it; nothing for internal code.
    static func access(_ api: API) -> SwiftCode {
        switch api.names.access {
        case .public: "public "
        case .package: "package "
        case .internal: ""
        }
    }
}
