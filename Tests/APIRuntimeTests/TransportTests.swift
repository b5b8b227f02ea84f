import APIRuntime
import CustomDump
import Foundation
import LoopbackServer
import Testing

/// What goes over the network, and comes back, by every transport.
@Suite(.serialized) struct TransportTests {
    @Test(arguments: TransportKind.allCases) func aGeneratedCallAsItArrives(kind: TransportKind) async throws {
        try await withServer(answering: Answer(body: #"{"title":"Emma","extra":1}"#)) { url, inbox in
            let library = Library(
                serverURL: url.appendingPathComponent("cloud"),
                authentication: .schemes(["csrf_token": .apiKey("k", in: .header("X-CSRF-Token"))]),
                transport: kind.make()
            )
            let book = try await library.books.updateBook(
                bookID: 42,
                dryRun: false,
                ids: ["a b+c", "ü"],
                formats: [.eBook],
                xFields: "title, year",
                session: UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F"),
                body: UpdateBookRequest(title: "Emma/1")
            )
            #expect(book["title"] == "Emma")

            let request = try #require(await inbox.requests.first)
            #expect(request.method == "POST")
            #expect(
                request.target
                    == "/cloud/api/v2/books/42/meta-data?dryRun=false&ids=a%20b%2Bc&ids=%C3%BC&formats=e-book"
            )
            #expect(request.headerFields["x-fields"] == "title, year")
            #expect(request.headerFields["x-csrf-token"] == "k")
            #expect(request.headerFields["cookie"] == "session=e621e1f8-c36c-495a-93fc-0c247a3e6e5f")
            #expect(request.headerFields["accept"] == "application/json, */*")
            #expect(request.headerFields["content-type"] == "application/json")
            #expect(request.headerFields["authorization"] == nil)
            #expect(request.text == #"{"title":"Emma/1"}"#)
        }
    }

    @Test(
        arguments: TransportKind.allCases,
        [
            ("a/b?c#d e%2F+é", "/api/v2/books/a%2Fb%3Fc%23d%20e%252F%2B%C3%A9"),
            (".", "/api/v2/books/%2E"),
            ("..", "/api/v2/books/%2E%2E"),
            ("…", "/api/v2/books/%E2%80%A6"),
            ("a;b=c,d@e:f$&'()*!", "/api/v2/books/a%3Bb%3Dc%2Cd%40e%3Af%24%26%27%28%29%2A%21"),
        ]
    )
    func theTargetArrivesUntouched(kind: TransportKind, titleAndTarget: (String, String)) async throws {
        let (title, target) = titleAndTarget
        try await withServer { url, inbox in
            try await Library(serverURL: url, authentication: .bearer("t"), transport: kind.make()).books.deleteBook(
                title: title
            )
            let request = try #require(await inbox.requests.first)
            #expect(request.method == "DELETE")
            #expect(request.target == target)
            #expect(request.headerFields["authorization"] == nil)
        }
    }

    @Test(arguments: TransportKind.allCases) func literalPathsArriveUntouched(kind: TransportKind) async throws {
        try await withServer { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            _ = try await client.send(get("/users/me/$reset(1,'a')/{x}//y/"))
            _ = try await client.send(get(""))
            let targets = await inbox.requests.map(\.target)
            #expect(targets == ["/users/me/$reset(1,'a')/%7Bx%7D//y/", "/"])
        }
    }

    @Test(arguments: TransportKind.allCases) func multipartArrivesByteForByte(kind: TransportKind) async throws {
        try await withServer(answering: Answer(headerFields: ["Content-Type": "application/json"], body: "\"ok\"")) {
            url,
            inbox in
            let cover = FormFile(Data([0, 255, 13, 10]), filename: "c.bin")
            let request = BooksAPI.uploadCover(bookID: 7, cover: cover, alt: "é")
            #expect(try await Library(serverURL: url, transport: kind.make()).send(request).value == "ok")

            let received = try #require(await inbox.requests.first)
            let contentType = try #require(received.headerFields["content-type"])
            #expect(contentType.hasPrefix("multipart/form-data; boundary=boundary-"))
            let boundary = try #require(contentType.split(separator: "=").last)
            let (_, body) = try request.httpRequest(serverURL: url, boundary: String(boundary))
            #expect(try await received.body == body?.data(upTo: 1 << 20))
            #expect(received.method == "PUT")
        }
    }

    @Test(arguments: TransportKind.allCases) func bytesComeBackAsTheyAre(kind: TransportKind) async throws {
        try await withServer(answering: Answer(status: 206, body: "\u{0}é")) { url, _ in
            let response = try await Library(serverURL: url, transport: kind.make()).send(
                BooksAPI.downloadCover(bookID: 7)
            )
            #expect(response.value == Data([0, 0xC3, 0xA9]))
            #expect(response.status == .partialContent)
        }
    }

