import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// Headings: of operations, and of their sections.
@Suite struct OperationHeadingTests {
    @Test(arguments: [
        "# **getBook**", "# getBook", "## getBook", "## `getBook()`", "# **getBook**   { #getBook }", "### getBook()",
        "<a id=\"getBook\"></a>\n# **getBook**", "getBook\n-------", "# **getBook** #",
    ])
    func ofAnOperation(_ heading: String) throws {
        let page = WrittenPage(
            """
            # BooksApi

            Method | HTTP request | Description
            --- | --- | ---
            [**getBook**](#getBook) | **GET** /books/{book_id} |
            [**deleteBook**](#deleteBook) | **DELETE** /books/{book_id} |

            \(heading)
            > Book getBook(bookId)

            \(heading.replacing("getBook", with: "deleteBook"))
            > deleteBook(bookId)
            """
        )
        expectNoDifference(try page.api.operations.map(\.name.value), ["getBook", "deleteBook"])
        expectNoDifference(
            try page.api.operations.map(\.signature?.value),
            ["Book getBook(bookId)", "deleteBook(bookId)"]
        )
        expectNoDifference(page.diagnostics, [])
    }

    @Test(
        arguments: [
            ("Example", .example),
            ("Examples", .example),
            ("EXAMPLE", .example),
            ("Parameters", .parameters(.init())),
            ("**Parameters**", .parameters(.init())),
            ("Path Parameters", .parameters(.init(location: .path))),
            ("Query parameters", .parameters(.init(location: .query))),
            ("Header Parameters", .parameters(.init(location: .header))),
            ("Required Parameters", .parameters(.init(isRequired: true))),
            ("Optional Parameters", .parameters(.init(isRequired: false))),
            ("Other Parameters", .parameters(.init())),
            ("Return type", .returnType),
            ("Return Type:", .returnType),
            ("Authorization", .authorization),
            ("HTTP request headers", .requestHeaders),
            ("HTTP response details", .responses),
            ("Paging", .paging),
            ("Changelog", nil),
            ("Parameters of the past", nil),
            ("", nil),
        ] as [(String, SectionName?)]
    )
    func ofASection(_ heading: String, _ expected: SectionName?) {
        expectNoDifference(SectionName(heading: heading), expected)
    }

    @Test func sectionsAreFoundWhateverTheirOrder() throws {
        let page = WrittenPage(
            section: """
                ### HTTP response details
                | Status code | Description |
                |---|---|
                | **200** | The book |

                ### Authorization

                [bearer](../README.md#bearer)

                ### Return type

                [**Book**](Book.md)

                ### Parameters

                Name | Type | Description | Notes
                --- | --- | --- | ---
                **book_id** | **int** | |

                ### HTTP request headers

                - **Accept**: application/json

                ### Example

                ```python
                api.getBook(56)
                ```
                """
        )
        let operation = try page.operation
        expectNoDifference(operation.responses.map(\.status.value), ["200"])
        expectNoDifference(operation.returnType?.value.text, "Book")
        expectNoDifference(operation.parameters.map(\.name.value), ["book_id"])
        expectNoDifference(operation.accept?.value, ["application/json"])
        expectNoDifference(operation.contentTypes, nil)
        expectNoDifference(operation.examples.map(\.code), ["api.getBook(56)\n"])
        expectNoDifference(
            operation.authorization,
            .schemes([Sourced("bearer", at: WrittenPage.place(16, 1..<30))])
        )
        expectNoDifference(page.diagnostics, [])
    }

    @Test func anUnknownSectionIsPassedOver() throws {
        let page = WrittenPage(
            section: """
                > Book getBook(bookId)

                ### Return type

                **Book**

                ### Rate limits

                | Name | Type |
                |---|---|
                | burst | int |
                """
        )
        expectNoDifference(try page.operation.parameters, [])
        expectNoDifference(try page.operation.returnType?.value.text, "Book")
        expectNoDifference(
            page.diagnostics,
            ["docs/BooksApi.md:15:1: note: unknown section \"Rate limits\"; passed over [unknown-section]"]
        )
    }

    /// Such as a second way to call the operation, below "### Examples".
    @Test func aSubsectionBelongsToItsSection() throws {
        let page = WrittenPage(
            section: """
                ### Examples

                ```ruby
                api.get_book(56)
                ```

                #### Using the get_book_with_http_info variant

                This returns an Array which contains the response data, status code and headers.

                > <Array(<Book>, Integer, Hash)> get_book_with_http_info(book_id)

                ```ruby
                api.get_book_with_http_info(56)
                ```
                """
        )
        let operation = try page.operation
        expectNoDifference(operation.examples.map(\.code), ["api.get_book(56)\n", "api.get_book_with_http_info(56)\n"])
        expectNoDifference(operation.signature, nil)
        expectNoDifference(operation.prose, [])
        expectNoDifference(page.diagnostics, [])
    }
}
