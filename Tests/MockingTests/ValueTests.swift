import CustomDump
import EndpointModel
import Foundation
import Testing

@testable import Mocking

@Suite struct ValueTests {
    @Test(
        arguments: [
            (.date, "2024-02-29", true), (.date, "2023-02-29", false), (.date, "2024-13-01", false),
            (.date, "2024-1-1", false), (.date, "٢٠٢٤-٠١-٠١", false),
            (.dateTime, "2024-01-31T12:00:00Z", true), (.dateTime, "2024-01-31t12:00:00.123+02:00", true),
            (.dateTime, "2024-01-31T24:00:00Z", false), (.dateTime, "2024-01-31T12:00:00", false),
            (.dateTime, "2024-01-31", false), (.uuid, "6BA7B810-9DAD-11D1-80B4-00C04FD430C8", true),
            (.uuid, "6ba7b810", false),
            (.uri, "https://example.com/a", true), (.uri, "a b", false), (.uri, "", false),
            (.byte, "dGV4dA==", true), (.byte, "dGV4dA", false),
        ] as [(SchemaType.StringFormat, String, Bool)]
    )
    func formats(format: SchemaType.StringFormat, text: String, isTaken: Bool) {
        #expect(format.takes(text) == isTaken)
    }

    @Test(arguments: [.date, .dateTime, .uuid, .uri, .byte] as [SchemaType.StringFormat])
    func eachSampleIsOfItsFormat(format: SchemaType.StringFormat) {
        #expect(format.takes(format.sample))
    }

    @Test(
        arguments: [
            (.integer(nil), "-12", .integer(-12)), (.integer(nil), "1.0", nil), (.integer(.int32), "3000000000", nil),
            (.integer(.int64), "3000000000", .integer(3_000_000_000)), (.integer(nil), "99999999999999999999", nil),
            (.number(nil), "1e3", .number(1000)), (.number(nil), "7", .integer(7)), (.number(nil), "nan", nil),
            (.number(nil), "inf", nil), (.boolean, "true", .boolean(true)), (.boolean, "True", nil),
            (.boolean, "1", nil),
            (.enumeration(["a", "b"]), "b", .string("b")), (.enumeration(["a"]), "A", nil),
            (.enumeration(.integer(nil), [.init(value: "1")]), "1", .integer(1)),
            (.enumeration(.number(nil), [.init(value: "1.5")]), "1.50", .number(1.5)),
            (.string(nil), "", .string("")),
        ] as [(SchemaType, String, JSON?)]
    )
    func texts(type: SchemaType, text: String, value: JSON?) {
        expectNoDifference(type.value(of: text), value)
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let json: JSON = [
            "text": .string("a\"\\\n\u{1}\u{202E}é😀"),
            "list": .array([.null, .boolean(true), .integer(-3), .number(0.5)]),
            "empty": .array([]), "object": ["a": [:]],
        ]
        for text in [json.text(), json.text(indentation: 0)] {
            #expect(text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
            let read = try JSON(Data(text.utf8))
            for name in ["text", "list", "empty", "object"] { expectNoDifference(read[name], json[name]) }
        }
    }

    @Test func pointersAreEscaped() {
        #expect(Pointer().appending("a/b~c").appending(0).appending("é d").description == "#/a~1b~0c/0/%C3%A9%20d")
    }
}
