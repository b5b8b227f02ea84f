import APITestSupport
import CustomDump
import ShapesClient
import Testing

/// Endpoints whose pages say that their values come one after the other.
@Suite struct FeedTests {
    @Test func eventsWithValues() async throws {
        let transport = StubTransport(.events([.init(#"{"await": true}"#), .init(#"{"await": false, "count": 2}"#)]))
        let shapes = Shapes(serverURL: URL(literal: "https://x.example"), transport: transport)
        var visits: [Visit] = []
        for try await visit in try await shapes.feed.watchVisits(id: 1) { visits.append(visit) }
        expectNoDifference(visits, [Visit(await: true), Visit(await: false, count: 2)])
        expectNoDifference(transport.requests.map { $0.head.headerFields[.accept] }, ["text/event-stream"])
        expectNoDifference(transport.requests.map(\.head.path), ["/visits/events?id=1"])
    }

    @Test func eventsOfWhichThePageSaysNoMore() async throws {
        let transport = StubTransport(.events([.init("started", event: "status", id: "7")]))
        let shapes = Shapes(serverURL: URL(literal: "https://x.example"), transport: transport)
        for try await event in try await shapes.feed.watchLog() {
            expectNoDifference(event, ServerSentEvent("started", event: "status", id: "7"))
        }
    }

    @Test func linesAndSequences() async throws {
        let transport = StubTransport(answers: [
            .chunks(["{\"await\": true}\n{\"awa", "it\": false}\n"], contentType: "application/x-ndjson"),
            .chunks(["\u{1E}{\"name\":\n\"Tom\"}\n"], contentType: "application/json-seq"),
        ])
        let shapes = Shapes(serverURL: URL(literal: "https://x.example"), transport: transport)
        var flags: [Bool] = []
        for try await visit in try await shapes.feed.exportVisits() { flags.append(visit.await) }
        expectNoDifference(flags, [true, false])
        for try await cat in try await shapes.feed.exportCats() { expectNoDifference(cat, Cat(name: "Tom")) }
    }

    /// What may come whole does, and as events where the caller says so.
    @Test func anEndpointThatAnswersEitherWay() async throws {
        let transport = StubTransport(answers: [.json(#"{"id": 1}"#), .events([.init(#"{"id": 2}"#), .init("END")])])
        let shapes = Shapes(serverURL: URL(literal: "https://x.example"), transport: transport)
        #expect(try await shapes.feed.ask().id == 1)
        let events = try await shapes.send(FeedAPI.ask().output(.events(of: Client.self))).value
        for try await client in events.ending(at: "END") { #expect(client.id == 2) }
        expectNoDifference(
            transport.requests.map { $0.head.headerFields[.accept] },
            ["application/json", "text/event-stream"]
        )
    }
}
