import APIRuntime
import CustomDump
import Testing

@Suite struct RequestParametersTests {
    @Test func orderIsKeptAndNilSendsNothing() throws {
        let absent: String? = nil
        let ids: [Int64]? = [3, 1]
        let query: RequestParameters = ["z": "last", "absent": absent, "ids": ids, "a": true, "none": [String]()]
        expectNoDifference(
            query.items.map { "\($0.name)=\($0.value)" },
            ["z=last", "ids=3", "ids=1", "a=true"]
        )
        #expect(query["ids"] == ["3", "1"])
    }

    @Test(arguments: [
        ("a b", "a%20b"), ("a+b", "a%2Bb"), ("a&b=c", "a%26b%3Dc"), ("ü", "%C3%BC"), ("a/b?c#d", "a%2Fb%3Fc%23d"),
        ("%41", "%2541"), ("", ""), ("-._~", "-._~"),
    ])
    func queryEncoding(value: String, encoded: String) throws {
        let (head, _) = try get("/x", query: ["filter[name]": value]).httpRequest(serverURL: server)
        #expect(head.path == "/x?filter%5Bname%5D=\(encoded)")
    }

    @Test func valuesOfEveryKind() throws {
        let uuid = try #require(UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F"))
        let values: [(any ParameterValue, [String])] = [
            ("text", ["text"]),
            (Substring("sub"), ["sub"]),
            (Int32(-7), ["-7"]),
            (UInt64.max, ["18446744073709551615"]),
            (0.1, ["0.1"]),
            (Double(2), ["2.0"]),
            (Float(0.1), ["0.1"]),
            (try #require(Decimal(string: "12.50")), ["12.5"]),
            (false, ["false"]),
            (uuid, ["e621e1f8-c36c-495a-93fc-0c247a3e6e5f"]),
            (Date(timeIntervalSince1970: 1_706_702_400), ["2024-01-31T12:00:00Z"]),
            ("2024-02-29" as CalendarDate, ["2024-02-29"]),
            (server, ["https://example.com"]),
            (Data([0xFB, 0xFF]), ["+/8="]),
            (JSONValue.string("bare"), ["bare"]),
            (["b": 1, "a": [true, nil]] as JSONValue, [#"{"a":[true,null],"b":1}"#]),
            (JSONValue.null, []),
            (Format.eBook, ["e-book"]),
            (Weekday.monday, ["1"]),
            (["title": "Emma"] as Book, [#"{"title":"Emma"}"#]),
            ([1, 2], ["1", "2"]),
            ([["a"], ["b", "c"]], ["a", "b", "c"]),
            (["a", "b"].commaSeparated, ["a,b"]),
            ([Int]().commaSeparated, []),
        ]
        for (value, expected) in values {
            expectNoDifference(value.parameterValues, expected)
        }
    }

    private enum Weekday: Int, ParameterValue { case monday = 1 }
}
