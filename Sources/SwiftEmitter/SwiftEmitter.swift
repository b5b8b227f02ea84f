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

    /// The files of the client: `Client.swift` first, then one a page, named after it.
    ///
    /// The same model gives the same bytes.
    public func files(of api: API) throws -> [GeneratedFile] {
        let names = ClientNames(api)
        var files = [try file("Client.swift", from: nil, template: "client", ClientView(api, names).context)]
        let schemas = Dictionary(grouping: api.schemas, by: \.page)
        for (index, group) in api.groups.enumerated() {
            let view = PageView(group.page, group: index, schemas: schemas[group.page] ?? [], api, names)
            let name = "\(names.namespaces[index].name).swift"
            files.append(try file(name, from: group.page, template: "page", view.context))
        }
        let pages = Set(api.groups.map(\.page))
        for schema in api.schemas where !pages.contains(schema.page) {
            guard let own = schemas[schema.page], own.first == schema else { continue }
            let view = PageView(schema.page, group: nil, schemas: own, api, names)
            let name = "\(names.types.name(of: schema.name).name).swift"
            files.append(try file(name, from: schema.page, template: "page", view.context))
        }
        return files
    }

    private func file(
        _ name: String,
        from page: String?,
        template: String,
        _ context: TemplateContext
    ) throws -> GeneratedFile {
        guard let contents = library.render(context, withTemplate: template) else {
            throw TemplateError.missing(template)
        }
        return GeneratedFile(name: name, page: page, contents: contents)
    }
}
