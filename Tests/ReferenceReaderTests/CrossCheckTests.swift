import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// What the index announces, compared with the operations' own sections.
@Suite struct CrossCheckTests {
    /// A page whose index starts in line 3 and whose sections start two lines below it.
    private func page(_ rows: [String], _ sections: String...) -> WrittenPage {
        WrittenPage(
            """
            Method | HTTP request | Description
            --- | --- | ---
            \(rows.joined(separator: "\n"))

            \(sections.joined(separator: "\n\n"))
            """
        )
    }

    static let get = "[**getBook**](BooksApi.md#getBook) | **GET** /books/{book_id} | Get one book"
    static let delete = "[**deleteBook**](BooksApi.md#deleteBook) | **DELETE** /books/{book_id} | Remove a book"
    static let update = "[**updateBook**](BooksApi.md#updateBook) | **PATCH** /books/{book_id} | Change some fields"

    @Test func allIsWell() {
        let page = page([Self.get, Self.delete], "# **getBook**\n\nGet one book", "# **deleteBook**\n\nRemove a book.")
        expectNoDifference(page.diagnostics, [])
    }

    @Test func anOperationWithoutSection() throws {
        let page = page([Self.get, Self.delete], "# **getBook**")
        expectNoDifference(try page.api.index.map(\.name.value), ["getBook", "deleteBook"])
        expectNoDifference(try page.api.operations.map(\.name.value), ["getBook"])
        expectNoDifference(
            page.page.diagnostics,
            [
                Diagnostic(
                    .warning,
                    rule: "missing-section",
                    "deleteBook is in the index but has no section, so its parameters are unknown",
                    at: WrittenPage.place(4, 1..<41)
                )
            ]
        )
    }

    @Test func aSectionWithoutRow() throws {
        let page = page([Self.get], "# **getBook**", "# **deleteBook**\n> deleteBook(bookId)")
        expectNoDifference(try page.api.operations.map(\.name.value), ["getBook", "deleteBook"])
        expectNoDifference(
            page.page.diagnostics,
            [
                Diagnostic(
                    .warning,
                    rule: "not-in-index",
                    "deleteBook has a section but no row in the index, so its method and path are unknown",
                    at: WrittenPage.place(7, 1..<17)
                )
            ]
        )
    }

    @Test func twoSectionsOfOneOperation() throws {
        let page = page([Self.get], "# **getBook**", "# **getBook**")
        expectNoDifference(try page.api.operations.count, 2)
        expectNoDifference(
            page.page.diagnostics,
            [
                Diagnostic(
                    .warning,
                    rule: "duplicate-section",
                    "a second section of getBook; the first is at line 5",
                    at: WrittenPage.place(7, 1..<14)
                )
            ]
        )
    }

    @Test func aLinkToAnotherAnchor() {
        let row = "[**getBook**](BooksApi.md#deleteBook) | **GET** /books/{book_id} |"
        expectNoDifference(
            page([row], "# **getBook**").page.diagnostics,
            [
                Diagnostic(
                    .note,
                    rule: "index-link",
                    "the index links getBook to \"#deleteBook\"",
                    at: WrittenPage.place(3, 1..<38)
                )
            ]
        )
    }

    @Test(arguments: ["BooksApi.md#getBook", "#getbook", "#get-book", "#get_book", "BooksApi.md"])
    func linksThatAreAsTheyShouldBe(_ destination: String) {
        let page = page(["[**getBook**](\(destination)) | **GET** /books/{book_id} |"], "# **getBook**")
        expectNoDifference(page.diagnostics, [])
    }

    @Test func anotherRequestThanAnnounced() {
        expectNoDifference(
            page([Self.get], "# **getBook**\n\n**GET** /book/{book_id}").page.diagnostics,
            [
                Diagnostic(
                    .warning,
                    rule: "index-request",
                    "the section says GET /book/{book_id}, the index GET /books/{book_id}; the index is followed",
                    at: WrittenPage.place(7, 1..<24)
                )
            ]
        )
    }

    @Test func oneDescriptionThatIsNotRepeated() {
        let page = page(
            [Self.get, Self.delete, Self.update],
            "# **getBook**\n\nGet one book",
            "# **deleteBook**\n\nPulp a book",
            "# **updateBook**\n\nChange some fields"
        )
        expectNoDifference(
            page.page.diagnostics,
            [
                Diagnostic(
                    .note,
                    rule: "index-description",
                    "the section does not repeat this description, as the others do",
                    at: WrittenPage.place(4, 74..<87)
                )
            ]
        )
    }

    /// Some templates print the summary in the index and only the description in the section.
    @Test func descriptionsThatNeverAreRepeated() {
        let page = page([Self.get, Self.delete], "# **getBook**\n\nBy its number", "# **deleteBook**\n\nPulp a book")
        expectNoDifference(page.diagnostics, [])
    }

    /// Such as `getBookWithHttpInfo`, which is another way to call `getBook`.
    @Test func aSecondNameOfOneRequest() throws {
        let second =
            "[**getBookWithHttpInfo**](BooksApi.md#getBookWithHttpInfo) | **GET** /books/{book_id} | Get one book"
        let page = page([Self.get, second], "# **getBook**")
        expectNoDifference(try page.api.index.map(\.name.value), ["getBook"])
        expectNoDifference(
            page.page.diagnostics,
            [
                Diagnostic(
                    .note,
                    rule: "second-name",
                    "getBookWithHttpInfo is the same request as getBook, which has a section; passed over",
                    at: WrittenPage.place(4, 1..<59)
                )
            ]
        )
    }

    @Test func diagnosticsComeInPageOrder() {
        let page = page(
            [Self.get, Self.delete],
            "# **getBook**\n### Authorization\n### Rate limits",
            "# **updateBook**\n### Authorization\n### Changelog",
            "# **getBook**"
        )
        expectNoDifference(
            page.page.diagnostics.map { "\($0.range.startLine) \($0.rule)" },
            ["4 missing-section", "8 unknown-section", "10 not-in-index", "12 unknown-section", "14 duplicate-section"]
        )
    }
}
