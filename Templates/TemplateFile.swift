/// A template of a user's that stands in for a built-in one.
public struct TemplateFile: Hashable, Sendable {
    /// The path under which diagnostics show it; its name without folder and extension says which template it is.
    public var path: String
    public var text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// `endpoint` of `Templates/endpoint.mustache`.
    var name: String {
        let name = path.split(separator: "/").last ?? ""
        return name.hasSuffix(".mustache") ? String(name.dropLast(9)) : String(name)
    }
}
