import APIRuntime
import CustomDump
import Foundation
import Testing

@Suite struct OpenTypesTests {
    @Test(arguments: [#"{"a":{"b":[1]}}"#, "[1,2]", "\"text\"", "null", "7"])
    func openSchemaHoldsAnyJSON(text: String) throws {
        let book = try JSONDecoder.api.decode(Book.self, from: Data(text.utf8))
        #expect("\(book)" == text)
        #expect(String(decoding: try JSONEncoder.api.encode(book), as: UTF8.self) == text)
    }

    @Test func openSchemaIsWrittenAsALiteral() {
        var book: Book = ["title": "Emma", "pages": 474]
        #expect(book["title"] == "Emma")
        #expect(book["pages"]?.integer == 474)
        #expect(book["absent"] == nil)
        book["title"] = nil
        book["year"] = 1815
        expectNoDifference(book.json, ["pages": 474, "year": 1815])
        #expect(book == ["year": 1815, "pages": 474])
    }

    @Test func openSchemaThatIsNoObjectKeepsItsJSON() {
        var list = Book(json: [1])
        list["a"] = 1
        #expect(list.json == [1])
        var null = Book(json: nil)
        null["a"] = 1
        #expect(null.json == ["a": 1])
    }

    @Test func openEnumKeepsUnknownValues() throws {
        let formats = try JSONDecoder.api.decode([Format].self, from: Data(#"["e-book","scroll"]"#.utf8))
        #expect(formats == [.eBook, "scroll"])
        #expect(formats.map(\.description) == ["e-book", "scroll"])
        #expect(String(decoding: try JSONEncoder.api.encode(formats), as: UTF8.self) == #"["e-book","scroll"]"#)
    }

    @Test func unknownFieldsAreIgnored() throws {
        let json = Data(#"{"title":"Emma","isbn":"123","format":"papyrus"}"#.utf8)
        let book = try JSONDecoder.api.decode(UpdateBookRequest.self, from: json)
        expectNoDifference(book, UpdateBookRequest(title: "Emma", format: "papyrus"))
    }
}
