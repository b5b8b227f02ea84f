import APILogging
import APIRuntime
import APITestSupport
import CustomDump
import Logging
import Testing

@Suite struct LoggingMiddlewareTests {
    /// Keeps messages as `level message key=value …`, durations left out.
    private struct Handler: LogHandler {
        let log: Log<String>
        var logLevel: Logger.Level
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let metadata = (event.metadata ?? [:]).filter { $0.key != "duration" }.sorted { $0.key < $1.key }
            let words = metadata.map { "\($0.key)=\(sorted($0.value))" }
            log.add((["\(event.level)", "\(event.message)"] + words).joined(separator: " "))
        }
    }

    private func lines(
        at level: Logger.Level,
        _ request: Request<Void> = get("/x"),
        _ answer: @escaping @Sendable () throws -> StubResponse
    ) async -> [String] {
        let log = Log<String>()
        let logger = Logger(label: "test") { _ in Handler(log: log, logLevel: level) }
        let client = APIClient(
            serverURL: server,
            authentication: .bearer("hunter2"),
            transport: StubTransport { _ in try answer() },
            middlewares: [LoggingMiddleware(logger)]
        )
        _ = try? await client.send(request)
        return log.entries
    }

    @Test func oneMessageACall() async {
        let success = await lines(at: .debug, get("/users/42", query: ["q": "hunter2"])) { .status(.noContent) }
        expectNoDifference(success, ["debug getIt: GET /users/42 operation=getIt status=204"])
        let failure = await lines(at: .debug) { .status(.notFound) }
        expectNoDifference(failure, ["warning getIt: GET /x operation=getIt status=404"])
        let quiet = await lines(at: .info) { .status(.ok) }
        expectNoDifference(quiet, [])
    }

    /// A stream is over when it has been read, breaks off, or nobody reads it any more.
    @Test func aStreamIsLoggedWhenItIsOver() async throws {
        let log = Log<String>()
        let logger = Logger(label: "test") { _ in Handler(log: log, logLevel: .debug) }
        func stream(_ answer: StubResponse) async throws -> ResponseStream<Data> {
            let client = APIClient(
                serverURL: server,
                transport: StubTransport(answer),
                middlewares: [LoggingMiddleware(logger)]
            )
            return try await client.send(get("/x").output(.chunks)).value
        }

        let whole = try await stream(.chunks(["a", "b"]))
        #expect(log.entries.isEmpty)
        for try await _ in whole {}
        expectNoDifference(log.entries, ["debug getIt: GET /x operation=getIt status=200"])

        let broken = try await stream(StubResponse.chunks(["a"]).breakingOff())
        await #expect(throws: APIError.self) { for try await _ in broken {} }
        expectNoDifference(
            log.entries.last,
            "warning getIt: GET /x error=the connection broke operation=getIt status=200"
        )

        for try await _ in try await stream(.chunks(["a", "b"])) { break }
        #expect(log.entries.count == 3)
        #expect(log.entries.last?.hasPrefix("debug getIt: GET /x error=") == true)
    }

    @Test func whatNeverCameIsAWarning() async {
        struct Offline: Error, CustomStringConvertible { var description: String { "offline" } }
        let lines = await lines(at: .info) { throw Offline() }
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("warning getIt: GET /x error=") == true)
    }

    @Test func whatDidNotComeInTimeIsAWarning() async {
        /// Answers when its task is cancelled, and not before.
        struct Silence: ClientTransport {
            func send(
                _ request: HTTPRequest,
                body: HTTPBody?,
                baseURL: URL,
                operationID: String
            ) async throws -> (HTTPResponse, HTTPBody?) {
                let (never, continuation) = AsyncStream.makeStream(of: Void.self)
                for await _ in never {}
                continuation.finish()
                throw CancellationError()
            }
        }
        let log = Log<String>()
        let logger = Logger(label: "test") { _ in Handler(log: log, logLevel: .info) }
        let client = APIClient(
            serverURL: server,
            transport: Silence(),
            middlewares: [LoggingMiddleware(logger)],
            configuration: ClientConfiguration(timeout: .milliseconds(20))
        )
        _ = try? await client.send(get("/x"))
        expectNoDifference(log.entries, ["warning getIt: GET /x error=no response in time operation=getIt"])
    }

    @Test(arguments: [
        "passphrase", "userPassphrase", "passcode", "sig", "X-Sig", "code", "auth_code", "verificationCode", "pin",
        "user-pin", "userPin", "PIN", "PINCode", "ticket", "service_ticket",
    ])
    func namesOfCredentials(name: String) async {
        let values = RequestParameters(items: [.init(name: name, value: "hunter2")])
        let lines = await lines(at: .trace, get("/x", query: values, headerFields: values)) { .status(.ok) }
        #expect(lines.first?.contains("hunter2") == false)
    }

    @Test(arguments: ["countryCode", "zip_code", "pinned", "design", "signal"])
    func namesOfOtherThings(name: String) async {
        let query = RequestParameters(items: [.init(name: name, value: "plain")])
        let lines = await lines(at: .trace, get("/x", query: query)) { .status(.ok) }
        #expect(lines.first?.contains("plain") == true)
    }

    @Test func aLocationKeepsItsQueryToItself() async {
        let lines = await lines(at: .trace) {
            let fields: HTTPFields = [
                .location: "https://x.example/done?state=hunter2#token=hunter2", .contentLocation: "/plain",
            ]
            return StubResponse(HTTPResponse(status: .ok, headerFields: fields))
        }
        #expect(lines.first?.contains("hunter2") == false)
        #expect(lines.first?.contains("\"location\": https://x.example/done?(redacted)") == true)
        #expect(lines.first?.contains("\"content-location\": /plain") == true)
    }

    @Test(arguments: [
        ("location", "https://ada:hunter2@x.example/done", "https://(redacted)@x.example/done"),
        ("location", "//hunter2@x.example?hunter2", "//(redacted)@x.example?(redacted)"),
        ("location", "https://x.example/@ada#hunter2", "https://x.example/@ada#(redacted)"),
        ("link", "<https://x.example/a?cursor=hunter2>; rel=next", "<https://x.example/a?(redacted)"),
        ("refresh", "0; url=/a?code=hunter2", "0; url=/a?(redacted)"),
    ])
    func otherFieldsThatHoldALocation(name: String, value: String, logged: String) async throws {
        let fields: HTTPFields = [try #require(HTTPField.Name(name)): value]
        let lines = await lines(at: .trace) { StubResponse(HTTPResponse(status: .ok, headerFields: fields)) }
        #expect(lines.first?.contains("response=[\"\(name)\": \(logged)]") == true, "\(lines)")
    }

    @Test func whatMayBeACredentialIsRedacted() async {
        let request = get(
            "/x",
            query: ["page": 2, "recoveryKey": "hunter2", "q": ["a", "b"]],
            headerFields: ["X-Fields": "name", "X-API-Key": "hunter2", "Authorization": "hunter2"],
            cookies: ["session": "hunter2"]
        )
        let lines = await lines(at: .trace, request) {
            StubResponse(HTTPResponse(status: .ok, headerFields: [.setCookie: "hunter2", .contentType: "text/plain"]))
        }
        expectNoDifference(
            lines,
            [
                """
                debug getIt: GET /x operation=getIt \
                request=["fields": ["authorization": (redacted), "cookie": (redacted), "x-api-key": (redacted), \
                "x-fields": name], "query": ["page": 2, "q": a, b, "recoveryKey": (redacted)]] \
                response=["content-type": text/plain, "set-cookie": (redacted)] status=200
                """
            ]
        )
    }
}

/// Metadata with its keys sorted.
private func sorted(_ value: Logger.MetadataValue) -> String {
    guard case .dictionary(let members) = value else { return "\(value)" }
    let texts = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \(sorted($0.value))" }
    return "[\(texts.joined(separator: ", "))]"
}
