import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// What stands ahead of the operations: title, base URI and index.
@Suite struct PreambleTests {
    static func page(_ preamble: String) -> WrittenPage {
        WrittenPage(
            """
            \(preamble)

            Method | HTTP request | Description
            --- | --- | ---
            [**getBook**](BooksApi.md#getBook) | **GET** /books/{book_id} | Get one book

            # **getBook**
            """
        )
    }

    @Test(arguments: [
        ("# BooksApi", "BooksApi"),
        ("# Bookshop::BooksApi", "Bookshop::BooksApi"),
        ("# \\BooksApi", "\\BooksApi"),
        ("# OpenAPI\\Client\\BooksApi", "OpenAPI\\Client\\BooksApi"),
        ("# .BooksApi", ".BooksApi"),
        ("# BooksApi   { #BooksApi }", "BooksApi"),
        ("<a name=\"__pageTop\"></a>\n# BooksApi", "BooksApi"),
        ("BooksApi\n========", "BooksApi"),
        ("# openapi.api.BooksApi\n\n## Load the API package", "openapi.api.BooksApi"),
    ])
    func titles(_ preamble: String, _ title: String) throws {
        let page = Self.page(preamble)
        expectNoDifference(try page.api.title?.value, title)
        expectNoDifference(try page.api.operations.map(\.name.value), ["getBook"])
        expectNoDifference(page.diagnostics, [])
    }

    @Test(
        arguments: [
            ("All URIs are relative to https://api.bookshop.example/v2.", "https://api.bookshop.example/v2"),
            ("All URIs are relative to *https://api.bookshop.example/v2*", "https://api.bookshop.example/v2"),
            ("All URIs are relative to **https://api.bookshop.example/v2**", "https://api.bookshop.example/v2"),
            ("All URIs are relative to `https://api.bookshop.example/v2`", "https://api.bookshop.example/v2"),
            ("All URIs are relative to <https://api.bookshop.example/v2>", "https://api.bookshop.example/v2"),
            ("All URIs are relative to https://api.bookshop.example/v2", "https://api.bookshop.example/v2"),
            ("All URIs are relative to https://api.bookshop.example/v2.", "https://api.bookshop.example/v2"),
            (
                """
                All URIs are relative to https://api.bookshop.example/v2, except if the operation defines another \
                base path.
                """,
                "https://api.bookshop.example/v2"
            ),
            ("All URIs are relative to */v2*", "/v2"),
            ("All URIs are relative to *CLUSTER_URL*", "CLUSTER_URL"),
            ("All URIs are relative to *http://localhost:8080/a_b_c*", "http://localhost:8080/a_b_c"),
            ("all uris are relative to */v2*", "/v2"),
            ("All URIs are relative to ", nil),
            ("All URLs are relative to */v2*", nil),
            ("", nil),
        ] as [(String, String?)]
    )
    func baseURIs(_ sentence: String, _ uri: String?) throws {
        let page = Self.page("# BooksApi\n\n\(sentence)\n")
        expectNoDifference(try page.api.baseURI?.value, uri)
        expectNoDifference(page.diagnostics, [])
    }

    @Test func eachPieceHasItsPlace() throws {
        let page = Self.page("# BooksApi\n\nAll URIs are relative to */v2*")
        expectNoDifference(try page.api.title, Sourced("BooksApi", at: WrittenPage.place(1, 1..<11)))
        expectNoDifference(try page.api.baseURI, Sourced("/v2", at: WrittenPage.place(3, 1..<31)))
    }
}

/// The table that announces a page's operations.
@Suite struct IndexTests {
    static let head = "Method | HTTP request | Description\n--- | --- | ---\n"
    static let row = "[**getBook**](BooksApi.md#getBook) | **GET** /books/{book_id} | Get one book"

