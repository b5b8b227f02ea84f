import APIRuntime
import APITestSupport
import CustomDump
import Foundation
import Testing

/// What follows a 3xx response; <https://example.com> is the server.
@Suite struct RedirectTests {
    private func requests(
        _ status: Int,
        _ location: String,
        _ request: Request<Void> = post(.text("hello"))
    ) async -> [String] {
        let transport = StubTransport { request in
            guard request.head.path == "/it" else { return .status(.ok) }
            return StubResponse(HTTPResponse(status: .init(code: status), headerFields: [.location: location]))
        }
        let client = APIClient(serverURL: server, authentication: .bearer("t"), transport: transport)
        _ = try? await client.send(request)
        return transport.requests.dropFirst().map { request in
            let fields = [HTTPField.Name.authorization, .contentType].compactMap { request.head.headerFields[$0] }
            let body = String(decoding: request.body, as: UTF8.self)
            return (["\(request.head.method)", request.head.path ?? ""] + fields + [body]).joined(separator: " ")
        }
    }

    @Test(arguments: [
        (301, "GET /new Bearer t "), (302, "GET /new Bearer t "), (303, "GET /new Bearer t "),
        (307, "POST /new Bearer t text/plain hello"), (308, "POST /new Bearer t text/plain hello"),
    ])
    func theMethodThatFollows(status: Int, expected: String) async {
        let requests = await requests(status, "/new")
        expectNoDifference(requests, [expected])
    }

    @Test(arguments: [300, 304, 305, 200])
    func otherStatusesLeadNowhere(status: Int) async {
        let requests = await requests(status, "/new")
        expectNoDifference(requests, [])
    }

    @Test(arguments: [
        ("https://example.com/a?b=c%20d", "/a?b=c%20d"), ("https://EXAMPLE.com:443/a", "/a"), ("//example.com", "/"),
        ("new", "/new"), ("?x=1", "/it?x=1"), ("/a#fragment", "/a"), ("/a%2Fb", "/a%2Fb"),
    ])
    func withinTheOrigin(location: String, path: String) async {
        let requests = await requests(307, location)
        expectNoDifference(requests, ["POST \(path) Bearer t text/plain hello"])
    }

    @Test(arguments: [
        "http://example.com/a", "https://example.com:8443/a", "https://example.org/a", "https://www.example.com/a",
        "//evil.example/a", "https://example.com@evil.example/a", "https://me:pw@example.com/a", "data:text/plain,x",
        "",
    ])
    func acrossOriginsNothingIsSent(location: String) async {
        let requests = await requests(307, location)
        expectNoDifference(requests, [])
    }
}
