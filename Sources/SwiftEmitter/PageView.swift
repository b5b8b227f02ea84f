import EndpointModel
import Spelling

/// The variables of `page.mustache`: one page's namespace, if it has endpoints, and the schemas that it answers for.
struct PageView {
    private let page: String
    private let group: EndpointGroup?
    private let namespace: SwiftIdentifier?
    private let schemas: [Schema]
    private let api: API
    private let names: ClientNames

    /// - Parameters:
    ///   - index: Which of the API's groups stands on the page.
    ///   - schemas: Those that the page answers for.
    init(_ page: String, group index: Int?, schemas: [Schema], _ api: API, _ names: ClientNames) {
        self.page = page
        group = index.map { api.groups[$0] }
        namespace = index.map { names.namespaces[$0] }
        self.schemas = schemas
        self.api = api
        self.names = names
    }

    var context: TemplateContext {
        var context = TemplateContext()
        context.set("page", SwiftCode(commentText: page.lastPathComponent))
        context.set("access", .access(api))
        var contexts: [TemplateContext] = []
        if let group, let namespace {
            context.set("hasEndpoints", true)
            context.set("namespace", namespace)
            context.set("documentation", DocComment([.paragraph("The endpoints of `\(page.lastPathComponent)`.")]))
            contexts += setEndpoints(of: group, namespace, in: &context)
        }
        contexts += schemas.flatMap { SchemaView($0, usedBy: uses(of: $0), api, names).contexts }
        context.set("schemas", contexts)
        return context
    }

    /// Sets the endpoints, and gives back the types of their parameters.
    private func setEndpoints(
        of group: EndpointGroup,
        _ namespace: SwiftIdentifier,
        in context: inout TemplateContext
    ) -> [TemplateContext] {
        let functions = EndpointFunctions(group, topLevel: names.topLevel)
        let enumerations = functions.enumerations
        let endpoints = functions.all.map { function, endpoint in
            let types = enumerations.types(of: function)
            return EndpointView(endpoint, function: function, enumerations: types, api, names).context
        }
        context.set("endpoints", endpoints)
        return enumerations.all.map { enumeration in
            let text = "A value of the parameter `\(enumeration.wireName)`."
            return EnumerationView(
                enumeration.type,
                enumeration.values,
                name: enumeration.name,
                text,
                in: "\(namespace)"
            ).context(api)
        }
    }

    /// The functions of this page that take the schema as their body.
    private func uses(of schema: Schema) -> [SwiftIdentifier] {
        (group?.endpoints ?? [])
            .filter { $0.requestBody?.type?.value.references.contains(schema.name) == true }
            .map { SwiftIdentifier(member: $0.operationID.value) }
    }
}

extension SwiftCode {
    /// Visible characters of a text for the rest of a line that is a comment already.
    fileprivate init(commentText text: String) {
        var visible = ""
        for scalar in text.unicodeScalars { visible.unicodeScalars.append(scalar.isInvisible ? " " : scalar) }
        self.init(stringLiteral: visible)
    }
}

extension String {
    /// `UsersApi.md` of `docs/UsersApi.md`.
    var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
