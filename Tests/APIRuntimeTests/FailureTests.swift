import APIRuntime
import APITestSupport
import Foundation
import Testing

/// What an error tells of a failure: the body as a value, the server's own words, and what may be wrong with credentials.
@Suite struct FailureTests {
    private struct Problem: Codable, Hashable, Sendable { var detail: String }

    private func failure(
        _ status: Int,
        _ body: String,
        type: String? = "application/json",
        responses: DocumentedResponses = [:],
        security: SecurityRequirement = .unspecified,
        authentication: Authentication = .none
    ) async throws -> APIError {
        let fields: HTTPFields = type.map { [.contentType: $0] } ?? [:]
        let transport = StubTransport { _ in
            StubResponse(HTTPResponse(status: .init(code: status), headerFields: fields), body: Data(body.utf8))
        }
        let client = APIClient(serverURL: server, authentication: authentication, transport: transport)
        let request = Request<Void>(
            operationID: "getBook",
            method: .get,
            path: "/books",
            security: security,
            responses: responses,
            output: .none
        )
        return try #require(await #expect(throws: APIError.self) { try await client.send(request) })
    }

    @Test func theBodyIsWhatTheReferenceSays() async throws {
        let responses: DocumentedResponses = [404: .init("No such book.", body: Problem.self), 409: "There is one."]
        let missing = try await failure(404, #"{"detail": "Sold."}"#, responses: responses)
        #expect(try missing.documentedBody() as? Problem == Problem(detail: "Sold."))
        #expect(try missing.body(as: Problem.self) == Problem(detail: "Sold."))
        #expect(missing.documentation == "No such book.")
        let conflict = try await failure(409, #"{"detail": "Sold."}"#, responses: responses)
        #expect(conflict.bodyType == nil)
        #expect(try conflict.documentedBody() == nil)
        let other = try await failure(404, "[]", responses: responses)
        #expect(throws: DecodingError.self) { try other.documentedBody() }
    }

    @Test(
        arguments: [
            (#"{"title": "Gone", "detail": "Book 7 was sold."}"#, "Book 7 was sold."),
            (#"{"error": {"code": 3, "message": "No shelf"}}"#, "No shelf"),
            (#"{"error": "invalid_grant", "error_description": "The code is old"}"#, "The code is old"),
            (#"{"errors": [{"message": "first"}, {"message": "second"}]}"#, "first"),
            (#"["just words"]"#, "just words"),
            (#"{"message": "", "title": "a\n b\u202e c"}"#, "a b c"),
            (#"{"message": 7}"#, nil),
            ("{", nil),
            ("", nil),
        ] as [(String, String?)]
    )
    func theServersWords(body: String, words: String?) async throws {
        let error = try await failure(404, body, responses: [404: "No such book"])
        #expect(error.serverMessage == words)
        let sentence = "getBook failed with status 404 Not Found: No such book."
        let said = words.map { $0.hasSuffix(".") ? $0 : "\($0)." }
        #expect(error.description == (said.map { "\(sentence) The server says: \($0)" } ?? sentence))
    }

    @Test func wordsThatTheReferenceSaysAreSaidOnce() async throws {
        let error = try await failure(404, #"{"message": "no such book"}"#, responses: [404: "No such book"])
        #expect(error.description == "getBook failed with status 404 Not Found: No such book.")
    }

    @Test func plainTextIsAMessageAndAPageForPeopleIsNot() async throws {
        #expect(try await failure(500, "It broke.", type: "text/plain; charset=utf-8").serverMessage == "It broke.")
        #expect(try await failure(500, "<html>It broke.</html>", type: "text/html").serverMessage == nil)
    }

    @Test func aLongMessageIsCut() async throws {
        let error = try await failure(500, "\"\(String(repeating: "ab ", count: 1000))\"")
        #expect(error.serverMessage?.count == 200)
        #expect(error.serverMessage?.hasSuffix("…") == true)
    }

    @Test(arguments: [
        (Authentication.apiKey("k-123", in: .query("key")), "k-123"), (.bearer("token-9"), "token-9"),
        (.basic(username: "ada", password: "pass"), "YWRhOnBhc3M="),
        (.basic(username: "ada", password: "pass"), "pass"),
        (.schemes(["a": .always(.bearer("deep-token"))]), "deep-token"),
        (.accessToken { AccessToken("issued") }, "issued"),
        (.none, "eyJhbGciOi.eyJzdWIi.c2ln"), (.none, "0123456789abcdef0123456789abcdef"),
    ])
    func noCredentialIsRepeated(authentication: Authentication, secret: String) async throws {
        let body = #"{"message": "Unknown key \#(secret) here"}"#
        let error = try await failure(401, body, authentication: authentication)
        #expect(error.serverMessage == "Unknown key … here")
        #expect(!error.description.contains(secret))
    }

    private static let key = SecurityScheme(name: "key", kind: .apiKey(.header("X-Key")))
    private static let jwt = SecurityScheme(name: "jwt", kind: .bearer)

    @Test(
        arguments: [
            (
                .none, [key],
                "The endpoint asks for “key” (an API key in the header field X-Key); the client was given no credentials."
            ),
            (
                .bearer("t"), [key],
                "The endpoint asks for “key” (an API key in the header field X-Key); the client was given a bearer token."
            ),
            (
                .schemes(["jtw": .bearer("t")]), [jwt],
                "The endpoint asks for “jwt” (a bearer token); the client was given credentials for “jtw”."
            ),
            (
                .schemes(["jwt": .bearer("t")]), [jwt, key],
                """
                The endpoint asks for “key” (an API key in the header field X-Key); the client was given credentials for “jwt”.
                """
            ),
            (.bearer("t"), [key, jwt], nil),
            (.apiKey("k"), [key], nil),
            (
                .basic(username: "u", password: "p"), [],
                "The reference says that it needs no authorization; .always(…) sends it all the same."
            ),
            (.none, [], nil),
        ] as [(Authentication, [SecurityScheme], String?)]
    )
    func adviceAfterA401(authentication: Authentication, schemes: [SecurityScheme], advice: String?) async throws {
        let security: SecurityRequirement = schemes.isEmpty ? .none : .schemes(schemes)
        let error = try await failure(401, "", security: security, authentication: authentication)
        let sentence = "getBook failed with status 401 Unauthorized."
        #expect(error.description == (advice.map { "\(sentence) \($0)" } ?? sentence))
        let forbidden = try await failure(403, "", security: security, authentication: authentication)
        #expect(forbidden.description == "getBook failed with status 403 Forbidden.")
    }

    @Test(arguments: [
        (402, "402 Payment Required"), (418, "418"), (423, "423 Locked"), (451, "451 Unavailable For Legal Reasons"),
        (507, "507 Insufficient Storage"),
    ])
    func phrases(status: Int, words: String) async throws {
        #expect(try await failure(status, "").description == "getBook failed with status \(words).")
    }
}
