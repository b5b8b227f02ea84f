import BookshopClient
import CustomDump
import Foundation
import LoopbackServer
import Testing

/// What goes over the network for each kind of parameter, body and result, by the client of a reference that has all of
/// them.
@Suite(.serialized) struct BookshopTests {
    private static let json = ["Content-Type": "application/json"]

    @Test(arguments: TransportKind.allCases) func aQueryHoldsArraysDatesAndNumbers(kind: TransportKind) async throws {
        let answer = Answer(headerFields: Self.json, body: #"{"items": []}"#)
        try await withServer(answering: answer) { url, inbox in
            let bookshop = Bookshop(serverURL: url.appending(path: "v2"), transport: kind.make())
            let page = try await bookshop.books.listBooks(
                authorID: [7, 8],
                tag: ["a b", "c&d"],
                sort: .minusTitle,
                pageSize: 5,
                publishedAfter: CalendarDate(year: 2024, month: 2, day: 29),
                inStock: true,
                maxPrice: 9.5
            )
            #expect(page.items == [])
            let request = try #require(await inbox.requests.first)
            #expect(request.method == "GET")
            #expect(
                request.target == """
                    /v2/books?author_id=7&author_id=8&tag=a%20b&tag=c%26d&sort=-title&page_size=5\
                    &published_after=2024-02-29&in_stock=true&max-price=9.5
                    """
            )
            #expect(request.body.isEmpty)
        }
    }

