import Mustache

/// The templates that generated code is written from, embedded in the executable.
public enum Templates {
    /// The templates of the Swift client by name: `client`, `page`, `endpoint`, `schema`.
    ///
    /// - Parameter own: Templates that stand in for those of their names.
    /// - Throws: ``TemplateError`` if a template can't be parsed.
    public static func swift(overriding own: [String: String] = [:]) throws -> MustacheLibrary {
        var library = MustacheLibrary()
        for (name, bytes) in sources {
            do {
                try library.register(own[name].map(asText) ?? String(decoding: bytes, as: UTF8.self), named: name)
            } catch {
                throw TemplateError.unreadable(name, "\(error)")
            }
        }
        return library
    }

    /// A template that prints source as it is: the library would escape it for HTML.
    private static func asText(_ template: String) -> String {
        template.contains("CONTENT_TYPE") ? template : "{{% CONTENT_TYPE:TEXT}}\n" + template
    }

    private static let sources: [(String, [UInt8])] = [
        ("client", PackageResources.client_mustache),
        ("page", PackageResources.page_mustache),
        ("endpoint", PackageResources.endpoint_mustache),
        ("schema", PackageResources.schema_mustache),
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
