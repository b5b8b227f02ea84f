import ClientGenerator
import CustomDump
import EndpointModel
import Testing

/// Corrections of an operation that stands on several pages, and of one of them alone.
@Suite struct CorrectedPageTests {
    /// Three pages with an operation `add_book`; the first one's alone takes a draft.
    private func model(_ corrections: String) throws -> ClientGenerator.Result {
        let pages = [
            ("v1/BooksApi.md", Shop.api), ("v2/BooksApi.md", short), ("ShelvesApi.md", short), ("Book.md", Shop.book),
        ]
        return try ClientGenerator.model(
            of: Reference(
                pages: pages.map { .init(path: $0, bytes: Array($1.utf8)) },
                configuration: ConfigurationFile(path: "apiref.yaml", text: "corrections: {endpoints: \(corrections)}")
            )
        )
    }

    private let short = Shop.apiWithoutBody

    private func summaries(_ corrections: String) throws -> [String?] {
        let result = try model(corrections)
        expectNoDifference(result.diagnostics.map(\.description), [])
        return try #require(result.api).endpoints.map(\.summary?.value)
    }

    @Test func allPagesAreCorrected() throws {
        #expect(try summaries("{add_book: {summary: Put}}") == ["Put", "Put", "Put"])
    }

    @Test func thePagesThatLackIt() throws {
        let result = try model("{add_book: {parameters: {draft: {name: isDraft}}}}")
        expectNoDifference(result.diagnostics.map(\.description), [])
        #expect(result.api?.endpoints.first?.parameters.last?.name.value == "isDraft")
    }

    @Test func aPageByItsName() throws {
        #expect(try summaries("{ShelvesApi.add_book: {summary: Put}}") == ["Add a book", "Add a book", "Put"])
        #expect(try summaries("{BooksApi.add_book: {summary: Put}}") == ["Put", "Put", "Add a book"])
    }

    @Test func aPageByItsNameAndItsFolder() throws {
        #expect(try summaries("{v2/BooksApi.add_book: {summary: Put}}") == ["Add a book", "Put", "Add a book"])
    }

    @Test(arguments: [
        """
        {add_book: {summary: Put}, BooksApi.add_book: {summary: Add}, v2/BooksApi.add_book: {summary: Add it}}
        """,
        """
        {v2/BooksApi.add_book: {summary: Add it}, BooksApi.add_book: {summary: Add}, add_book: {summary: Put}}
        """,
    ])
    func theCorrectionThatNamesThePageCounts(corrections: String) throws {
        #expect(try summaries(corrections) == ["Add", "Add it", "Put"])
    }

    @Test func whatThePagesThatHaveItAlreadySay() throws {
        let result = try model("{add_book: {parameters: {shelf: {required: true}, draft: {required: false}}}}")
        expectNoDifference(
            result.diagnostics.map(\.description),
            [
                """
                apiref.yaml:1:94: warning: the pages already say this of parameter draft of add_book; it can be removed \
                [correction-redundant]
                """
            ]
        )
    }

    @Test(arguments: [
        (
            "{ShelfsApi.add_book: {summary: Put}}",
            """
            the reference has no operation ShelfsApi.add_book; there are BooksApi.add_book, ShelvesApi.add_book; \
            did you mean ShelvesApi.add_book? [correction-unmatched]
            """
        ),
        (
            "{ShelvesApi.add_book: {parameters: {draft: {in: header}}}}",
            """
            the reference has no parameter draft of ShelvesApi.add_book; there are shelf; `add: true` adds it \
            [correction-unmatched]
            """
        ),
        (
            "{add_books: {parameters: {draft: {in: header}}}}",
            "the reference has no operation add_books; there are add_book; did you mean add_book? [correction-unmatched]"
        ),
    ])
    func whatMatchesNothing(corrections: String, message: String) throws {
        let report = try model(corrections).diagnostics
        #expect(report.count == 1)
        #expect(report.first?.description.hasSuffix(": error: \(message)") == true, "\(report)")
    }
}
