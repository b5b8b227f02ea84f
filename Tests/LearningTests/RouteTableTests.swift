import EndpointModel
import Testing

@testable import Learning

@Suite struct RouteTableTests {
    private static let paths = [
        "/books", "/books/{id}", "/books/latest", "/books/{id}/pages/{no}", "/books/{id}.json", "/{a}/b/c", "/a/{b}/c",
        "/books/{book_id}", "/search?kind=all", "/{anything}",
    ]

    private static let server = Server.absolute("https://api.example.com:8443/v2")

    private func match(_ url: String, _ method: String = "GET", server: Server = server) -> RouteTable.Match {
        let endpoints = Self.paths.map { LoansAPI.endpoint("at" + $0, "GET", $0) }
        return RouteTable(LoansAPI.api(server: server, endpoints: endpoints)).match(method, RecordedURL(url))
    }

    @Test(arguments: [
        "https://api.example.com/v2/books", "https://api.example.com/books/", "http://localhost:8080/books?x=/a#f",
        "/v2/books", "https://user:word@API.example.com/v2/b%6Foks",
    ])
    func withAndWithoutTheServersPath(url: String) {
        #expect(match(url) == .endpoints([0]))
    }

    @Test func theMostLiteralTemplate() {
        #expect(match("/v2/books/latest") == .endpoints([2]))
        #expect(match("/v2/books/7.json") == .endpoints([4]))
        #expect(match("/v2/books/7/pages/1") == .endpoints([3]))
    }

    /// Two pages may list one endpoint, each with a name of its own for the placeholder.
    @Test func anEndpointOnTwoPages() {
        #expect(match("/v2/books/7") == .endpoints([1, 7]))
    }

    @Test func whatFitsTwoTemplatesEqually() {
        #expect(match("/a/b/c") == .ambiguous([5, 6]))
    }

    @Test(arguments: ["/v2/books/7/pages", "/books/7/pages/1/2", "https://api.example.com/v3/books/1/x"])
    func whatNoPageLists(url: String) {
        #expect(match(url) == .none)
    }

    @Test func anotherMethod() {
        #expect(match("/v2/books", "POST") == .none)
    }

    /// `/{anything}` fits what goes to any server.
    @Test func onlyPlaceholdersOnAnotherServer() {
        #expect(match("https://api.example.com/v2/x") == .endpoints([9]))
        #expect(match("https://tracker.example/x") == .none)
    }

    @Test func aQueryInATemplate() {
        #expect(match("/v2/search?kind=all&q=1") == .endpoints([8]))
    }

    @Test(arguments: [Server.relative("/v2"), .absolute("https://{region}.example.com/{version}")])
    func serversThatTheCallerGives(server: Server) {
        #expect(match("https://eu.example.com/v2/books/latest", server: server) == .endpoints([2]))
    }

    @Test func aPathShowsNothingButTheTextOfTemplates() {
        let table = RouteTable(LoansAPI.api)
        #expect(table.visiblePath(of: RecordedURL("https://a.example/v2/loans/s3cret/x?t=s3cret")) == "/v2/loans/{}/{}")
    }
}