    @Test(arguments: TransportKind.allCases) func headerFieldsAndCookiesAreSentBesideTheToken(kind: TransportKind)
        async throws
    {
        let answer = Answer(headerFields: Self.json, body: #"{"items": []}"#)
        let id = try #require(UUID(uuidString: "00000000-0000-0000-0000-00000000000a"))
        try await withServer(answering: answer) { url, inbox in
            let bookshop = Bookshop(serverURL: url, authentication: .bearer("t"), transport: kind.make())
            _ = try await bookshop.books.listBooks(acceptLanguage: "de", xRequestID: id, session: "s 1")
            let request = try #require(await inbox.requests.first)
            #expect(request.target == "/books")
            #expect(request.headerFields["accept-language"] == "de")
            #expect(request.headerFields["x-request-id"] == "00000000-0000-0000-0000-00000000000a")
            #expect(request.headerFields["cookie"] == "session=s%201")
            #expect(request.headerFields["authorization"] == "Bearer t")
            #expect(request.headerFields["accept"] == "application/json, application/problem+json")
        }
    }

    @Test(arguments: TransportKind.allCases) func aFileIsUploadedInParts(kind: TransportKind) async throws {
        let answer = Answer(headerFields: Self.json, body: #"{"url": "/covers/42.png"}"#)
        try await withServer(answering: answer) { url, inbox in
            let file = FormFile(Data("PNG".utf8), filename: "cover.png", contentType: "image/png")
            let stored = try await Bookshop(serverURL: url, transport: kind.make()).books.uploadCover(
                bookID: 42,
                file: file,
                altText: "A whale"
            )
            #expect(stored == ["url": "/covers/42.png"])
            let request = try #require(await inbox.requests.first)
            #expect(request.method == "PUT")
            #expect(request.target == "/books/42/cover")
            let contentType = try #require(request.headerFields["content-type"])
            let boundary = try #require(contentType.firstMatch(of: /^multipart\/form-data; boundary=(.+)$/)?.1)
            expectNoDifference(
                request.text.replacing("\r\n", with: "\n"),
                """
                --\(boundary)
                Content-Disposition: form-data; name="file"; filename="cover.png"
                Content-Type: image/png

                PNG
                --\(boundary)
                Content-Disposition: form-data; name="alt_text"

                A whale
                --\(boundary)--

                """
            )
        }
    }

    @Test(arguments: TransportKind.allCases) func aFormIsURLEncodedAndSentWithoutCredentials(kind: TransportKind)
        async throws
    {
        try await withServer(answering: Answer(headerFields: Self.json, body: #""token""#)) { url, inbox in
            let bookshop = Bookshop(serverURL: url, authentication: .bearer("t"), transport: kind.make())
            let token = try await bookshop.orders.issueToken(grantType: "client_credentials", clientID: "a&b")
            #expect(token == "token")
            let request = try #require(await inbox.requests.first)
            #expect(request.headerFields["content-type"] == "application/x-www-form-urlencoded")
            #expect(request.headerFields["authorization"] == nil)
            #expect(request.text == "grant_type=client_credentials&client_id=a%26b")
        }
    }

    @Test(arguments: TransportKind.allCases) func anArrayIsABody(kind: TransportKind) async throws {
        let body = #"[{"id": "00000000-0000-0000-0000-00000000000A", "status": "open"}]"#
        try await withServer(answering: Answer(status: 202, headerFields: Self.json, body: body)) { url, inbox in
            let items = [OrderItem(bookID: 42, quantity: 1), OrderItem(bookID: 43, quantity: 2)]
            let bookshop = Bookshop(serverURL: url, transport: kind.make())
            let orders = try await bookshop.orders.placeOrder(idempotencyKey: "k", body: items, dryRun: true)
            #expect(orders.map(\.status) == [.open])
            let request = try #require(await inbox.requests.first)
            #expect(request.target == "/orders?dryRun=true")
            #expect(request.headerFields["idempotency-key"] == "k")
            #expect(request.text == #"[{"bookId":42,"quantity":1},{"bookId":43,"quantity":2}]"#)
        }
    }

    @Test(arguments: TransportKind.allCases) func aMapIsAResult(kind: TransportKind) async throws {
        try await withServer(answering: Answer(headerFields: Self.json, body: #"{"open": 3}"#)) { url, inbox in
            let bookshop = Bookshop(
                serverURL: url,
                authentication: .schemes(["basic": .basic(username: "ada", password: "p")]),
                transport: kind.make()
            )
            let counts = try await bookshop.orders.stats()
            #expect(counts == ["open": 3])
            #expect(await inbox.requests.first?.headerFields["authorization"] == "Basic YWRhOnA=")
        }
    }

    @Test(arguments: TransportKind.allCases) func anUnknownValueOfAnEnumerationSurvivesTheRoundTrip(kind: TransportKind)
        async throws
    {
        let body = #"{"id": 1, "title": "Moby-Dick", "format": "scroll", "published_at": "1851-10-18", "isbn": "x"}"#
        try await withServer(answering: Answer(headerFields: Self.json, body: body)) { url, inbox in
            let books = Bookshop(serverURL: url, transport: kind.make()).books
            let book = try await books.getBook(bookID: 1)
            #expect(book.format == "scroll")
            #expect(book.publishedAt == CalendarDate("1851-10-18"))
            _ = try await books.createBook(body: NewBook(title: book.title, format: book.format))
            #expect(await inbox.requests.last?.text == #"{"format":"scroll","title":"Moby-Dick"}"#)
        }
    }

    @Test(arguments: TransportKind.allCases) func bytesAreDownloadedAsTheyAre(kind: TransportKind) async throws {
        try await withServer(answering: Answer(headerFields: ["Content-Type": "image/png"], body: "\"P\"\0")) {
            url,
            inbox in
            let cover = try await Bookshop(serverURL: url, transport: kind.make()).books.downloadCover(
                bookID: 42,
                width: 100
            )
            #expect(cover == Data("\"P\"\0".utf8))
            let request = try #require(await inbox.requests.first)
            #expect(request.target == "/books/42/cover?width=100")
            #expect(request.headerFields["accept"] == "image/png")
        }
    }

    @Test(arguments: TransportKind.allCases) func whatNoStatusOfItsOwnDocumentsIsDescribedByTheDefault(
        kind: TransportKind
    ) async throws {
        try await withServer(answering: Answer(status: 503)) { url, _ in
            let error = await #expect(throws: APIError.self) {
                try await Bookshop(serverURL: url, transport: kind.make()).books.deleteBook(bookID: 1)
            }
            #expect(error?.documentation == "Unexpected error")
        }
    }

    @Test(arguments: TransportKind.allCases) func namesThatAreKeywordsGoOutAsTheyAre(kind: TransportKind) async throws {
        try await withServer(answering: Answer(status: 204)) { url, inbox in
            try await Bookshop(serverURL: url, transport: kind.make()).orders.class(
                default: "d",
                selfValue: "s",
                filterStatus: "open"
            )
            let target = await inbox.requests.first?.target
            #expect(target == "/class?default=d&self=s&filter%5Bstatus%5D=open")
        }
    }

    @Test(arguments: TransportKind.allCases) func aKeyGoesIntoItsHeaderField(kind: TransportKind) async throws {
        let answer = Answer(headerFields: Self.json, body: #"{"bookId": 42, "quantity": 1}"#)
        try await withServer(answering: answer) { url, inbox in
            let bookshop = Bookshop(serverURL: url, authentication: .apiKey("secret"), transport: kind.make())
            let id = try #require(UUID(uuidString: "00000000-0000-0000-0000-00000000000a"))
            let item = try await bookshop.orders.getOrderItem(orderID: id, itemNo: 3)
            #expect(item == OrderItem(bookID: 42, quantity: 1))
            let request = try #require(await inbox.requests.first)
            #expect(request.target == "/orders/00000000-0000-0000-0000-00000000000a/items/3")
            #expect(request.headerFields["x-api-key"] == "secret")
        }
    }
}