    @Test(arguments: [
        head + row,
        "| Method | HTTP request | Description |\n| --- | --- | --- |\n| \(row) |",
        "|Method|HTTP request|Description|\n|:--|:-:|--:|\n|\(row)|",
        "Feature | HTTP request | Description\n--- | --- | ---\n\(row)",
        "METHOD | HTTP Request | description\n--- | --- | ---\n\(row)",
        head + "[**getBook()**](BooksApi.md#getBook) | **GET** /books/{book_id} | Get one book",
        head + "[`getBook`](BooksApi.md#getBook) | **GET** `/books/{book_id}` | Get one book",
        head + "[getBook](BooksApi.md#getBook) | GET /books/{book_id} | Get one book",
        head + "[**getBook**](#getBook) | **Get** /books/{book_id} | Get one book",
        head + "[**getBook**](BooksApi.md#getbook) | **get** /books/{book_id} | Get one book",
    ])
    func spellings(_ index: String) throws {
        let page = WrittenPage("# BooksApi\n\n\(index)\n\n# **getBook**\n")
        let entries = try page.api.index
        expectNoDifference(entries.map(\.name.value), ["getBook"])
        expectNoDifference(entries.map(\.method.value), ["GET"])
        expectNoDifference(entries.map(\.path.value), ["/books/{book_id}"])
        expectNoDifference(entries.map(\.description?.value), ["Get one book"])
        expectNoDifference(try page.api.operations.map(\.name.value), ["getBook"])
        expectNoDifference(page.diagnostics, [])
    }

    @Test func aRowPieceByPiece() throws {
        let page = WrittenPage("# BooksApi\n\n\(Self.head)\(Self.row)\n\n# **getBook**\n")
        expectNoDifference(
            try page.api.index,
            [
                APIPage.IndexEntry(
                    name: Sourced("getBook", at: WrittenPage.place(5, 1..<35)),
                    destination: "BooksApi.md#getBook",
                    method: Sourced("GET", at: WrittenPage.place(5, 38..<62)),
                    path: Sourced("/books/{book_id}", at: WrittenPage.place(5, 38..<62)),
                    description: Sourced("Get one book", at: WrittenPage.place(5, 65..<77))
                )
            ]
        )
    }

    @Test(
        arguments: [
            ("", nil),
            ("Counts \\\"by\\\" status *_/ and \\\\(more)", "Counts \"by\" status *_/ and \\(more)"),
            ("Returns `a` \\| `b`", "Returns `a` | `b`"),
            ("Fish &amp; chips", "Fish & chips"),
            ("First.<br>Second.<br/>Third.", "First.\nSecond.\nThird."),
            ("[BETA] ExpirePassword: ", "[BETA] ExpirePassword:"),
        ] as [(String, String?)]
    )
    func descriptions(_ cell: String, _ expected: String?) throws {
        let page = WrittenPage("\(Self.head)[**getBook**](#getBook) | **GET** /books | \(cell)\n\n# **getBook**\n")
        expectNoDifference(try page.api.index.map(\.description?.value), [expected])
    }

    @Test func severalTables() throws {
        let page = WrittenPage(
            """
            # BooksApi

            ## Books

            \(Self.head)\(Self.row)

            ## Covers

            \(Self.head)[**getCover**](#getCover) | **GET** /books/{book_id}/cover | Get the cover

            # **getBook**

            # **getCover**
            """
        )
        expectNoDifference(try page.api.index.map(\.name.value), ["getBook", "getCover"])
        expectNoDifference(try page.api.operations.map(\.name.value), ["getBook", "getCover"])
        expectNoDifference(page.diagnostics, [])
    }

    @Test(arguments: [
        "[**getBook**](#getBook) | /books |",
        "[**getBook**](#getBook) | **FETCH** /books |",
        "[**getBook**](#getBook) | **GET** the books |",
        "[**getBook**](#getBook) | |",
        "[**getBook**](#getBook) | **GET** |",
        " | **GET** /books |",
    ])
    func aRowThatAnnouncesNothing(_ row: String) throws {
        let page = WrittenPage("\(Self.head)\(Self.row)\n\(row)\n\n# **getBook**\n")
        expectNoDifference(try page.api.index.map(\.name.value), ["getBook"])
        expectNoDifference(page.page.diagnostics.map(\.rule), ["index-row"])
        expectNoDifference(page.page.diagnostics.map(\.range.startLine), [4])
    }
}
