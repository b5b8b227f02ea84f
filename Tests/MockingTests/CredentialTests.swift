import CustomDump
import Foundation
import Testing

@testable import Mocking

/// A refusal says what the endpoint asks for and what it got, and repeats no secret.
@Suite struct CredentialTests {
    private func answer(_ target: String, _ fields: [String: String] = [:]) throws -> MockResponse {
        try Bookshop.mock.get().response(to: MockRequest("GET", target, fields))
    }

    private static let item = "/v2/orders/6ba7b810-9dad-11d1-80b4-00c04fd430c8/items/1"
    private static let bearer = "asked for is a bearer token (bearer) as Authorization: Bearer …; the request has"
    private static let key = "asked for is a key (api_key) in the header field X-API-Key; the request has"
    private static let both = """
        asked for is a user name and a password (basic) as Authorization: Basic …, or an OAuth 2 token (oauth) as \
        Authorization: Bearer …; the request has
        """

    @Test(
        arguments: [
            ("/v2/books", [:], "\(bearer) no credential"),
            ("/v2/books", ["Authorization": "Basic s3cret"], "\(bearer) the field Authorization of the scheme Basic"),
            (
                "/v2/books", ["Authorization": "Bearer "],
                "\(bearer) the field Authorization of the scheme Bearer with nothing behind it"
            ),
            ("/v2/books", ["Authorization": "s3cret"], "\(bearer) the field Authorization that names no known scheme"),
            (item, ["X-Api-Kei": "s3cret"], "\(key) the header field “X-Api-Kei”"),
            (item, ["X-API-Key": ""], "\(key) the header field “X-API-Key”"),
            (item + "?x_api_key=s3cret", [:], "\(key) the query item “x_api_key”"),
            (item, ["Cookie": "x-api-key=s3cret"], "\(key) the cookie “x-api-key”"),
            ("/v2/stats", [:], "\(both) no credential"),
            (
                "/v2/stats", ["Authorization": "Basic s3cret"],
                """
                \(both) the field Authorization of the scheme Basic, which is not the Base64 of a user name, a colon and a \
                password
                """
            ),
        ] as [(String, [String: String], String)]
    )
    func isRefused(target: String, fields: [String: String], detail: String) throws {
        let response = try answer(target, fields)
        #expect(response.status == 401)
        let first = try #require(response.violations.first)
        let name = target.hasPrefix("/v2/orders") ? "X-API-Key" : "Authorization"
        expectNoDifference(first, "header \(name): \(detail)")
        #expect(!response.text.contains("s3cret"))
        #expect(response.reason?.contains("s3cret") == false)
    }

    @Test(
        arguments: [
            ("/v2/books", ["Authorization": "bearer t"]), (item, ["x-api-key": "k"]),
            ("/v2/stats", ["Authorization": "Bearer t"]), ("/v2/stats", ["Authorization": "Basic YWRhOnA="]),
        ] as [(String, [String: String])]
    )
    func isTaken(target: String, fields: [String: String]) throws {
        #expect(try answer(target, fields).status == 200)
    }

    @Test func challenges() throws {
        let fields = try answer("/v2/stats").headerFields.filter { $0.name == "WWW-Authenticate" }.map(\.value)
        expectNoDifference(fields, [#"Basic realm="basic""#, #"Bearer realm="oauth""#])
        expectNoDifference(
            try answer(Self.item).field("WWW-Authenticate"),
            #"ApiKey realm="api_key", in="header", name="X-API-Key""#
        )
    }

    /// Who need not show who they are may do so.
    @Test func anEndpointWithoutAuthorizationTakesAnything() throws {
        let form = ["Content-Type": "application/x-www-form-urlencoded"]
        for fields in [form, form.merging(["Authorization": "Digest x"]) { $1 }] {
            let request = MockRequest("POST", "/v2/token", fields, body: "grant_type=a")
            #expect(try Bookshop.mock.get().response(to: request).status == 200)
        }
    }

    /// All that is wrong is said at once, and the credential decides about the status.
    @Test func theOtherViolationsAreListedBesides() throws {
        let response = try answer("/v2/books?page_size=x", ["Accept": "text/csv"])
        #expect(response.status == 401)
        expectNoDifference(
            response.violations.map { $0.prefix { $0 != ":" } },
            ["header Authorization", "query page_size", "header Accept"]
        )
    }
}
