import CustomDump
import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct MockTests {
    private static let pages = "Tests/Fixtures/Bookshop/java"

    private func request(_ target: String, _ fields: String..., method: String = "GET", body: String = "") -> [UInt8] {
        let lines = ["\(method) \(target) HTTP/1.1", "Host: x", "Connection: close"] + fields
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
    }

    @Test func answersUntilItIsEnded() throws {
        let mock = try RunningMock(Self.pages, "--port", "0")
        let lines = mock.announcement.split(separator: "\n")
        #expect(lines.first?.wholeMatch(of: /Bookshop: http:\/\/127\.0\.0\.1:[0-9]+\/v2/) != nil)
        #expect(lines.last == "  GET     /v2/stats                             stats")

        let good = try mock.exchange(request("/v2/books/7", "Authorization: Bearer t"))
        #expect(good.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(good.hasSuffix(#""related":[]}"#))
        let bad = try mock.exchange(request("/v2/books?page_size=x", "Authorization: Bearer t"))
        #expect(bad.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(bad.contains("Content-Type: application/problem+json\r\n"))
        let head = try mock.exchange(request("/v2/books/7", method: "HEAD"))
        #expect(head.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\nAllow: DELETE, GET, PATCH\r\n"))
        #expect(head.hasSuffix("\r\n\r\n"))

        let (status, log) = try mock.end(SIGINT)
        #expect(status == 0)
        // No query: it may hold a key.
        expectNoDifference(
            Array(log.suffix(3)),
            [
                "GET /v2/books/7 200",
                "GET /v2/books 400 query page_size: “x” is not an integer",
                "HEAD /v2/books/7 405 /books/{book_id} is not asked for with “HEAD”, but with DELETE, GET, PATCH",
            ]
        )
    }

    @Test func apirefHandsOver() throws {
        let mock = try RunningMock("mock", Self.pages, "--port", "0", program: "apiref")
        #expect(mock.announcement.hasPrefix("Bookshop: http://127.0.0.1:"))
        #expect(try mock.end().status == 0)
    }

    /// A body that is larger than what is looked at, and chunked ones, leave the connection in order.
    @Test func bodiesOfAllSizes() throws {
        let mock = try RunningMock(Self.pages, "--port", "0")
        let fields = ["Authorization: Bearer t", "Content-Type: application/json"]
        let chunked = request(
            "/v2/books",
            fields[0],
            fields[1],
            "Transfer-Encoding: chunked",
            method: "POST",
            body: "7\r\n{\"title\r\n6\r\n\":\"a\"}\r\n0\r\n\r\n"
        )
        #expect(try mock.exchange(chunked).hasPrefix("HTTP/1.1 201 Created\r\n"))
        let size = 17 << 20
        let first = "POST /v2/books HTTP/1.1\r\nHost: x\r\nContent-Length: \(size)\r\n\r\n"
        let both =
            Array(first.utf8) + [UInt8](repeating: 0x20, count: size) + request("/v2/class", "Authorization: Bearer t")
        let answers = try mock.exchange(both)
        #expect(answers.hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
        #expect(answers.contains("HTTP/1.1 204 No Content\r\n"))
    }

    @Test func whatIsNoHTTPIsSurvived() throws {
        let mock = try RunningMock(Self.pages, "--port", "0")
        let messages: [[UInt8]] = [
            Array("\r\n\r\n".utf8), Array("GET\r\n\r\n".utf8), [0xFF, 0xFE, 0x0A, 0x0A],
            Array("GET / HTTP/9.9\r\n\r\n".utf8),
            request("/v2/books", "Content-Length: -1"), request("/v2/books", "Content-Length: 99999999999999999999"),
            request("/v2/books", "Transfer-Encoding: chunked", body: "zz\r\n"),
            request("/v2/books", "Transfer-Encoding: chunked", body: "7fffffffffffffff\r\nabc"),
            request("/v2/books", String(repeating: "a", count: 1 << 12)), [UInt8](repeating: 0, count: 1 << 12),
        ]
        for message in messages { _ = try? mock.exchange(message) }
        #expect(try mock.exchange(request("/v2/class", "Authorization: Bearer t")).hasPrefix("HTTP/1.1 204"))
    }

    @Test func saysWhyItDoesNotStart() throws {
        let mock = try RunningMock(Self.pages, "--port", "0")
        let port = try #require(mock.url?.firstMatch(of: /:([0-9]+)/)).1
        let program = try Executable.url("apiref-mock")
        func run(_ arguments: String...) throws -> Command.Run {
            try Command(program, arguments, in: Repository.root.path).runHere()
        }
        let taken = try run(Self.pages, "--port", String(port))
        #expect(taken.status == 1)
        #expect(
            taken.errors.hasSuffix(
                "error: port \(port) of 127.0.0.1 is in use; name another with --port, or 0 for any\n"
            )
        )
        let host = try run(Self.pages, "--host", "example.com")
        #expect(host.status == 1)
        #expect(
            host.errors.hasSuffix("error: example.com is no IP address; --host takes one, such as 127.0.0.1 or ::1\n")
        )
        let pages = try run("Tests/Fixtures/Nowhere")
        #expect(pages.status == 2)
        #expect(pages.output.isEmpty)
        #expect(pages.errors.contains("Tests/Fixtures/Nowhere"))
        #expect(try run(Self.pages, "--port", "70000").status == 64)
    }
}
