import APIRuntime
import CustomDump
import Foundation
import Testing

@Suite struct JSONValueTests {
    private let document: JSONValue = [
        "null": nil,
        "truth": true,
        "count": 9_223_372_036_854_775_807,
        "ratio": 0.1,
        "name": "a/\"é\"\n",
        "tags": ["x", 2, []],
        "empty": [:],
    ]

    private let text =
        #"{"count":9223372036854775807,"empty":{},"name":"a/\"é\"\n","null":null,"ratio":0.1,"#
        + #""tags":["x",2,[]],"truth":true}"#

    @Test func describesItselfAsCompactJSON() {
        expectNoDifference(document.description, text)
        #expect("\(JSONValue.string("\u{1}\t\\"))" == #""\u0001\t\\""#)
        #expect("\(JSONValue.number(.infinity))" == "null")
    }

    @Test func survivesTheRoundTrip() throws {
        let encoded = try JSONEncoder.api.encode(document)
        #expect(String(decoding: encoded, as: UTF8.self) == text)
        expectNoDifference(try JSONDecoder.api.decode(JSONValue.self, from: encoded), document)
    }

    @Test(arguments: [
        ("-9223372036854775808", JSONValue.integer(.min)),
        ("9007199254740993", .integer(9_007_199_254_740_993)),
        ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("1.5", .number(1.5)),
        ("0", .integer(0)),
        ("true", .bool(true)),
        ("\"1\"", .string("1")),
        ("null", .null),
        ("[]", .array([])),
    ])
    func decodesScalars(text: String, value: JSONValue) throws {
        #expect(try JSONDecoder.api.decode(JSONValue.self, from: Data(text.utf8)) == value)
    }

    @Test func accessors() {
        #expect(document["name"]?.string == "a/\"é\"\n")
        #expect(document["truth"]?.bool == true)
        #expect(document["count"]?.integer == .max)
        #expect(document["ratio"]?.number == 0.1)
        #expect(document["ratio"]?.integer == nil)
        #expect(document["tags"]?.array?.count == 3)
        #expect(document["tags"]?[1]?.number == 2)
        #expect(document["tags"]?[3] == nil)
        #expect(document["tags"]?["x"] == nil)
        #expect(document["empty"]?.object == [:])
        #expect(document["null"]?.isNull == true)
        #expect(document["absent"] == nil)
    }

    @Test func repeatedKeysDoNotTrap() {
        let value: JSONValue = ["a": 1, "a": 2]
        #expect(value == .object(["a": 2]))
    }
}