    @Test(arguments: TransportKind.allCases) func credentialsInQueryAndHeader(kind: TransportKind) async throws {
        try await withServer { url, inbox in
            let byQuery = APIClient(
                serverURL: url,
                authentication: .apiKey("k&1", in: .query("key")),
                transport: kind.make()
            )
            _ = try await byQuery.send(get("/x", query: ["a": "1"]))
            let basic = APIClient(
                serverURL: url,
                authentication: .basic(username: "ada", password: "s"),
                transport: kind.make()
            )
            _ = try await basic.send(get("/x"))
            let requests = await inbox.requests
            #expect(requests.map(\.target) == ["/x?a=1&key=k%261", "/x"])
            #expect(requests.map { $0.headerFields["authorization"] } == [nil, "Basic YWRhOnM="])
        }
    }

    @Test(arguments: TransportKind.allCases) func headerFieldsInUTF8(kind: TransportKind) async throws {
        try await withServer { url, inbox in
            _ = try await APIClient(serverURL: url, transport: kind.make()).send(
                get("/x", headerFields: ["X-Name": "Zoë"])
            )
            #expect(await inbox.requests.first?.headerFields["x-name"] == "Zoë")
        }
    }

    @Test(arguments: TransportKind.allCases) func anUnsuccessfulStatusIsThrown(kind: TransportKind) async throws {
        let answer = Answer(status: 404, headerFields: ["X-Trace": "7"], body: #"{"message":"gone"}"#)
        try await withServer(answering: answer) { url, _ in
            let thrown = await #expect(throws: APIError.self) {
                try await Library(serverURL: url, transport: kind.make()).books.updateBook(bookID: 1)
            }
            let error = try #require(thrown)
            #expect(
                error.description
                    == "update_book failed with status 404 Not Found: No such book. The server says: gone."
            )
            #expect(error.status == .notFound)
            #expect(error.headerFields.contains { $0.name.canonicalName == "x-trace" && $0.value == "7" })
            #expect(try error.body(as: JSONValue.self) == ["message": "gone"])
        }
    }

    @Test(arguments: TransportKind.allCases) func aRefusedConnectionIsATransportError(kind: TransportKind) async throws
    {
        let closed = URL(known: "http://127.0.0.1:1")  // a port that needs privileges to listen at, and nobody does
        let client = APIClient(
            serverURL: closed,
            authentication: .apiKey("hunter2", in: .query("key")),
            transport: kind.make()
        )
        let error = try #require(await #expect(throws: APIError.self) { try await client.send(get("/x")) })
        guard case .transport(let reason) = error.reason else {
            Issue.record("\(error)")
            return
        }
        #expect(error.description.hasPrefix("getIt got no response: "))
        #expect(!"\((reason as NSError).userInfo)\(reason)\(String(customDumping: error))".contains("hunter2"))
    }

    @Test(arguments: TransportKind.allCases) func redirectsAreFollowedWithinTheOrigin(kind: TransportKind) async throws
    {
        try await withServer(answering: { request in
            request.target == "/new" ? Answer() : Answer(status: 307, headerFields: ["Location": "/new"])
        }) { url, inbox in
            let client = APIClient(serverURL: url, authentication: .bearer("t"), transport: kind.make())
            let response = try await client.send(get("/old"))
            #expect(response.status == .ok)
            let requests = await inbox.requests
            #expect(requests.map(\.target) == ["/old", "/new"])
            #expect(requests.map { $0.headerFields["authorization"] } == ["Bearer t", "Bearer t"])
        }
    }

    @Test(arguments: TransportKind.allCases) func redirectsToAnotherOriginAreNotFollowed(kind: TransportKind)
        async throws
    {
        try await withServer { elsewhere, stranger in
            try await withServer(
                answering: Answer(status: 302, headerFields: ["Location": "\(elsewhere)/steal"])
            ) { url, _ in
                let client = APIClient(
                    serverURL: url,
                    authentication: .apiKey("k", in: .header("X-Key")),
                    transport: kind.make()
                )
                let error = await #expect(throws: APIError.self) { try await client.send(get("/old")) }
                #expect(
                    error?.description
                        == "getIt failed with status 302 Found, a redirect to \(elsewhere.absoluteString)."
                )
                #expect(error?.headerFields[.location] == "\(elsewhere)/steal")
                #expect(await stranger.requests.isEmpty)
            }
        }
    }

    @Test(arguments: TransportKind.allCases) func manyCallsAtOnce(kind: TransportKind) async throws {
        try await withServer { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<20 {
                    group.addTask { try await client.send(get("/\(number)")).value }
                }
                try await group.waitForAll()
            }
            #expect(Set(await inbox.requests.map(\.target)) == Set((0..<20).map { "/\($0)" }))
        }
    }
}
