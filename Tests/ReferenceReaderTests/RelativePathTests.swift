import CustomDump
import Testing

@testable import ReferenceReader

/// Paths without a slash ahead of them, as Kotlin's pages for Retrofit have them: they are relative to the base URI.
@Suite struct RelativePathTests {
    private func page(_ request: String, _ section: String = "") -> WrittenPage {
        WrittenPage(
            """
            # BooksApi

            All URIs are relative to *http://localhost*

            | Method | HTTP request | Description |
            | ------------- | ------------- | ------------- |
            | [**addBook**](BooksApi.md#addBook) | \(request) | Add a book |

            # **addBook**

            \(section)
            """
        )
    }

    @Test(arguments: [
        ("**POST** api/books", "/api/books"), ("**POST** books/{book_id}", "/books/{book_id}"),
        ("**POST** {shelf}/books", "/{shelf}/books"), ("**POST** /books", "/books"),
    ])
    func pathsOfTheIndex(request: String, path: String) throws {
        let page = page(request)
        expectNoDifference(try page.api.index.map(\.path.value), [path])
        expectNoDifference(page.diagnostics, [])
    }

    @Test(arguments: ["**POST** https://example.com/books", "**POST** a new book", "**POST** -"])
    func whatIsNoPathIsReported(request: String) throws {
        let page = page(request)
        expectNoDifference(try page.api.index, [])
        expectNoDifference(page.page.diagnostics.map(\.rule).first, "index-row")
    }

    @Test func theSectionMayRepeatIt() throws {
        let page = page("**POST** api/books", "**POST** api/books")
        expectNoDifference(try page.operation.request?.value.path, "/api/books")
        expectNoDifference(try page.operation.prose, [])
    }

    @Test(arguments: ["Delete it.", "Post books", "Get /books now"])
    func proseThatBeginsWithAVerbIsNoRequest(prose: String) throws {
        let page = page("**POST** api/books", prose)
        expectNoDifference(try page.operation.request?.value, nil)
        expectNoDifference(try page.operation.prose.map(\.value), [prose])
    }
}
