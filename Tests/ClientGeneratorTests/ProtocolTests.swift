import ClientGenerator
import CustomDump
import Testing

/// Protocols for the namespaces of a client.
@Suite struct ProtocolTests {
    private func page(_ yaml: String) throws -> String {
        let result = try Shop.client(yaml)
        expectNoDifference(result.diagnostics.map(\.description), [])
        return try #require(result.files.first { $0.name == "BooksAPI.swift" }).contents
    }

    @Test func thereIsNoneUnlessAskedFor() throws {
        #expect(try !page("access: public").contains("protocol"))
        #expect(try !page("protocols: false").contains("protocol"))
    }

    @Test func aProtocolAsAPersonReadsIt() throws {
        let text = try page("protocols: true")
        let start = try #require(text.range(of: "/// What `BooksAPI` does"))
        let end = try #require(text.range(of: "extension BooksAPI {"))
        expectNoDifference(
            String(text[start.lowerBound..<end.lowerBound]),
            """
            /// What `BooksAPI` does: a stub that stands in for it in a test conforms to this.
            public protocol BooksAPIProtocol: Sendable {
                /// `POST /books/{shelf}`
                func addBook(shelf: String, body: Book, draft: Bool?) async throws(APIError) -> Book
            }

            // A protocol has no default values: these are for calls that leave arguments out. The last one, which nobody gives, keeps
            // them from standing in for what a conforming type must have itself.
            extension BooksAPIProtocol {
                /// `POST /books/{shelf}`
                public func addBook(shelf: String, body: Book, draft: Bool? = nil, _: Void = ()) async throws(APIError) -> Book {
                    try await self.addBook(shelf: shelf, body: body, draft: draft)
                }
            }

            /// The endpoints of `BooksApi.md`.
            ///
            /// Each function has a static one of the same name, which gives the `Request` that it sends and sends nothing.
            public struct BooksAPI: BooksAPIProtocol {
                let apiClient: APIClient
            }


            """
        )
    }

    @Test func whatIsNoTruthValue() throws {
        expectNoDifference(
            try Shop.client("protocols: all").diagnostics.map(\.description),
            ["apiref.yaml:1:12: error: expected true or false for protocols [configuration-value]"]
        )
    }
}
