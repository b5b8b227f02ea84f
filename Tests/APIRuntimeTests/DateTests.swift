import APIRuntime
import Foundation
import Testing

@Suite struct DateTests {
    private func decode<Value: Decodable>(_ text: String, as type: Value.Type) throws -> Value {
        try JSONDecoder.api.decode(type, from: Data(text.utf8))
    }

    @Test(arguments: [
        (#""2024-01-31T12:00:00Z""#, 1_706_702_400),
        (#""2024-01-31T12:00:00.250Z""#, 1_706_702_400.25),
        (#""2024-01-31T12:00:00.25Z""#, 1_706_702_400.25),
        (#""2024-01-31T13:30:00+01:30""#, 1_706_702_400),
        (#""2024-01-31T07:00:00.5-0500""#, 1_706_702_400.5),
        (#""2024-01-31T13:00:00+01""#, 1_706_702_400),
        (#""2024-01-31t12:00z""#, 1_706_702_400),
        (#""2024-01-31 12:00:00""#, 1_706_702_400),
        (#""2024-01-31""#, 1_706_659_200),
        (#""1969-12-31T23:59:59.5Z""#, -0.5),
        (#""0001-01-01T00:00:00Z""#, -62_135_596_800),
        ("1706702400250", 1_706_702_400.25),
        ("0", 0),
    ])
    func decodes(text: String, seconds: Double) throws {
        #expect(try decode(text, as: Date.self).timeIntervalSince1970 == seconds)
    }

    @Test(arguments: [
        #""""#, #""soon""#, #""2024-02-30T00:00:00Z""#, #""2024-01-31T25:00:00Z""#, #""2024-01-31T12:60:00Z""#,
        #""2024-01-31T12:00:00Zx""#, #""2024-01-31T12:00:00.Z""#, #""2024-01-31T""#, #""2024-01-31T12:00:00+1""#,
        "true",
    ])
    func refuses(text: String) {
        #expect(throws: DecodingError.self) { try decode(text, as: Date.self) }
    }

    @Test(arguments: [
        (1_706_702_400, #""2024-01-31T12:00:00Z""#),
        (1_706_702_400.25, #""2024-01-31T12:00:00.250Z""#),
        (1_706_702_400.0004, #""2024-01-31T12:00:00Z""#),
        (-0.5, #""1969-12-31T23:59:59.500Z""#),
        (951_782_400, #""2000-02-29T00:00:00Z""#),
        (-62_135_596_800, #""0001-01-01T00:00:00Z""#),
    ])
    func encodes(seconds: Double, text: String) throws {
        let encoded = try JSONEncoder.api.encode(Date(timeIntervalSince1970: seconds))
        #expect(String(decoding: encoded, as: UTF8.self) == text)
    }

    /// Servers send what they like; what can't be written by RFC 3339 is an error when it is sent, not the program's end.
    @Test(arguments: ["1e300", "-1e300", "253402300800000", "-62167219200001"])
    func aDateBeyondTheCalendarIsReadAndNotWritten(text: String) throws {
        let date = try decode(text, as: Date.self)
        #expect(throws: EncodingError.self) { try JSONEncoder.api.encode([date]) }
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300])
    func aDateBeyondTheCalendarInAQuery(seconds: Double) {
        #expect(Date(timeIntervalSince1970: seconds).parameterValues == ["\(seconds)"])
    }

    @Test(arguments: [(-62_167_219_200, "0000-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z")])
    func theEndsOfTheCalendar(seconds: Double, text: String) {
        #expect(Date(timeIntervalSince1970: seconds).parameterValues == [text])
    }

    @Test(arguments: ["2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31"])
    func calendarDateRoundTrips(text: String) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.description == text)
        #expect(try decode("\"\(text)\"", as: CalendarDate.self) == date)
        #expect(String(decoding: try JSONEncoder.api.encode(date), as: UTF8.self) == "\"\(text)\"")
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-04-31", "2024-1-1", "2024-01-31T00:00:00Z", "",
        "２０２４-01-01",
    ])
    func calendarDateRefuses(text: String) {
        #expect(CalendarDate(text) == nil)
        #expect(throws: DecodingError.self) { try decode("\"\(text)\"", as: CalendarDate.self) }
    }

    @Test func calendarDatesCompare() throws {
        let day = try #require(CalendarDate(year: 2024, month: 1, day: 31))
        let next = "2024-02-01" as CalendarDate
        #expect(day < next)
        #expect(day.year == 2024 && day.month == 1 && day.day == 31)
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
    }
}
