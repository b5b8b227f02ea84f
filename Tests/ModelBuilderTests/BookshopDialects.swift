/// The pages of one generator, and what differs in them from the document that they were made from.
struct BookshopDialect: Sendable, CustomStringConvertible {
    /// The folder under `Tests/Fixtures/Bookshop`.
    var name: String

    var description: String { name }

    var expected: BookshopFacts { .truth }
}

extension BookshopDialect {
    static let all = ["python", "ruby", "typescript", "java", "csharp", "kotlin", "go", "rust", "typescript-axios", "markdown", "objc", "julia-client", "c"].map { BookshopDialect(name: $0) }
}
