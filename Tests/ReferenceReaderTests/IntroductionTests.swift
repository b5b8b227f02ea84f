import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// What stands between an operation's heading and its first section.
@Suite struct IntroductionTests {
    @Test(
        arguments: [
            ("> Book getBook(bookId)", "Book getBook(bookId)"),
            ("> List&lt;Order&gt; placeOrder(orderItem)", "List<Order> placeOrder(orderItem)"),
            ("> Array<Order> placeOrder(orderItem)", "Array<Order> placeOrder(orderItem)"),
            ("> <Array<Order>> place_order(opts)", "<Array<Order>> place_order(opts)"),
            ("> `get_book(book_id: int)`", "get_book(book_id: int)"),
            ("> [Order] place_order(order_item)", "[Order] place_order(order_item)"),
            ("```php\ngetBook($book_id): \\Book\n```", "getBook($book_id): \\Book"),
            ("```swift\n    open class func getBook() -> Book\n```", "open class func getBook() -> Book"),
            ("", nil),
        ] as [(String, String?)]
    )
    func signatures(_ text: String, _ expected: String?) throws {
        let page = WrittenPage(section: text + "\n\nGet one book")
        expectNoDifference(try page.operation.signature?.value, expected)
        expectNoDifference(try page.operation.prose.map(\.value), ["Get one book"])
        expectNoDifference(page.diagnostics, [])
    }

    @Test func proseKeepsItsMarkup() throws {
        let page = WrittenPage(
            section: """
                > Book getBook(bookId)

                Get one book

                Needs `READ` (**Can read**) and *patience*. See
                [the docs](https://bookshop.example/docs) &mdash; or not.

                First line.<br/>Second line.

                - a
                - b

                ### Return type

                **Book**
                """
        )
        expectNoDifference(
            try page.operation.prose,
            [
                Sourced("Get one book", at: WrittenPage.place(11, 1..<13)),
                Sourced(
                    """
                    Needs `READ` (**Can read**) and *patience*. See [the docs](https://bookshop.example/docs) — or not.
                    """,
                    at: PageRange(page: WrittenPage.path, startLine: 13, startColumn: 1, endLine: 14, endColumn: 58)
                ),
                Sourced("First line.\nSecond line.", at: WrittenPage.place(16, 1..<29)),
                Sourced("- a", at: WrittenPage.place(18, 3..<4)),
                Sourced("- b", at: WrittenPage.place(19, 3..<4)),
            ]
        )
    }

    /// Markdown counts the line below a quotation to it, where no blank line stands between.
    @Test func proseRightUnderTheSignature() throws {
        let page = WrittenPage(
            section: """
                > models::Book get_book(book_id)
                Get one book

                Whatever its state.
                """
        )
        var place = WrittenPage.place(9, 3..<33)
        (place.endLine, place.endColumn) = (10, 1)
        expectNoDifference(try page.operation.signature, Sourced("models::Book get_book(book_id)", at: place))
        expectNoDifference(
            try page.operation.prose,
            [
                Sourced("Get one book", at: WrittenPage.place(10, 1..<13)),
                Sourced("Whatever its state.", at: WrittenPage.place(12, 1..<20)),
            ]
        )
    }

    @Test func aSignatureOfSeveralLines() throws {
        let page = WrittenPage(section: "> Book getBook(\n> bookId)\n\nGet one book")
        expectNoDifference(try page.operation.signature?.value, "Book getBook( bookId)")
        expectNoDifference(try page.operation.prose.map(\.value), ["Get one book"])
    }

    @Test(arguments: [
        "<a name=\"getBook\"></a>",
        "<a name=\"getBook\"></a> <a id=\"getbook\"></a>",
        "[[Back to top]](#) [[Back to API list]](../README.md#endpoints) [[Back to README]](../README.md)",
        "---",
    ])
    func whatIsNoProse(_ text: String) throws {
        let page = WrittenPage(section: "> Book getBook(bookId)\n\n\(text)\n\n\(text)\n")
        expectNoDifference(try page.operation.prose, [])
    }

    @Test func theRequestLineOfItsOwn() throws {
        let page = WrittenPage(section: "> Book getBook(bookId)\n\n**GET** /books/{book_id}\n\nGet /books politely.")
        expectNoDifference(
            try page.operation.request,
            Sourced(.init(method: "GET", path: "/books/{book_id}"), at: WrittenPage.place(11, 1..<25))
        )
        expectNoDifference(try page.operation.prose.map(\.value), ["Get /books politely."])
        expectNoDifference(page.diagnostics, [])
    }
}
