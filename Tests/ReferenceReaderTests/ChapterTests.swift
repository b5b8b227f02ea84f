import CustomDump
import Testing

@testable import ReferenceReader

/// Descriptions that have headings of their own, as those of big vendors do: all of it is prose of the operation.
@Suite struct ChapterTests {
    private func page(_ heading: String, _ description: String) -> WrittenPage {
        WrittenPage(
            """
            # BooksApi

            Method | HTTP request | Description
            --- | --- | ---
            [**getBook**](BooksApi.md#getBook) | **GET** /books/{book_id} | Get one book
            [**addBook**](BooksApi.md#addBook) | **POST** /books | Add a book

            \(heading) **getBook**
            > Book getBook(bookId)

            Get one book

            \(description)

            ### Parameters

            Name | Type | Description | Notes
            --- | --- | --- | ---
            **bookId** | **int** |  |

            ### Return type

            **Book**

            \(heading) **addBook**
            > addBook()

            ### Return type

            void
            """
        )
    }

    static let chapters = """
        # Overview

        Books have shelves.

        ## Limits of `getBook`

        * ten a second
          * in bursts

        1. then none

        > Be kind.

        ```json
        {"a":   1}
        ```

        Plan | Limit
        --- | ---
        free | 10

        # Parameters

        The number is below.

        #### Return type

        A book.
        """

    @Test(arguments: ["#", "##"])
    func areProse(heading: String) throws {
        let page = page(heading, Self.chapters)
        expectNoDifference(page.diagnostics, [])
        let operations = try page.api.operations
        expectNoDifference(operations.map(\.name.value), ["getBook", "addBook"])
        expectNoDifference(
            operations[0].prose.map(\.value),
            [
                "Get one book", "**Overview**", "Books have shelves.", "**Limits of getBook**", "- ten a second",
                "- in bursts", "- then none", "Be kind.", #"`{"a": 1}`"#,
                "| Plan | Limit |\n| --- | --- |\n| free | 10 |",
                "**Parameters**", "The number is below.", "**Return type**", "A book.",
            ]
        )
        expectNoDifference(operations[0].signature?.value, "Book getBook(bookId)")
        expectNoDifference(operations[0].parameters.map(\.name.value), ["bookId"])
        expectNoDifference(operations[0].returnType?.value.text, "Book")
        expectNoDifference(operations[1].prose, [])
    }

    /// What is shaped as an operation is one, also ahead of any section.
    @Test(arguments: [
        "# **dropBook**", "# dropBook\n> dropBook()", "# `dropBook`", "# dropBook\n```c\nvoid dropBook()\n```",
    ])
    func anOperationThatTheIndexLacksIsNone(section: String) throws {
        let page = page("#", section)
        expectNoDifference(try page.api.operations.map(\.name.value), ["getBook", "dropBook", "addBook"])
        expectNoDifference(page.page.diagnostics.map(\.rule), ["not-in-index"])
    }

    @Test func descriptionsOfSchemasHaveThemToo() {
        let text = "# Book\n\n## Overview\n\nPages.\n\n## Properties\n\nName | Type\n--|--\nid | int\n"
        let page = ReferenceReader.read(Array(text.utf8), page: "docs/Book.md")
        guard case .model(let model) = page.content else { return #expect(page.diagnostics == []) }
        expectNoDifference(model.prose.map(\.value), ["**Overview**", "Pages."])
        expectNoDifference(page.diagnostics, [])
    }
}
