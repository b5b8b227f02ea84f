import APIRuntime
import Testing

@Suite struct ResponseDecodingTests {
    private func text(_ body: String, contentType: String?) throws -> String {
        var fields = HTTPFields()
        fields[.contentType] = contentType
        return try ResponseDecoding<String>.text.value(from: Data(body.utf8), headerFields: fields)
    }

    @Test(arguments: [
        (#""a\nb""#, "application/json", "a\nb"),
        (#""a""#, "Application/JSON; charset=utf-8", "a"),
        (#""a""#, "application/problem+json", "a"),
        (#""a""#, nil, "a"),
        (#""a"#, nil, #""a"#),
        (#""a""#, "text/plain", #""a""#),
        ("a", "application/json", "a"),
        (#"{"a":1}"#, "application/json", #"{"a":1}"#),
        ("", "application/json", ""),
        ("plain", nil, "plain"),
    ])
    func text(body: String, contentType: String?, expected: String) throws {
        #expect(try text(body, contentType: contentType) == expected)
    }

    @Test func emptyJSONIsNilWhereThatCanBe() throws {
        #expect(try ResponseDecoding<Book?>.json.value(from: Data(), headerFields: [:]) == nil)
        #expect(try ResponseDecoding<Book?>.json.value(from: Data("{}".utf8), headerFields: [:]) == [:])
        #expect(try ResponseDecoding<JSONValue>.json.value(from: Data(), headerFields: [:]) == .null)
        #expect(throws: DecodingError.self) { try ResponseDecoding<Book>.json.value(from: Data(), headerFields: [:]) }
    }

    @Test func dataAndNone() throws {
        let body = Data([0, 255])
        #expect(try ResponseDecoding<Data>.data.value(from: body, headerFields: [:]) == body)
        try ResponseDecoding<Void>.none.value(from: body, headerFields: [:])
    }

    @Test func decodingOfOnesOwn() throws {
        let count = ResponseDecoding<Int> { body, _, _ in body.count }
        #expect(try count.value(from: Data([1, 2]), headerFields: [:]) == 2)
    }
}
