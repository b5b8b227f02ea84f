import APIRuntime
import CustomDump
import Foundation
import Testing

@Suite struct RequestBodyTests {
    private func encoded(
        _ body: RequestBody,
        boundary: String? = nil
    ) async throws -> (text: String, contentType: String?) {
        let (head, body) = try post(body).httpRequest(serverURL: server, boundary: boundary)
        let data = try await body?.data(upTo: 1 << 20) ?? Data()
        #expect(body?.length == Int64(data.count))
        return (String(decoding: data, as: UTF8.self), head.headerFields[.contentType])
    }

    @Test func jsonIsDeterministic() async throws {
        let value = UpdateBookRequest(
            title: "a/é\"",
            updated: Date(timeIntervalSince1970: 1_706_702_400.5),
            format: "x"
        )
        let body = try await encoded(.json(value))
        #expect(body.text == #"{"format":"x","title":"a/é\"","updated":"2024-01-31T12:00:00.500Z"}"#)
        #expect(body.contentType == "application/json")
    }

    @Test func jsonOfAnotherMediaType() async throws {
        let body = try await encoded(.json([1, 2], contentType: "application/vnd.api+json"))
        #expect(body.text == "[1,2]")
        #expect(body.contentType == "application/vnd.api+json")
    }

    @Test func jsonThatCannotBeIsRefused() async throws {
        let error = await #expect(throws: APIError.self) { try await encoded(.json(["a": Double.nan])) }
        #expect(
            error?.description.hasPrefix("postIt could not be sent: the body could not be encoded as JSON: at a:")
                == true
        )
    }

    @Test func form() async throws {
        let absent: Int? = nil
        let body = try await encoded(.form(["grant type": "a&b=c+d", "absent": absent, "ids": [1, 2], "é": ""]))
        #expect(body.text == "grant%20type=a%26b%3Dc%2Bd&ids=1&ids=2&%C3%A9=")
        #expect(body.contentType == "application/x-www-form-urlencoded")
    }

    @Test func textAndData() async throws {
        let text = try await encoded(.text("é\n", contentType: "text/csv"))
        #expect(text.text == "é\n")
        #expect(text.contentType == "text/csv")

        let data = try await encoded(.data(Data("xyz".utf8)))
        #expect(data.text == "xyz")
        #expect(data.contentType == "application/octet-stream")
    }

    @Test func contentTypeParameterWinsButNotOverABoundary() throws {
        let fields: RequestParameters = ["Content-Type": "text/plain"]
        let (json, _) = try post(.json(1), headerFields: fields).httpRequest(serverURL: server)
        #expect(json.headerFields[.contentType] == "text/plain")
        let (form, _) = try post(.multipart([:]), headerFields: fields).httpRequest(serverURL: server, boundary: "B")
        #expect(form.headerFields[.contentType] == "multipart/form-data; boundary=B")
    }

    @Test func multipart() async throws {
        let absent: String? = nil
        let file = FormFile(Data("PNG\r\n--B".utf8), filename: "a \"b\"\r\n.png", contentType: "image/png")
        let body = try await encoded(
            .multipart(["cover": file, "alt \"x\"": "é", "absent": absent, "n": [1, 2]]),
            boundary: "B"
        )
        expectNoDifference(
            body.text.replacingOccurrences(of: "\r\n", with: "⏎\n"),
            """
            --B⏎
            Content-Disposition: form-data; name="cover"; filename="a %22b%22%0D%0A.png"⏎
            Content-Type: image/png⏎
            ⏎
            PNG⏎
            --B⏎
            --B⏎
            Content-Disposition: form-data; name="alt %22x%22"⏎
            ⏎
            é⏎
            --B⏎
            Content-Disposition: form-data; name="n"⏎
            ⏎
            1⏎
            --B⏎
            Content-Disposition: form-data; name="n"⏎
            ⏎
            2⏎
            --B--⏎

            """
        )
        #expect(body.contentType == "multipart/form-data; boundary=B")
    }

    @Test func boundariesDiffer() async throws {
        let first = try await encoded(.multipart(["a": 1]))
        let second = try await encoded(.multipart(["a": 1]))
        #expect(first.contentType != second.contentType)
    }

    @Test func filesAreReadWhenSent() async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
        let request = post(.multipart(["file": [FormFile(contentsOf: url, filename: "x.txt")]]))
        let error = #expect(throws: APIError.self) { try request.httpRequest(serverURL: server) }
        #expect(
            error?.description.hasPrefix("postIt could not be sent: the file for “file” could not be read: ") == true
        )

        try Data("content".utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let (_, body) = try request.httpRequest(serverURL: server, boundary: "B")
        #expect(
            String(decoding: try #require(await body?.data(upTo: 1 << 20)), as: UTF8.self)
                == "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\ncontent\r\n--B--\r\n"
        )
        #expect(FormFile(contentsOf: url).filename == url.lastPathComponent)
    }

    @Test func contentTypeOfAFileIsNoWayIn() async throws {
        let file = FormFile(Data(), contentType: "a\r\nX-Evil: 1")
        let error = await #expect(throws: APIError.self) { try await encoded(.multipart(["f": file])) }
        #expect(error?.description == "postIt could not be sent: the content type of the file “f” is no header value.")
    }
}
