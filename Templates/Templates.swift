/// The templates that generated code is written from, the built-in ones embedded in the executable.
public struct Templates: Sendable {
    private let templates: [String: Template]

    /// The templates of the Swift client.
    ///
    /// - Parameter own: Templates that stand in for the built-in ones of their names.
    /// - Throws: ``TemplateError`` if one can't be read.
    public static func swift(overriding own: [TemplateFile] = []) throws -> Templates {
        var templates = try builtIn.get()
        for file in own { templates[file.name] = try template(file.name, file.text) }
        return Templates(templates: templates)
    }

    /// What a template prints; `nil` if there is none of this name.
    package func render(_ name: String, _ context: TemplateContext) -> [UInt8]? {
        guard let template = templates[name] else { return nil }
        var renderer = TemplateRenderer(templates, context)
        renderer.render(template.nodes)
        return renderer.output
    }

    private static func template(_ name: String, _ text: String) throws -> Template {
        do { return try Template(text) } catch { throw TemplateError.unreadable(name, error.message) }
    }

    /// Parsed once, however many clients are written.
    private static let builtIn = Result {
        try Dictionary(
            uniqueKeysWithValues: sources.map { ($0, try template($0, String(decoding: $1, as: UTF8.self))) }
        )
    }

    private static let sources: [(String, [UInt8])] = [
        ("client", PackageResources.client_mustache),
        ("page", PackageResources.page_mustache),
        ("endpoint", PackageResources.endpoint_mustache),
        ("pages", PackageResources.pages_mustache),
        ("protocol", PackageResources.protocol_mustache),
        ("item", PackageResources.item_mustache),
        ("schema", PackageResources.schema_mustache),
        ("type", PackageResources.type_mustache),
        ("alias", PackageResources.alias_mustache),
        ("enumeration", PackageResources.enumeration_mustache),
        ("object", PackageResources.object_mustache),
        ("open", PackageResources.open_mustache),
        ("union", PackageResources.union_mustache),
        ("wrapper", PackageResources.wrapper_mustache),
        ("migration", PackageResources.migration_mustache),
        ("shim", PackageResources.shim_mustache),
        ("former", PackageResources.former_mustache),
    ]
}

/// What can be wrong with a template.
public enum TemplateError: Error, CustomStringConvertible {
    case missing(String)
    case unreadable(String, String)

    public var description: String {
        switch self {
        case .missing(let name): "there is no template \(name).mustache"
        case .unreadable(let name, let reason): "the template \(name).mustache can't be read: \(reason)"
        }
    }
}
