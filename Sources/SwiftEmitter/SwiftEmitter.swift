import EndpointModel
import Mustache
import Templates

/// Writes the Swift client of an API.
///
///     let files = try SwiftEmitter().files(of: api)
public struct SwiftEmitter {
    private let library: MustacheLibrary

    /// - Parameter templates: What stands in for built-in templates, checked by ``problems(of:)``.
    /// - Throws: `TemplateError` if a template can't be read.
    public init(templates: [TemplateFile] = []) throws {
        let texts = templates.map { ($0.name, $0.text) }
        library = try Templates.swift(overriding: Dictionary(texts) { _, last in last })
    }

    /// What is wrong with templates: names, syntax and variables that there are not.
    public static func problems(of templates: [TemplateFile]) -> [Diagnostic] {
        templates.flatMap(TemplateChecker.problems)
    }

    /// The files of the client: `Client.swift` first, then one a page, named after the type that it holds first.
    ///
    /// The same model gives the same bytes, and no two files have names that differ only by case.
    ///
    /// - Throws: ``UnknownMethod`` for an endpoint that no request can be made of; `TemplateError` if a template is missing.
    public func files(of api: API) throws -> [GeneratedFile] {
        for endpoint in api.endpoints where !Endpoint.methods.contains(endpoint.method.value) {
            throw UnknownMethod(method: endpoint.method.value, operation: endpoint.operationID.value)
        }
        let names = ClientNames(api)
        var fileNames = NameScope(ignoringCase: true)
        let client = fileNames.claim(SwiftIdentifier(type: "Client"))
        var files = [try file(client, from: nil, template: "client", ClientView(api, names).context)]
        let schemas = Dictionary(grouping: api.schemas, by: \.page)
        var pages: Set<String> = []
        for (index, group) in api.groups.enumerated() {
            // Several groups may stand on one page; the first has the schemas.
            let own = pages.insert(group.page).inserted ? schemas[group.page] ?? [] : []
            let view = PageView(group.page, group: index, schemas: own, api, names)
            let name = fileNames.claim(names.namespaces[index], suffix: "Page")
            files.append(try file(name, from: group.page, template: "page", view.context))
        }
        for schema in api.schemas where pages.insert(schema.page).inserted {
            let view = PageView(schema.page, group: nil, schemas: schemas[schema.page] ?? [], api, names)
            let name = fileNames.claim(names.types.name(of: schema.name), suffix: "Model")
            files.append(try file(name, from: schema.page, template: "page", view.context))
        }
        return files
    }

    private func file(
        _ name: SwiftIdentifier,
        from page: String?,
        template: String,
        _ context: TemplateContext
    ) throws -> GeneratedFile {
        guard let contents = library.render(context, withTemplate: template) else {
            throw TemplateError.missing(template)
        }
        return GeneratedFile(name: "\(name.name).swift", page: page, contents: contents)
    }
}
