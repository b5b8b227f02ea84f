import APIRuntime
import CustomDump
import Testing

@Suite struct RequestTests {
    @Test(arguments: [
        ("https://example.com", "/api/v2", "https", "example.com", "/api/v2"),
        ("https://example.com/", "/api/v2", "https", "example.com", "/api/v2"),
        ("https://example.com/cloud", "/api/v2", "https", "example.com", "/cloud/api/v2"),
        ("https://example.com/cloud/", "api/v2", "https", "example.com", "/cloud/api/v2"),
        ("https://example.com/cloud?token=1#top", "/api", "https", "example.com", "/cloud/api"),
        ("https://example.com?token=1", "/api", "https", "example.com", "/api"),
        ("https://example.com/cloud", "", "https", "example.com", "/cloud"),
        ("https://example.com/cloud", "/", "https", "example.com", "/cloud/"),
        ("https://example.com", "", "https", "example.com", "/"),
        ("https://example.com", "?a=1", "https", "example.com", "/?a=1"),
        ("http://[::1]:8080/a%20b", "/c", "http", "[::1]:8080", "/a%20b/c"),
    ])
    func joiningTheServerURL(url: String, path: String, scheme: String, authority: String, joined: String) throws {
        let serverURL = try #require(URL(string: url))
        let (head, body) = try get(RequestPath(path)).httpRequest(serverURL: serverURL)
        #expect(head.scheme == scheme)
        #expect(head.authority == authority)
        #expect(head.path == joined)
        #expect(body == nil)
    }

    @Test(arguments: [
        ("/data", "getIt could not be sent: the server URL “/data” is not absolute; give it a scheme and a host."),
        ("file:///data", "getIt could not be sent: the server URL “file:///data” names no host."),
        (
            "https://ada:secret@example.com",
            "getIt could not be sent: the server URL holds a user name or password; give them as "
                + ".basic(username:password:)."
        ),
    ])
    func unusableServerURLs(url: String, sentence: String) throws {
        let serverURL = try #require(URL(string: url))
        let error = #expect(throws: APIError.self) { try get("/x").httpRequest(serverURL: serverURL) }
        #expect(error?.localizedDescription == sentence)
    }

    @Test func aGeneratedRequestAsItTravels() async throws {
        let request = BooksAPI.updateBook(
            bookID: 42,
            ids: ["a b", "c"],
            formats: [.eBook, "scroll"],
            since: Date(timeIntervalSince1970: 0.25),
            xFields: "title",
            session: UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F"),
            body: UpdateBookRequest(title: "a/b", published: CalendarDate("1815-12-23"), format: .eBook)
        )
        let (head, body) = try request.httpRequest(serverURL: server)
        #expect(head.method == .post)
        #expect(
            head.path
                == "/api/v2/books/42/meta-data?ids=a%20b&ids=c&formats=e-book&formats=scroll"
                + "&since=1970-01-01T00%3A00%3A00.250Z"
        )
        expectNoDifference(
            head.headerFields.map(\.description),
            [
                "Accept: application/json, */*",
                "X-Fields: title",
                "Cookie: session=e621e1f8-c36c-495a-93fc-0c247a3e6e5f",
                "Content-Type: application/json",
            ]
        )
        let json = try #require(await body?.data(upTo: 1 << 20))
        #expect(json == Data(#"{"format":"e-book","published":"1815-12-23","title":"a/b"}"#.utf8))
    }

    @Test(arguments: ["a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b"])
    func headerInjectionIsRefused(value: String) {
        let error = #expect(throws: APIError.self) {
            try get("/x", headerFields: ["X-Name": value]).httpRequest(serverURL: server)
        }
        #expect(
            error?.description
                == "getIt could not be sent: the value for the header field X-Name holds a line break or a NUL."
        )
    }

    @Test(arguments: ["Host", "content-length", "Transfer-Encoding", "TE", "Connection", "Upgrade"])
    func fieldsOfTheConnectionAreRefused(name: String) throws {
        let error = try #require(
            #expect(throws: APIError.self) {
                try get("/x", headerFields: RequestParameters(items: [.init(name: name, value: "1")])).httpRequest(
                    serverURL: server
                )
            }
        )
        #expect(
            error.description
                == "getIt could not be sent: the header field \(name) is set by what carries the request out; leave it out."
        )
    }

    @Test func headerNamesAreChecked() {
        let error = #expect(throws: APIError.self) {
            try get("/x", headerFields: ["X Name": "1"]).httpRequest(serverURL: server)
        }
        #expect(error?.description == "getIt could not be sent: “X Name” is no header field name.")
    }

    @Test func headerParametersReplaceWhatTheRequestSetsItself() throws {
        var request = get("/x", headerFields: ["accept": "text/csv", "X-Tag": ["a", "b"]])
        request.accept = ["application/json"]
        let (head, _) = try request.httpRequest(serverURL: server)
        #expect(head.headerFields[.accept] == "text/csv")
        #expect(head.headerFields.filter { $0.name.rawName == "X-Tag" }.map(\.value) == ["a", "b"])
    }

    @Test func cookiesAreJoinedAndEncoded() throws {
        let (head, _) = try get("/x", cookies: ["a": "1;2", "b": "x y", "c": String?.none]).httpRequest(
            serverURL: server
        )
        #expect(head.headerFields[.cookie] == "a=1%3B2; b=x%20y")
    }

    @Test func emptyPathValueNamesTheEndpoint() {
        let error = #expect(throws: APIError.self) {
            try BooksAPI.deleteBook(title: "").httpRequest(serverURL: server)
        }
        #expect(
            error?.description
                == "delete_book could not be sent: a value in the path of “DELETE /api/v2/books/” is empty."
        )
    }
}
