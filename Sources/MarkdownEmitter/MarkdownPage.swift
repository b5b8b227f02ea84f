/// A page of a reference.
public struct MarkdownPage: Hashable, Sendable {
    /// The file's name, such as `UsersApi.md`.
    public let name: String
    /// The page's Markdown.
    public let contents: String
}
