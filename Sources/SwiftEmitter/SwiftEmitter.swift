import EndpointModel
import Mustache
import Templates

/// Writes the Swift client of an API.
///
///     let files = try SwiftEmitter().files(of: api)
public struct SwiftEmitter {
    private let library: MustacheLibrary

    /// - Throws: `TemplateError` if a template can't be read.
    public init() throws {
        library = try Templates.swift()
    }

    /// The files of the client: `Client.swift` first, then one a page, named after it.
    ///
    /// The same model gives the same bytes.
    public func files(of api: API) throws -> [GeneratedFile] {
        let names = ClientNames(api)
        let client = try file("Client.swift", template: "client", ClientView(api, names).context)
        let pages = try api.groups.enumerated().map { index, group in
            let view = PageView(group, index: index, api, names)
            return try file("\(names.namespaces[index].name).swift", template: "page", view.context)
        }
        return [client] + pages
    }

    private func file(_ name: String, template: String, _ context: TemplateContext) throws -> GeneratedFile {
        guard let contents = library.render(context, withTemplate: template) else {
            throw TemplateError.missing(template)
        }
        return GeneratedFile(name: name, contents: contents)
    }
}
