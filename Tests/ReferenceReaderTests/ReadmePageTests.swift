import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// The README of a reference.
@Suite struct ReadmePageTests {
    private func read(_ text: String) throws -> ReadmePage {
        let page = ReferenceReader.read(Array(text.utf8), page: "README.md")
        expectNoDifference(page.diagnostics, [])
        guard case .readme(let readme) = page.content else { throw NotAReadme() }
        return readme
    }

    struct NotAReadme: Error {}

    @Test func whatHoldsForTheWholeReference() throws {
        let readme = try read(
            """
            # openapi-client
            Every construct that pages render differently occurs once.

            - API version: 2.4.0
            - Package version: 1.0.0

            ## Documentation for API Endpoints

            All URIs are relative to *https://api.bookshop.example/v2*

            Class | Method | HTTP request | Description
            ------------ | ------------- | ------------- | -------------
            *BooksApi* | [**get_book**](docs/BooksApi.md#get_book) | **GET** /books/{book_id} | Get one book

            ## Documentation For Models

             - [Author](docs/Author.md)
             - [Book](docs/Book.md)

            ## Author
            """
        )
        expectNoDifference(readme.title, Sourced("openapi-client", at: place(1, 1..<17)))
        expectNoDifference(readme.version?.value, "2.4.0")
        expectNoDifference(readme.baseURI?.value, "https://api.bookshop.example/v2")
        expectNoDifference(readme.models.map(\.value), ["Author", "Book"])
        expectNoDifference(readme.securitySchemes, [])
    }

    /// READMEs of SDKs call the API by its name in a summary, and a server of a developer's own is one.
    @Test(arguments: [
        ("Bookshop API: All about books: and more.", "Bookshop API"), ("All about books.", "bookshop-go"),
    ])
    func ofAnSDK(summary: String, title: String) throws {
        let readme = try read(
            """
            # bookshop-go

            ## Summary

            \(summary)

            More: see there.

            ### Versions

            ## Server Selection

            ```go
            s := bookshop.New(bookshop.WithServerURL("http://localhost:3903/v1"))
            ```
            """
        )
        #expect(readme.title?.value == title)
        #expect(readme.baseURI?.value == "http://localhost:3903/v1")
    }

    @Test func aSummaryAloneIsNoReadme() {
        let page = ReferenceReader.read(Array("# Loans\n\n## Summary\n\nLoans: of books.\n".utf8), page: "a.md")
        if case .readme = page.content { Issue.record("a README") }
    }

    @Test func securitySchemes() throws {
        let readme = try read(
            """
            # openapi-client

            ## Documentation For Authorization


            Authentication schemes defined for the API:
            <a id="bearer"></a>
            ### bearer

            - **Type**: Bearer authentication

            <a id="api_key"></a>
            ### api_key

            - **Type**: API key
            - **API key parameter name**: X-API-Key
            - **Location**: HTTP header

            ## Author
            """
        )
        expectNoDifference(readme.securitySchemes.map(\.name.value), ["bearer", "api_key"])
        expectNoDifference(
            readme.securitySchemes.map { $0.fields.mapValues(\.value) },
            [
                ["type": "Bearer authentication"],
                ["type": "API key", "apikeyparametername": "X-API-Key", "location": "HTTP header"],
            ]
        )
        expectNoDifference(readme.securitySchemes[0].name.range, place(8, 1..<11))
    }

    private func place(_ line: Int, _ columns: Range<Int>) -> PageRange {
        PageRange(
            page: "README.md",
            startLine: line,
            startColumn: columns.lowerBound,
            endLine: line,
            endColumn: columns.upperBound
        )
    }
}
