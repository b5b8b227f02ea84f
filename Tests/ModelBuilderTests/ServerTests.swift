import CustomDump
import EndpointModel
import Testing

/// Where the API is served, and operations that share a name.
@Suite struct ServerTests {
    @Test(arguments: [
        ("https://api.example/v2", Server.absolute("https://api.example/v2")),
        ("HTTP://api.example", .absolute("HTTP://api.example")), ("/data", .relative("/data")),
        ("CLUSTER_URL", .placeholder("CLUSTER_URL")), ("ftp://api.example", .placeholder("ftp://api.example")),
    ])
    func aServerIsAbsoluteRelativeOrAPlaceholder(uri: String, server: Server) {
        #expect(Model.of(page(Operation("GET /books"), server: uri)).api.server.value == server)
    }

    @Test func aPageMaySayNothing() {
        let text = page(Operation("GET /books")).replacing("All URIs are relative to *https://api.example*", with: "")
        let server = Model.of(text).api.server
        #expect(server.value == .placeholder("server URL"))
        #expect(server.reason == "not-stated")
    }

    @Test func pagesThatDisagreeAreReported() {
        let (api, diagnostics) = Model.of(
            page(Operation("GET /books"), server: "https://a.example"),
            page(Operation("GET /shelves"), server: "https://b.example")
        )
        #expect(api.server.value == .absolute("https://a.example"))
        expectNoDifference(
            diagnostics.map(\.description),
            [
                """
                B.md:3:1: warning: this page is relative to https://b.example, the first page to https://a.example, \
                which is followed [several-servers]
                """
            ]
        )
    }

    @Test func operationsOfOneNameAreReported() {
        let (api, diagnostics) = Model.of(page(Operation("GET /books"), Operation("GET /shelves")))
        #expect(api.endpoints.map(\.path.value) == ["/books", "/shelves"])
        let report = diagnostics.filter { $0.rule == "duplicate-operation" }
        expectNoDifference(
            report.map(\.description),
            [
                """
                A.md:8:1: warning: call is also GET /books; a number is added to the second function's name \
                [duplicate-operation]
                """
            ]
        )
    }

    @Test func operationsOfOneNameOnTwoPagesAreNot() {
        let (_, diagnostics) = Model.of(page(Operation("GET /books")), page(Operation("GET /shelves")))
        #expect(diagnostics.isEmpty)
    }
}
