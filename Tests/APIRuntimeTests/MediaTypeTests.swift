import APIRuntime
import APITestSupport
import Testing

/// Whether a response is of a media type that the reference lists.
@Suite struct MediaTypeTests {
    private func error<Output>(
        _ output: ResponseDecoding<Output>,
        _ body: String,
        contentType: String?,
        accept: [String]
    ) async -> APIError? {
        var head = HTTPResponse(status: .ok)
        head.headerFields[.contentType] = contentType
        let transport = StubTransport(StubResponse(head, body: Data(body.utf8)))
        var request = Request(operationID: "getIt", method: .get, path: "/it", output: output)
        request.accept = accept
        do throws(APIError) {
            try await APIClient(serverURL: server, transport: transport).send(request)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("application/json", ["application/json"]), ("Application/JSON; charset=utf-8", ["application/json"]),
        ("application/problem+json", ["application/json"]), ("application/json", ["application/vnd.x+json"]),
        ("text/plain", ["text/plain", "application/json"]), ("text/json", ["*/*"]), ("text/plain", ["*/*"]),
        ("text/x-json", ["text/*"]), ("text/plain", []), (nil, ["application/json"]),
    ])
    func jsonThatIsRight(contentType: String?, accept: [String]) async {
        #expect(await error(ResponseDecoding<JSONValue>.json, "[1]", contentType: contentType, accept: accept) == nil)
    }

    @Test(arguments: [
        ("text/html", ["application/json"], "application/json"),
        ("text/html; charset=utf-8", ["application/json", "text/json"], "application/json or text/json"),
        ("application/xml", ["application/json"], "application/json"),
        ("image/png", ["text/*"], "text/*"),
    ])
    func jsonThatIsWrong(contentType: String, accept: [String], expected: String) async {
        let error = await error(ResponseDecoding<JSONValue>.json, "[1]", contentType: contentType, accept: accept)
        #expect(
            error?.description == "getIt answered with status 200 and a body of type \(contentType), not \(expected)."
        )
        #expect(error?.body == Data("[1]".utf8))
    }

    /// The client asks for what it can read, and says so where it gets something else.
    @Test(
        arguments: [
            (["application/xml", "application/json"], "application/json"),
            (["application/xml", "text/html"], "application/json"),
            (["text/plain", "application/problem+xml"], "text/plain"),
            (["application/vnd.shop.v2", "application/*"], "application/vnd.shop.v2, application/*"),
        ]
    )
    func whatIsAskedForCanBeRead(documented: [String], asked: String) async throws {
        var request = Request(operationID: "getIt", method: .get, path: "/it", output: ResponseDecoding<JSONValue>.json)
        request.accept = documented
        #expect(try request.httpRequest(serverURL: server).0.headerFields[.accept] == asked)
    }

    @Test func bytesAndTextCanBeReadWhateverTheirFormat() throws {
        var request = Request(operationID: "getIt", method: .get, path: "/it", output: ResponseDecoding<Data>.data)
        request.accept = ["application/xml", "image/png"]
        #expect(try request.httpRequest(serverURL: server).0.headerFields[.accept] == "application/xml, image/png")
    }

    @Test func xmlWhereNothingElseIsDocumented() async {
        let error = await error(
            ResponseDecoding<JSONValue>.json,
            "<a/>",
            contentType: "application/xml",
            accept: ["application/xml"]
        )
        #expect(
            error?.description
                == "getIt answered with status 200 and a body of type application/xml, not application/json."
        )
    }

    @Test(arguments: [["*/*"], []])
    func aPageForPeopleWhereAnythingIsAccepted(accept: [String]) async {
        let error = await error(ResponseDecoding<JSONValue>.json, "<p>", contentType: "text/html", accept: accept)
        #expect(
            error?.description == "getIt answered with status 200 and a body of type text/html, not application/json."
        )
    }

    @Test func textAndBytes() async {
        #expect(await error(ResponseDecoding<String>.text, "a", contentType: "text/csv", accept: ["text/plain"]) == nil)
        #expect(
            await error(ResponseDecoding<String>.text, "a", contentType: "image/png", accept: ["text/plain"]) != nil
        )
        #expect(await error(ResponseDecoding<Data>.data, "a", contentType: "image/png", accept: ["image/*"]) == nil)
        let octets = "application/octet-stream"
        #expect(await error(ResponseDecoding<Data>.data, "a", contentType: octets, accept: ["image/png"]) == nil)
        #expect(await error(ResponseDecoding<Data>.data, "<p>", contentType: "text/html", accept: ["image/png"]) != nil)
    }

    @Test func whatIsNotReadMayBeAnything() async {
        #expect(
            await error(ResponseDecoding<Void>.none, "<p>", contentType: "text/html", accept: ["application/json"])
                == nil
        )
    }

    @Test func aBodyThatIsMissing() async {
        let error = await error(
            ResponseDecoding<JSONValue>.json,
            "",
            contentType: "text/html",
            accept: ["application/json"]
        )
        #expect(error == nil)  // an empty body is `null` where that is a value
        let array = ResponseDecoding<[Int]>.json
        let missing = await self.error(array, "", contentType: nil, accept: ["application/json"])
        #expect(missing?.description == "getIt answered with status 200 and an unexpected body: the body is empty.")
    }
}
