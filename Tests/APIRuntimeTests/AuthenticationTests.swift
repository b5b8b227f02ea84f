import APIRuntime
import APITestSupport
import CustomDump
import Foundation
import Testing

/// What a request carries once a client has added credentials: header fields, and the query if there is one.
private func sent(
    _ authentication: Authentication,
    _ security: SecurityRequirement,
    to request: Request<Void> = get("/x")
) async throws -> [String] {
    let transport = StubTransport(.status(.ok))
    var request = request
    request.security = security
    let client = APIClient(serverURL: server, authentication: authentication, transport: transport)
    _ = try await client.send(request)

    // HTTPTypes keeps the cookies of one field apart; read together they are what goes out (RFC 6265, section 5.4).
    guard let head = transport.requests.first?.head else { return [] }
    var names: [HTTPField.Name] = []
    for field in head.headerFields where !names.contains(field.name) { names.append(field.name) }
    let query = head.path?.split(separator: "?").dropFirst().first
    return names.map { "\($0): \(head.headerFields[$0] ?? "")" } + (query.map { ["?\($0)"] } ?? [])
}

@Suite struct AuthenticationTests {
    private static let bearer = SecurityScheme(name: "jwt", kind: .bearer)
    private static let basic = SecurityScheme(name: "login", kind: .basic)
    private static let oauth = SecurityScheme(name: "oauth", kind: .oauth2)
    private static let open = SecurityScheme(name: "secret", kind: .unspecified)
    private static let header = SecurityScheme(name: "key", kind: .apiKey(.header("X-Key")))
    private static let query = SecurityScheme(name: "qkey", kind: .apiKey(.query("api key")))
    private static let cookie = SecurityScheme(name: "ckey", kind: .apiKey(.cookie("sid")))
    private static let field = SecurityScheme(name: "akey", kind: .apiKey(.header("Authorization")))
    private static let lost = SecurityScheme(name: "csrf_token", kind: .apiKey(.unspecified))
    private static let both = Authentication.schemes([
        "csrf_token": .apiKey("k", in: .header("X-CSRF-Token")), "jwt": .bearer("t"),
    ])

    private static let bearerSent = ["Authorization: Bearer t"]
    private static let basicSent = ["Authorization: Basic YWRhOnDDpHNz"]  // ada:päss
    private static let login = Authentication.basic(username: "ada", password: "päss")

    @Test(
        arguments: [
            // No scheme documented: whatever there is. None needed: nothing.
            (.none, .unspecified, []),
            (.bearer("t"), .unspecified, bearerSent),
            (login, .unspecified, basicSent),
            (.apiKey("k", in: .header("X-Key")), .unspecified, ["X-Key: k"]),
            (both, .unspecified, ["X-CSRF-Token: k", "Authorization: Bearer t"]),
            (.bearer("t"), .none, []),
            (.apiKey("k", in: .query("key")), .none, []),
            (both, .none, []),
            (.always(.bearer("t")), .none, bearerSent),
            (.always(.bearer("t")), .unspecified, bearerSent),
            (.always(.bearer("t")), .schemes([header]), []),
            (.always(both), .none, ["X-CSRF-Token: k", "Authorization: Bearer t"]),
            // A token.
            (.bearer("t"), .schemes([header, bearer]), bearerSent),
            (.bearer("t"), .schemes([oauth]), bearerSent),
            (.bearer("t"), .schemes([open]), bearerSent),
            (.bearer("t"), .schemes([field, header]), bearerSent),
            (.bearer("t"), .schemes([lost]), bearerSent),
            (.bearer("t"), .schemes([lost, header]), []),
            (.bearer("t"), .schemes([header]), []),
            (.bearer("t"), .schemes([basic]), []),
            (.accessToken { AccessToken("t") }, .schemes([bearer]), bearerSent),
            // A user name and a password.
            (login, .schemes([bearer, basic]), basicSent),
            (login, .schemes([open]), basicSent),
            (login, .schemes([bearer, header]), []),
            // A key.
            (.apiKey("k"), .schemes([bearer, header, query]), ["X-Key: k"]),
            (.apiKey("a&b"), .schemes([query]), ["?api%20key=a%26b"]),
            (.apiKey("a;b"), .schemes([cookie]), ["Cookie: sid=a%3Bb"]),
            (.apiKey("k"), .schemes([lost, header]), ["X-Key: k"]),
            (.apiKey("k"), .schemes([bearer]), []),
            (.apiKey("k", in: .header("X-Mine")), .schemes([header]), ["X-Mine: k"]),
            (.apiKey("k", in: .header("X-Mine")), .schemes([bearer]), ["X-Mine: k"]),
            // By name.
            (both, .schemes([lost, bearer]), ["X-CSRF-Token: k", "Authorization: Bearer t"]),
            (both, .schemes([bearer]), bearerSent),
            (both, .schemes([header]), []),
            (.schemes(["key": .apiKey("k")]), .schemes([header]), ["X-Key: k"]),
            (.schemes(["csrf_token": .bearer("t")]), .schemes([lost]), bearerSent),
        ] as [(Authentication, SecurityRequirement, [String])]
    )
    func rules(authentication: Authentication, security: SecurityRequirement, fields: [String]) async throws {
        let lines = try await sent(authentication, security)
        expectNoDifference(lines, fields)
    }

