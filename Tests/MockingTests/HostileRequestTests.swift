import Foundation
import Testing

@testable import Mocking

/// Whatever arrives is answered.
@Suite struct HostileRequestTests {
    private static let json = ["Authorization": "Bearer t", "Content-Type": "application/json", "Idempotency-Key": "k"]
    private static let form = ["Content-Type": "application/x-www-form-urlencoded"]

    @Test(arguments: [
        "", "?", "/", "//", "/%", "/%2", "/%zz", "/v2/books/%FF", "/v2/books?%FF=1", "/v2/books?a=%", "/v2/books?=",
        "/v2/books?&&",
        "/v2/books?" + String(repeating: "a=1&", count: 20_000), "/v2/" + String(repeating: "a/", count: 20_000),
        "/v2/books/" + String(repeating: "9", count: 100_000), "http://", "http://a", "://", "/v2/../v2/books",
        "/v2/books/1\0", "/v2/books/1#x", "/v2/books?page_size=\u{202E}", String(repeating: "?", count: 10_000),
        "/v2/books?tag=" + String(repeating: "%C3%A9", count: 10_000),
    ])
    func anyTarget(target: String) throws {
        let response = try Bookshop.answer("GET", target)
        #expect((200..<500).contains(response.status))
        // Nothing steers a terminal or forges a line of the log.
        #expect(!response.text.unicodeScalars.contains("\u{202E}"))
        #expect(response.text.utf8.count < 20_000)
    }

    @Test(arguments: [
        "", " ", "{", "[", "\"", "nul", "{\"a\":1,}", "\u{FEFF}{}", "{\"title\":\"\\uD800\"}", "1e999", "-", "[1e400]",
        String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
        String(repeating: "[", count: 300) + String(repeating: "]", count: 300), "{\"title\": 1, \"title\": 2}",
        "[" + String(repeating: "{},", count: 50_000) + "{}]",
    ])
    func anyJSON(text: String) throws {
        for target in ["/v2/books", "/v2/orders"] {
            let response = try Bookshop.answer("POST", target, Self.json, body: text)
            #expect(response.status == 400)
            #expect(response.violations.count <= ValueCheck.maximumViolations + 1)
        }
    }

    @Test(
        arguments: [
            [], [0xFF], [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], [0x00], [0x80, 0x80], Array(repeating: 0xC0, count: 1000),
            Array("\r\n--b\r\n".utf8), Array("--b\r\n\r\n\r\n--b\r\n\r\n\r\n--b--".utf8), Array("--b--".utf8),
            Array("--b\r\nContent-Disposition: form-data; name=\r\n\r\n\r\n--b--".utf8),
            Array("--b\r\nContent-Disposition: form-data; name=\"\r\n\r\n\r\n--b--".utf8),
        ] as [[UInt8]]
    )
    func anyBytes(bytes: [UInt8]) throws {
        let types = [
            "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b",
            "multipart/form-data",
            "multipart/form-data; boundary=", "multipart/form-data; boundary=\"", ";", "", "a/b/c; q", "*/*",
        ]
        for type in types {
            for (method, target) in [("POST", "/v2/books"), ("POST", "/v2/token"), ("PUT", "/v2/books/1/cover")] {
                let fields = [HeaderField("Authorization", "Bearer t"), HeaderField("Content-Type", type)]
                let request = MockRequest(method, target, headerFields: fields, body: Data(bytes))
                let status = try Bookshop.mock.get().response(to: request).status
                #expect([400, 415].contains(status))
            }
        }
    }

    @Test(arguments: [
        "", ",", ";", ";;q=", "*", "*/", "/", "a/b;q=nan", "a/b;q=-1", String(repeating: "a/b,", count: 10_000),
    ])
    func anyAccept(text: String) throws {
        let fields = ["Accept": text, "Prefer": "code=" + text, "Cookie": text]
        #expect([200, 400, 406].contains(try Bookshop.answer("GET", "/v2/books", fields).status))
    }

    /// Unions of themselves, in values that nest: tried in all combinations, there would be no end.
    @Test func unionsThatNest() throws {
        let api = """
            # TreeApi

            Method | HTTP request | Description
            ------------- | ------------- | -------------
            [**grow**](TreeApi.md#grow) | **POST** /grow | Grow


            # **grow**
            > grow(tree)

            ### Parameters

            Name | Type | Description  | Notes
            ------------- | ------------- | ------------- | -------------
             **tree** | [**Tree**](Tree.md)|  |

            ### HTTP request headers

             - **Content-Type**: application/json
             - **Accept**: Not defined

            """
        let tree = """
            # Tree

            ## oneOf schemas
            * [Left](Left.md)
            * [Right](Right.md)
            * [Tree](Tree.md)

            """
        func node(_ name: String) -> String {
            """
            # \(name)

            ## Properties

            Name | Type | Description | Notes
            ------------ | ------------- | ------------- | -------------
            **child** | [**Tree**](Tree.md) |  | [optional]
            **\(name.lowercased())** | **bool** |  |

            """
        }
        let mock = try MockAPI(
            pages: ("TreeApi.md", api),
            ("Tree.md", tree),
            ("Left.md", node("Left")),
            ("Right.md", node("Right"))
        )
        let body = String(repeating: #"{"child":"#, count: 90) + "{}" + String(repeating: "}", count: 90)
        let request = MockRequest("POST", "/grow", ["Content-Type": "application/json"], body: body)
        #expect(mock.response(to: request).status == 400)
        let good = MockRequest(
            "POST",
            "/grow",
            ["Content-Type": "application/json"],
            body: #"{"left": true, "child": {"right": true}}"#
        )
        #expect(mock.response(to: good).status < 300)
        let deep =
            String(repeating: #"{"left": true, "child": "#, count: 90) + #"{"right": 1}"#
            + String(repeating: "}", count: 90)
        let wrong = mock.response(to: MockRequest("POST", "/grow", ["Content-Type": "application/json"], body: deep))
        #expect(wrong.violations.last?.hasSuffix("/child/right: expected true or false, not an integer") == true)
    }

    /// Random bytes in place of those of a good request.
    @Test(arguments: 0..<200) func mutatedRequests(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        var target = Array("/v2/books/7/cover?width=100&x=%41".utf8)
        var body = Array(#"{"title": "a", "format": "hardcover", "author_ids": [1, 2]}"#.utf8)
        for _ in 0..<4 {
            target[next(target.count)] = UInt8(next(256))
            body[next(body.count)] = UInt8(next(256))
        }
        for method in ["GET", "POST"] {
            let text = String(decoding: target, as: UTF8.self)
            var request = MockRequest(method, method == "GET" ? text : "/v2/books", Self.json)
            request.body = Data(body)
            #expect((200..<500).contains(try Bookshop.mock.get().response(to: request).status))
        }
    }
}
