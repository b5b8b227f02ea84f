import Mustache

/// The templates that generated code is written from, embedded in the executable.
public enum Templates {
    /// The templates of the Swift client by name: `client`, `page`, `endpoint`, `schema`.
    ///
    /// - Throws: ``TemplateError`` if a template can't be parsed.
    public static func swift() throws -> MustacheLibrary {
        var library = MustacheLibrary()
        for (name, bytes) in sources {
            do {
                try library.register(String(decoding: bytes, as: UTF8.self), named: name)
            } catch {
                throw TemplateError.unreadable(name, "\(error)")
            }
        }
        return library
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
