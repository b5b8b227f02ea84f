/// The variables that a template, or a section of one, may use.
struct TemplateScope: Sendable {
    let variables: Set<String>
    /// The variables that are lists, each with those of its elements.
    let sections: [String: TemplateScope]

    private init(_ variables: Set<String>, sections: [String: TemplateScope] = [:]) {
        self.variables = variables
        self.sections = sections
    }

    /// By the names of the templates; the documentation's template reference says what each variable is.
    static let templates = ["client": client, "page": page, "endpoint": endpoint, "schema": schema]

    /// The scopes that a template is rendered in, the outermost first.
    static func stack(of template: String) -> [TemplateScope]? {
        guard let scope = templates[template] else { return nil }
        let isInPage = template == "endpoint" || template == "schema"
        return isInPage ? [page, scope] : [scope]
    }

    private static let client = TemplateScope(
        [
            "access", "client", "documentation", "hasSecuritySchemes", "hasServerURL", "initializerDocumentation",
            "serverArgument", "serverParameter", "serverURL",
        ],
        sections: [
            "namespaces": TemplateScope(["accessor", "documentation", "namespace"]),
            "securitySchemes": TemplateScope(["constant", "kind", "name"]),
        ]
    )

    private static let page = TemplateScope(
        ["access", "documentation", "hasEndpoints", "namespace", "page"],
        sections: ["endpoints": endpoint, "schemas": schema]
    )

    private static let endpoint = TemplateScope([
        "access", "arguments", "availability", "call", "callSignature", "documentation", "function", "output",
        "requestDocumentation", "requestSignature",
    ])

    private static let schema = TemplateScope(
        [
            "access", "conformance", "documentation", "hasCodingKeys", "indent", "initializer", "isAlias",
            "isEnumeration", "isNested", "isObject", "isOpen", "isWrapper", "name", "parent", "rawValue", "type",
        ],
        sections: [
            "members": TemplateScope(["access", "accessor", "type"]),
            "properties": TemplateScope(["codingKey", "declaration", "documentation", "name"]),
            "values": TemplateScope(["access", "constant", "value"]),
        ]
    )
}