    @Test(
        arguments: [
            (
                .apiKey("hidden"), .unspecified,
                "the reference does not say where the API key goes; say so: .apiKey(\"…\", in: .header(\"X-…\"))."
            ),
            (
                .apiKey("hidden"), .schemes([bearer, lost]),
                "the reference does not say where the API key of the scheme “csrf_token” goes; "
                    + "say so: .apiKey(\"…\", in: .header(\"X-…\"))."
            ),
            (
                .schemes(["csrf_token": .apiKey("hidden")]), .schemes([lost]),
                "the reference does not say where the API key of the scheme “csrf_token” goes; "
                    + "say so: .apiKey(\"…\", in: .header(\"X-…\"))."
            ),
            (
                .bearer("hidden\n"), .unspecified,
                "the value for the header field Authorization holds a line break or a NUL."
            ),
            (
                .apiKey("hidden\r", in: .header("X-Key")), .unspecified,
                "the value for the header field X-Key holds a line break or a NUL."
            ),
            (
                .basic(username: "hid:den", password: "hidden"), .unspecified,
                "the user name of basic authentication holds a colon, which RFC 7617 forbids."
            ),
            (
                .schemes(["a": .bearer("hidden"), "b": .bearer("hidden")]), .unspecified,
                "several of the credentials given would go in the Authorization field."
            ),
        ] as [(Authentication, SecurityRequirement, String)]
    )
    func refusals(authentication: Authentication, security: SecurityRequirement, explanation: String) async throws {
        let error = await #expect(throws: APIError.self) { try await sent(authentication, security) }
        #expect(error?.description == "getIt could not be sent: \(explanation)")
        #expect(String(customDumping: error).contains("hidden") == false)
    }

    @Test(
        arguments: [
            (.bearer("t"), "a=1", "key=mine"),
            (.apiKey("k", in: .query("key")), "a=1", "key=mine"),
            (.apiKey("k", in: .query("key2")), "a=1", "key=mine&key2=k"),
            (.apiKey("k", in: .header("authorization")), "a=1", "key=mine"),
            (.apiKey("k", in: .cookie("sid")), "a=1; sid=k", "key=mine"),
        ] as [(Authentication, String, String)]
    )
    func whatTheRequestHoldsIsLeftAlone(authentication: Authentication, cookie: String, query: String) async throws {
        let request = get("/x?key=mine", headerFields: ["Authorization": "Own"], cookies: ["a": "1"])
        let lines = try await sent(authentication, .unspecified, to: request)
        expectNoDifference(lines, ["Authorization: Own", "Cookie: \(cookie)", "?\(query)"])
    }

    @Test func aTokenProviderMayFail() async throws {
        struct Expired: Error, LocalizedError { var errorDescription: String? { "the session expired" } }
        let error = await #expect(throws: APIError.self) {
            try await sent(.accessToken { throw Expired() }, .unspecified)
        }
        #expect(
            error?.description == "getIt could not be sent, for there is no access token: the session expired."
        )
    }
}

@Suite struct RedactionTests {
    @Test(
        arguments: [
            (.bearer("hunter2"), "bearer(redacted)"),
            (.basic(username: "hunter2", password: "hunter2"), "basic(redacted)"),
            (.apiKey("hunter2"), "apiKey(redacted)"),
            (.apiKey("hunter2", in: .query("key")), "apiKey(redacted)"),
            (.accessToken { AccessToken("hunter2") }, "accessToken(redacted)"),
            (.schemes(["b": .bearer("hunter2"), "a": .apiKey("hunter2")]), "schemes(a, b: redacted)"),
            (.always(.bearer("hunter2")), "always(bearer(redacted))"),
            (.none, "none"),
        ] as [(Authentication, String)]
    )
    func nothingShowsACredential(authentication: Authentication, description: String) {
        let client = APIClient(serverURL: server, authentication: authentication)
        let library = Library(serverURL: server, authentication: authentication)
        for value in [authentication, client, library, library.books] as [Any] {
            var dumped = ""
            dump(value, to: &dumped)
            let texts = [
                dumped, String(customDumping: value), "\(value)", String(reflecting: value),
                "\(Mirror(reflecting: value).children.map { "\($0)" })",
            ]
            for text in texts { #expect(!text.contains("hunter2")) }
        }
        #expect("\(authentication)" == description)
        #expect(String(reflecting: authentication) == "Authentication.\(description)")
    }
}
