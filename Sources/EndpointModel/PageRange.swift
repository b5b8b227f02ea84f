/// A stretch of a reference page: where a fact stands.
///
/// Lines and columns count from one, columns in UTF-8 bytes, as compilers print them; the end is the position just
/// after the last byte. `description` gives the start as compilers do: `Specs/Bitbar/UsersApi.md:131:2`.
public struct PageRange: Hashable, Sendable {
    /// The page, as the caller named it.
    public var page: String
    public var startLine: Int
    public var startColumn: Int
    public var endLine: Int
    public var endColumn: Int

    public init(page: String, startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
        self.page = page
        self.startLine = startLine
        self.startColumn = startColumn
        self.endLine = endLine
        self.endColumn = endColumn
    }

    /// A position without extent, such as the beginning of a page.
    public init(page: String, line: Int = 1, column: Int = 1) {
        self.init(page: page, startLine: line, startColumn: column, endLine: line, endColumn: column)
    }
}

extension PageRange: CustomStringConvertible {
    public var description: String { "\(page):\(startLine):\(startColumn)" }
}

extension PageRange: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
