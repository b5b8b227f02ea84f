/// The pages of one generator, and what they don't hold of the document that they were made from.
///
/// The tables of differences are written by hand, each from a look at the pages. A line that begins with `#` gives the
/// reason for those below it; a value of `-` stands for a fact that is not recovered at all.
struct BookshopDialect: Sendable {
    /// The folder under `Tests/Fixtures/Bookshop`.
    var name: String
    /// The types that the pages' language has no words for, and what it says instead.
    var types: [(documented: String, said: String)] = []
    /// Whether the pages have tables of responses.
    var hasResponses = true
    var differences = ""

    /// What should be recovered from the pages.
    var expected: BookshopFacts {
        var expected = BookshopFacts.truth
        for (fact, value) in expected.values {
            expected.values[fact] = types.reduce(value) { $0.replacing($1.documented, with: $1.said) }
        }
        if !hasResponses { expected.values = expected.values.filter { !$0.key.isResponse } }
        for table in [Self.common, differences] {
            for (fact, value) in BookshopFacts(table: table).values {
                expected.values[fact] = value == "-" ? nil : value
            }
        }
        return expected
    }

    /// What none of the generators writes down.
    private static let common = """
        # The marks of deprecation go into the code alone.
        DELETE /books/{book_id}
            stability     -
        # `*/` would end a comment in most of the languages, so it is changed.
        GET /stats
            summary       Counts "by" status *_/ and \\(more)
        """
}

extension String {
    /// Whether this fact is what an endpoint answers with a status.
    fileprivate var isResponse: Bool {
        let name = split(separator: " ").last ?? ""
        return hasSuffix("} default") || (name.count == 3 && Int(name) != nil)
    }
}

extension BookshopDialect: CustomStringConvertible {
    var description: String { name }
}
