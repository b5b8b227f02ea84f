import ClientPlan
import CustomDump
import EndpointModel
import Testing

/// What an endpoint returns by the media types that it answers with.
@Suite struct StreamTests {
    private func output(_ result: SchemaType?, _ accept: [String]) -> PlannedType? {
        let schemas = [Schema.object("Book", []), Schema("Books", .alias(.array(.reference("Book"))))]
        return ClientPlan.operation(Endpoint("get", result: result, accept: accept), schemas: schemas).output
    }

    private let book = PlannedType.declared(type("Book"))

    @Test func eventsHoldWhatThePageSaysIsReturned() {
        let events = ["text/event-stream; charset=utf-8"]
        expectNoDifference(output(.reference("Book"), events), .eventStream(book))
        expectNoDifference(output(.integer(nil), events), .eventStream(.int))
        // An array is the whole stream.
        expectNoDifference(output(.array(.reference("Book")), events), .eventStream(book))
        expectNoDifference(output(.reference("Books"), events), .eventStream(book))
        // Text, bytes and anything are events as they are, and so is nothing.
        for result in [.string(nil), .string(.binary), .any, nil] as [SchemaType?] {
            expectNoDifference(output(result, events), .stream(.event))
        }
    }

    @Test(arguments: ["application/x-ndjson", "application/jsonl", "application/json-seq", "application/geo+json-seq"])
    func jsonTextsHoldWhatThePageSaysIsReturned(mediaType: String) {
        expectNoDifference(output(.reference("Book"), [mediaType]), .stream(book))
        expectNoDifference(output(.array(.reference("Book")), [mediaType]), .stream(book))
        expectNoDifference(output(.string(nil), [mediaType]), .stream(.json))
        #expect(output(nil, [mediaType]) == nil)
    }

    @Test func whatMayComeWholeDoes() {
        for accept in [["application/json", "text/event-stream"], ["text/event-stream", "application/x-ndjson"], []] {
            expectNoDifference(output(.reference("Book"), accept), book)
        }
        // Problem details are those of failures.
        let accept = ["application/problem+json", "text/event-stream"]
        expectNoDifference(output(.reference("Book"), accept), .eventStream(book))
        expectNoDifference(output(.reference("Book"), ["application/problem+json"]), book)
    }
}
