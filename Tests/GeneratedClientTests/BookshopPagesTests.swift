import BookshopClient
import CustomDump
import LoopbackServer
import Testing

/// A list of the bookshop, page by page.
@Suite(.serialized) struct BookshopPagesTests {
    private static func page(_ id: Int, next: String?) -> Answer {
        .json(
            #"{"items": [{"id": \#(id), "title": "B\#(id)"}]\#(next.map { #", "next_page_token": "\#($0)""# } ?? "")}"#
        )
    }

    @Test(arguments: TransportKind.allCases) func theArgumentsGoWithEachPage(kind: TransportKind) async throws {
        let answers = [Self.page(1, next: "t/1"), Self.page(2, next: "t/2"), Self.page(3, next: nil)]
        try await withServer(answeringInTurn: answers) { url, inbox in
            let bookshop = Bookshop(serverURL: url, authentication: .bearer("t"), transport: kind.make())
            var ids: [Int64] = []
            for try await book in bookshop.books.listBooksPages(sort: .title, pageSize: 1).items { ids.append(book.id) }
            expectNoDifference(ids, [1, 2, 3])
            let requests = await inbox.requests
            expectNoDifference(
                requests.map(\.target),
                [
                    "/books?sort=title&page_size=1", "/books?sort=title&page_size=1&page_token=t%2F1",
                    "/books?sort=title&page_size=1&page_token=t%2F2",
                ]
            )
            #expect(requests.allSatisfy { $0.headerFields["authorization"] == "Bearer t" })
        }
    }

    @Test(arguments: TransportKind.allCases) func itBeginsWhereTheCallerSays(kind: TransportKind) async throws {
        try await withServer(answeringInTurn: [Self.page(9, next: "t/8"), Self.page(8, next: "t/8")]) { url, inbox in
            let bookshop = Bookshop(serverURL: url, transport: kind.make())
            var pages: [BookPage] = []
            for try await page in bookshop.books.listBooksPages(pageToken: "t/9") { pages.append(page) }
            expectNoDifference(pages.map { $0.items.map(\.id) }, [[9], [8]])
            let targets = await inbox.requests.map(\.target)
            expectNoDifference(
                targets,
                ["/books?page_token=t%2F9", "/books?page_token=t%2F8"]
            )
        }
    }
}
