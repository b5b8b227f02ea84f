import CustomDump
import EndpointModel
import Foundation
import Testing

@testable import Learning

@Suite struct EntryScannerTests {
    /// Scans a text in chunks of a size.
    private func entries(in text: String, chunk: Int, limit: Int = 1 << 20) throws -> [String] {
        var scanner = EntryScanner()
        scanner.limit = limit
        var found: [String] = []
        var rest = Data(text.utf8)[...]
        while !rest.isEmpty {
            try scanner.scan(Data(rest.prefix(chunk))) { entry in
                switch entry {
                case .exchange(let data): found.append(String(decoding: data, as: UTF8.self))
                case .tooLarge: found.append("too large")
                }
            }
            rest = rest.dropFirst(chunk)
        }
        try scanner.finish()
        return found
    }

    /// Brackets and quotation marks within strings, `entries` elsewhere, and what is no object.
    private static let text = #"""
        {"entries": [{"no": 0}], "log": {"pages": [{"entries": [{"no": 1}]}], "comment": "entries",
         "entries": [{"a": "}]{[\"\\"}, 7, {"b": [{}, {"c": "é\\\""}]}, []], "x": {"entries": [{"no": 2}]}}, "y": [{}]}
        """#

    @Test(arguments: [1, 2, 3, 7, 64, 10_000]) func findsTheEntriesWhereverAChunkEnds(size: Int) throws {
        expectNoDifference(
            try entries(in: Self.text, chunk: size),
            [#"{"a": "}]{[\"\\"}"#, #"{"b": [{}, {"c": "é\\\""}]}"#]
        )
    }

    @Test func passesOverAnEntryThatIsTooLarge() throws {
        expectNoDifference(try entries(in: Self.text, chunk: 5, limit: 20), [#"{"a": "}]{[\"\\"}"#, "too large"])
    }

    private static let log = #"{"log": {"entries": [{"request": {"method": "GET", "url": "/"}}"#

    @Test(arguments: [
        (
            "", "loans.har:1:1",
            "this is no HAR recording: expected a JSON object with log.entries; export it as HAR 1.2"
        ),
        (
            "<html>", "loans.har:1:1",
            "this is no HAR recording: expected a JSON object with log.entries; export it as HAR 1.2"
        ),
        (
            "[]", "loans.har:1:1",
            "this is no HAR recording: expected a list of exchanges as log.entries; export it as HAR 1.2"
        ),
        (
            #"{"log": {"entries": {}}}"#, "loans.har:1:1",
            "this is no HAR recording: expected a list of exchanges as log.entries; export it as HAR 1.2"
        ),
        (#"{"log": {"entri"#, "loans.har:1:1", "the recording ends in the middle; export it again"),
        (
            log, "loans.har#1:1:1",
            "the recording ends in the middle; export it again (it breaks off behind this exchange)"
        ),
        (log + ", {]]}}", "loans.har#2:1:1", "this exchange is no JSON; export the recording again"),
    ])
    func whatIsNoRecording(text: String, place: String, message: String) throws {
        let recorded = try Recorded(text: text)
        expectNoDifference(recorded.reports, ["\(place): error: \(message) [recording]"])
        expectNoDifference(recorded.lines, [])
    }

    @Test func aRecordingOfNothing() throws {
        expectNoDifference(try Recorded([]).reports, [])
    }

    @Test func aFileThatIsNotThere() {
        let (findings, diagnostics) = RecordingLearner(LoansAPI.api).findings(in: "/no/such.har", named: "such.har")
        #expect(findings == [])
        expectNoDifference(
            diagnostics.map(\.description),
            ["/no/such.har:1:1: error: the recording can't be read; is there such a file? [recording]"]
        )
    }

    @Test func entriesThatAreNoExchanges() throws {
        let entries = ["{}", #"{"request": "GET /"}"#, #"{"request": {"method": 1, "url": "/"}}"#]
        expectNoDifference(
            try Recorded(entries).reports,
            [
                """
                loans.har:1:1: note: passed over of the exchanges: 3 that are no exchanges of HAR 1.2 or larger than 64 MiB \
                [recording-passed-over]
                """
            ]
        )
    }
}
