/// A page of a reference.
public struct MarkdownPage: Hashable, Sendable {
    /// The file's name, such as `UsersApi.md`.
    public let name: String
    /// The page's Markdown.
    public let contents: String

    /// A page of this name with these contents.
    public init(name: String, contents: String) {
        self.name = name
        self.contents = contents
    }
}
