import APIRuntime
import Foundation
import Testing

/// A property that must be there and may be `null`.
@Suite struct NullableTests {
    private struct Page: Codable, Hashable, Sendable {
        var books: [Int]
        @Nullable var nextCursor: String?
    }

    @Test(arguments: [
        (#"{"books":[1],"nextCursor":"b"}"#, "b"), (#"{"books":[1],"nextCursor":null}"#, nil),
        (#"{"books":[1]}"#, nil),
    ])
    func isReadWhateverTheServerSends(text: String, cursor: String?) throws {
        let page = try JSONDecoder.api.decode(Page.self, from: Data(text.utf8))
        #expect(page.nextCursor == cursor)
        #expect(page == Page(books: [1], nextCursor: cursor))
    }

    @Test(arguments: [("b", #"{"books":[1],"nextCursor":"b"}"#), (nil, #"{"books":[1],"nextCursor":null}"#)])
    func isAlwaysWritten(cursor: String?, text: String) throws {
        let data = try JSONEncoder.api.encode(Page(books: [1], nextCursor: cursor))
        #expect(String(decoding: data, as: UTF8.self) == text)
    }

    @Test func anotherTypeIsAnError() {
        let text = Data(#"{"books":[1],"nextCursor":7}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder.api.decode(Page.self, from: text) }
    }

    @Test func aMemberTellsTypesApart() throws {
        let value: JSONValue = ["type": "added", "books": [1], "nextCursor": nil]
        let page: Page = try value.decoded(where: "type", is: "added")
        #expect(page.books == [1])
        #expect(throws: DecodingError.self) { try value.decoded(where: "type", is: "removed") as Page }
        #expect(throws: DecodingError.self) { try JSONValue("added").decoded(where: "type", is: "added") as Page }
    }
}
