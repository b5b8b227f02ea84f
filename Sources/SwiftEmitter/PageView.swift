import EndpointModel

/// The variables of `page.mustache`: one page's namespace and the schemas that it answers for.
struct PageView {
    private let group: EndpointGroup
    private let api: API
    private let names: ClientNames
    private let namespace: SwiftIdentifier

    init(_ group: EndpointGroup, index: Int, _ api: API, _ names: ClientNames) {
        self.group = group
        self.api = api
        self.names = names
        namespace = names.namespaces[index]
    }

    var context: TemplateContext {
        var context = TemplateContext()
        context["page"] = DocComment.inline(group.pageName)
        context.set("namespace", namespace)
        context["access"] = .access(api)
        context.set("documentation", DocComment([.paragraph("The endpoints of `\(group.pageName)`.")]))
        context.set("endpoints", endpoints)
        context.set("schemas", api.schemas.filter { $0.page == group.page }.flatMap(schemas))
        return context
    }

    private var endpoints: [TemplateContext] {
        var functions = NameScope(reserved: ["apiClient", "self", "Type", "Protocol"])
        return group.endpoints.map { endpoint in
            let name = functions.claim(SwiftIdentifier(member: endpoint.operationID.value))
            return EndpointView(endpoint, function: name, api, names).context
        }
    }

    /// A schema's own type and those of the objects written in it.
    private func schemas(_ schema: Schema) -> [TemplateContext] {
        SchemaView(schema, usedBy: uses(of: schema), api, names).contexts
    }

    /// The functions of this page that take the schema as their body.
    private func uses(of schema: Schema) -> [SwiftIdentifier] {
        group.endpoints
            .filter { $0.requestBody?.type?.value.references.contains(schema.name) == true }
            .map { SwiftIdentifier(member: $0.operationID.value) }
    }
}

extension DocComment {
    /// A text for the rest of a line that is a comment already.
    static func inline(_ text: String) -> SwiftCode {
        SwiftCode(commentText: text)
    }
}

extension SwiftCode {
    /// Visible characters of a text for use inside a line comment.
    fileprivate init(commentText text: String) {
        var visible = ""
        for scalar in text.unicodeScalars { visible.unicodeScalars.append(scalar.isInvisible ? " " : scalar) }
        self.init(stringLiteral: visible)
    }
}
