import CustomDump
import EndpointModel
import Foundation
import Testing

@testable import ModelBuilder

/// Addresses that a client can be made with, and those that would end its caller's program.
@Suite struct ServerAddressTests {
    @Test(arguments: [
        "https://api.example", "HTTP://api.example:8080/v1/", "http://localhost/data", "https://127.0.0.1:443",
        "https://[::1]:8080/v1", "https://api_1.example/~a/b:c@d;e=f,g/%20x", "https://xn--bcher-kva.example/",
    ])
    func whatIsValidIsAURL(address: String) throws {
        #expect(try #require(ServerAddress(address)).problem == nil)
        #expect(URL(string: address)?.host() != nil)
    }

    @Test(arguments: [
        ("https://[bad", "has a host that no URL can have"), ("https://[bad]/v1", "has a host that no URL can have"),
        ("https://a b/v1", "has a host that no URL can have"), ("https://<host>/v1", "has a host that no URL can have"),
        ("https://bücher.example", "has a host that no URL can have"),
        ("https://%zz.example", "has a host that no URL can have"), ("https://", "names no host"),
        ("https:///v1", "names no host"), ("http://:80", "names no host"),
        ("https://api.example:http", "has a port that no URL can have"),
        ("https://api.example:70000", "has a port that no URL can have"),
        ("https://api.example:", "has a port that no URL can have"),
        ("https://api.example/v 1", "has a path with characters that no URL can have"),
        ("https://api.example/%2", "has a path with characters that no URL can have"),
        ("https://api.example/v1?key=1", "has a query or a fragment, which requests would not keep"),
        ("https://api.example#top", "has a query or a fragment, which requests would not keep"),
        ("https://user:pw@api.example", "holds a user name or password"),
    ])
    func whatIsNot(address: String, problem: String) throws {
        #expect(try #require(ServerAddress(address)).problem == problem)
    }

    /// All addresses of up to three pieces: what is said to be valid is a URL with a host to Foundation, too.
    @Test func whatIsValidIsAURLOfAnyPieces() {
        let pieces = [
            "a", "A.b", "_", "-", "~", ".", "..", ":", ":8", ":99999", "@", "[", "]", "[::1]", "[1.2]", "[:]", "[f:g]",
            "/",
            "//", "/a", "?", "#", "%", "%4", "%4a", "%zz", "{", "}", "<", " ", "\\", "\"", "|", "^", "`", "é", "\u{0}",
            "\u{202E}", "!$&'()*+,;=", "xn--",
        ]
        let texts = [""] + pieces + pieces.flatMap { first in pieces.map { first + $0 } }
        for text in texts {
            for last in pieces {
                let address = "https://\(text)\(last)"
                guard ServerAddress(address)?.problem == nil else { continue }
                #expect(URL(string: address)?.host()?.isEmpty == false, "\(address)")
            }
        }
    }

    @Test(arguments: [
        "https://{host}/v1", "https://{region}.example:{port}", "/{tenant}/v1", "{scheme}://api.example",
    ])
    func variablesAreTheCallersToGive(address: String) {
        let (api, diagnostics) = Model.of(page(Operation("GET /books"), server: address))
        #expect(api.server.value == .placeholder(address))
        expectNoDifference(diagnostics.map(\.description), [])
    }

    @Test func aPagesAddressThatIsNone() {
        let (_, diagnostics) = Model.of(page(Operation("GET /books"), server: "https://api.example:http"))
        expectNoDifference(
            diagnostics.map(\.description),
            [
                """
                A.md:3:1: error: the address of the server has a port that no URL can have; expected an address such \
                as https://api.example.com/v2, with variables such as {region} where it varies; give it as `server` in \
                apiref.yaml [server-address]
                """
            ]
        )
    }

    @Test(arguments: [
        ("/da|ta", "has a path with characters that no URL can have"),
        ("/100%", "has a path with characters that no URL can have"),
        ("/data?key=1", "has a query or a fragment, which requests would not keep"),
    ])
    func aPathBelowAHostThatIsNone(path: String, problem: String) {
        let (_, diagnostics) = Model.of(page(Operation("GET /books"), server: path))
        expectNoDifference(diagnostics.map(\.rule), ["server-address"])
        #expect(diagnostics.first?.message.contains(problem) == true)
    }

    @Test func passwordsAreNotPrinted() {
        let (_, diagnostics) = Model.of(page(Operation("GET /books"), server: "https://user:secret@api.example"))
        expectNoDifference(diagnostics.map(\.rule), ["server-address"])
        #expect(!diagnostics.map(\.description).joined().contains("secret"))
    }
}
