/// A file to be written.
public struct GeneratedFile: Hashable, Sendable {
    /// The file's name, without folders.
    public var name: String
    public var contents: String

    public init(name: String, contents: String) {
        self.name = name
        self.contents = contents
    }
}
