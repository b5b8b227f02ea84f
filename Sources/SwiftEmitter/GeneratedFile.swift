/// A file to be written.
public struct GeneratedFile: Hashable, Sendable {
    /// The file's name, without folders.
    public var name: String
    /// The path of the page that the file is made from; `nil` if it is made from all of them.
    public var page: String?
    public var contents: String

    public init(name: String, page: String? = nil, contents: String) {
        self.name = name
        self.page = page
        self.contents = contents
    }
}
