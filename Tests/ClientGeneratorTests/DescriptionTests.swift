import ClientGenerator
import CustomDump
import EndpointModel
import Testing

/// What becomes of the words of a page in the comments of the client, and on its own pages.
@Suite struct DescriptionTests {
    private static let api = Shop.api.replacing(
        "> Book add_book(shelf, book, draft=draft)\n",
        with: """
            > Book add_book(shelf, book, draft=draft)

            Adds a [**Book**](Book.md) to [the books](docs/BooksApi.md#add_book); see [above](#shelf), the \
            [guide](Guide.md) and [the manual](https://shop.example/manual.md).

            | Shelf | Holds |
            | ----- | ----- |
            | `a\\|b` | [**Book**](Book.md)s that a great many people want to have read, and that hardly any of them wants to read |
            | c | the others |

            """
    )

    private static let book = Shop.book.replacing(
        "# Book\n",
        with: """
            # Book

            What is read:

            - on paper,
            - on a screen
              - large or
              - small.

            | Kind | Pages |
            | ---- | ----: |
            | Novel | 300 |

            One [Book](../Book.md) more.

            """
    )

    private func client(_ api: String = api) throws -> ClientGenerator.Result {
        let pages = [("BooksApi.md", api), ("Book.md", Self.book)]
        return try ClientGenerator.run(
            Reference(pages: pages.map { .init(path: $0.0, bytes: Array($0.1.utf8)) }, defaultName: "Shop")
        )
    }

    /// The comment ahead of a declaration.
    private func comment(_ file: String, ahead declaration: String, of api: String = api) throws -> String {
        let contents = try #require(try client(api).files.first { $0.name == file }?.contents)
        let lines = contents.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let end = try #require(lines.firstIndex { $0.contains(declaration) })
        let start = lines[..<end].lastIndex { !$0.hasPrefix("    ///") && !$0.hasPrefix("///") } ?? -1
        return lines[(start + 1)..<end].map { $0.trimmingPrefix("    ") }.joined(separator: "\n")
    }

    @Test func ofAnOperation() throws {
        expectNoDifference(
            try comment("BooksAPI.swift", ahead: "func addBook"),
            #"""
            /// Add a book.
            ///
            /// Adds a ``Book`` to [the books](doc:BooksAPI); see above, the guide and [the
            /// manual](https://shop.example/manual.md).
            ///
            /// | Shelf | Holds |
            /// | --- | --- |
            /// | `a\|b` | ``Book``s that a great many people want to have read, and that hardly any of them wants to read |
            /// | c | the others |
            ///
            /// `POST /books/{shelf}`
            ///
            /// - Parameters:
            ///   - shelf: Where it goes.
            ///   - draft: The server's default is `false`.
            /// - Returns: `201`: Added.
            """#
        )
    }

    /// As of one that was learned.
    @Test func ofASuccessThatNoPageDescribes() throws {
        let api = Self.api.replacing("| Added |", with: "|  |")
        #expect(
            try comment("BooksAPI.swift", ahead: "func addBook", of: api).hasSuffix("/// - Returns: `201`: Created.")
        )
        let usual = api.replacing("**201** |", with: "**200** |")
        #expect(try !comment("BooksAPI.swift", ahead: "func addBook", of: usual).contains("Returns"))
    }

    @Test func ofASchema() throws {
        expectNoDifference(
            try comment("Book.swift", ahead: "struct Book"),
            """
            /// What is read:
            ///
            /// - on paper,
            /// - on a screen
            /// - large or
            /// - small.
            ///
            /// | Kind | Pages |
            /// | --- | --- |
            /// | Novel | 300 |
            ///
            /// One ``Book`` more.
            """
        )
    }

    /// The client's own pages have the words in Markdown, and are read back to the same.
    @Test func onTheClientsOwnPages() throws {
        let api = try #require(try client().api)
        let pages = ClientGenerator.documentation(of: api)
        let page = try #require(pages.first { $0.name == "Book.md" }?.contents)
        #expect(page.contains("| Kind | Pages |\n| ---- | ----- |\n| Novel | 300 |\n\nOne [Book](../Book.md) more.\n"))
        let reference = Reference(
            pages: pages.map { .init(path: $0.name, bytes: Array($0.contents.utf8)) },
            defaultName: "Shop"
        )
        let again = try #require(try ClientGenerator.model(of: reference).api)
        expectNoDifference(again.schemas.map(\.description?.value), api.schemas.map(\.description?.value))
        expectNoDifference(
            again.endpoints.map { $0.description.map(\.value) },
            api.endpoints.map { $0.description.map(\.value) }
        )
    }
}
