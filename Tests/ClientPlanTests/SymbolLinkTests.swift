import CustomDump
import EndpointModel
import Testing

@testable import ClientPlan

/// Links to pages, in the words of a reference, as a client's comments have them.
@Suite struct SymbolLinkTests {
    private static let links: SymbolLinks = {
        let evidence = Evidence.inferred(.absence, nil)
        let api = API(
            names: .init(module: "ShopClient", client: "Shop"),
            server: Fact(.absolute("https://shop.example"), evidence),
            groups: [EndpointGroup(name: "BooksApi", page: "docs/BooksApi.md", endpoints: [])],
            schemas: ["Book", "book_page", "Request"].map {
                Schema(name: $0, page: "docs/\($0).md", shape: Fact(.open, evidence))
            },
            securitySchemes: []
        )
        return SymbolLinks(api, ClientNames(api))
    }()

    @Test(arguments: [
        ("A [Book](Book.md).", "A ``Book``."),
        ("[**Book**](docs/Book.md#Properties) and [`book_page`](./book_page.md)", "``Book`` and ``BookPage``"),
        ("The [request](Request.md)", "The ``RequestModel``"),
        ("[a list of books](book_page.md), [BooksApi](BooksApi.md)", "[a list of books](doc:BookPage), ``BooksAPI``"),
        ("[*all* of it](Guide.md) [above](#top) [README](../README.md#key)", "*all* of it above README"),
        ("[Book](https://shop.example/Book.md)", "[Book](https://shop.example/Book.md)"),
        ("![Book](Book.md)", "![Book](Book.md)"),
        ("a](Book.md) [b", "a](Book.md) [b"), ("[Book](Book.md", "[Book](Book.md"), ("](](](", "](](]("),
    ])
    func becomeSymbols(text: String, expected: String) {
        expectNoDifference(Self.links.linked(text), expected)
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["[a](", "](", "[", "[a](b) ", "[a](B.md)"])
    func repetitionIsLinkedInNoTime(piece: String) {
        #expect(!Self.links.linked(String(repeating: piece, count: 100_000)).isEmpty)
    }
}
