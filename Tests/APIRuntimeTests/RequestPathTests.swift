import APIRuntime
import Testing

@Suite struct RequestPathTests {
    @Test(arguments: [
        ("plain", "plain"),
        ("AZaz09-._~", "AZaz09-._~"),
        ("a b", "a%20b"),
        ("a/b", "a%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("100%", "100%25"),
        ("%2F", "%252F"),
        ("a+b&c=d;e", "a%2Bb%26c%3Dd%3Be"),
        ("user@example.com", "user%40example.com"),
        ("é", "%C3%A9"),
        ("🦉", "%F0%9F%A6%89"),
        ("a\r\nb", "a%0D%0Ab"),
        (".", "%2E"),
        ("..", "%2E%2E"),
        ("...", "..."),
        ("../x", "..%2Fx"),
    ])
    func interpolatedValueIsOneSegment(value: String, segment: String) {
        let path: RequestPath = "/files/\(value)/lock"
        #expect(path.encoded == "/files/\(segment)/lock")
    }

    @Test(arguments: [
        ("/api/users", "/api/users"),
        ("/users/me/$resetpassword", "/users/me/$resetpassword"),
        ("/rows(1,'a')/x:y@z;v=1!*+~&", "/rows(1,'a')/x:y@z;v=1!*+~&"),
        ("/{left}", "/%7Bleft%7D"),
        ("/a b", "/a%20b"),
        ("/café", "/caf%C3%A9"),
        ("/already%20encoded", "/already%20encoded"),
        ("/100%/%zz", "/100%25/%25zz"),
        ("/users#me", "/users%23me"),
        ("/search?type=book", "/search?type=book"),
        ("", ""),
    ])
    func literalIsMadeSafe(literal: String, encoded: String) {
        #expect(RequestPath(literal).encoded == encoded)
        #expect(RequestPath(stringLiteral: literal).encoded == encoded)
    }

    @Test func valuesOfEveryKind() {
        let format: Format = "e-book"
        let path: RequestPath = "/\(42)/\(true)/\(1.5)/\(format)/\(["a,b", "c"])"
        #expect(path.encoded == "/42/true/1.5/e-book/a%2Cb,c")
        #expect(path.isComplete)
    }

    @Test func emptyValueLeavesThePathIncomplete() {
        let path: RequestPath = "/users/\("")/\(1)"
        #expect(!path.isComplete)
        #expect(throws: APIError.self) { try BooksAPI.deleteBook(title: "").httpRequest(serverURL: server) }
    }
}
