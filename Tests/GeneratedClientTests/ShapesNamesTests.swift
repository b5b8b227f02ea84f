import APITestSupport
import CustomDump
import Foundation
import ShapesClient
import Testing

/// Names, values and types that a client can get wrong without anyone noticing as it is generated.
@Suite struct ShapesNamesTests {
    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder.api.encode(value), as: UTF8.self)
    }

    private func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
        try JSONDecoder.api.decode(type, from: Data(json.utf8))
    }

    @Test func aSchemaMayBeNamedClient() throws {
        #expect(try json(Client(id: 1, selfValue: "me")) == #"{"id":1,"self":"me"}"#)
        _ = Shapes(transport: StubTransport(json: "{}")).visits
    }

    @Test func integersAreAnEnumerationOfIntegers() throws {
        expectNoDifference([Priority.number0, .number1, .numberMinus1].map(\.rawValue), [0, 1, -1])
        #expect(try decode([Priority].self, "[1, 7]") == [.number1, 7])
        #expect(try json([Priority.numberMinus1, 9]) == "[-1,9]")
        #expect(Priority.number1.parameterValues == ["1"])
        #expect("\(Priority.number1)" == "1")
    }

    @Test func numbersAreAnEnumerationOfNumbers() throws {
        expectNoDifference([Rate.value0Point5, .value2, .minus1Point5].map(\.rawValue), [0.5, 2, -1.5])
        #expect(try decode([Rate].self, "[0.5, 2, 3.25]") == [.value0Point5, .value2, 3.25])
        #expect(try json([Rate.minus1Point5]) == "[-1.5]")
    }

    @Test func aTypeInPlaceHidesNoOther() throws {
        let text = #"{"await":true,"count":3,"current":{"since":"2025-01-31"},"int":"low","level":2,"status":"open"}"#
        let visit = try decode(Visit.self, text)
        #expect(visit.status == .open)
        #expect(visit.current == Status(since: "2025-01-31"))
        #expect(visit.int == .low)
        #expect(visit.count == 3)
        #expect(visit.level == .value2)
        #expect(try json(visit) == text)
    }

    @Test func keywordsNamePropertiesAndArguments() throws {
        let visit = Visit(await: false, let: "a", var: "b", `inout`: "c")
        #expect(try json(visit) == #"{"await":false,"inout":"c","let":"a","var":"b"}"#)
        let request = VisitsAPI.findVisits(id: 1, status: .done, request: .long, await: 2, let: .value3)
        expectNoDifference(
            request.query.items.map { "\($0.name)=\($0.value)" },
            ["status=done", "request=long", "await=2", "let=3"]
        )
    }

    @Test func aPlaceholderMayStandTwiceInAPath() {
        #expect(VisitsAPI.findVisits(id: 7, status: .open).path.encoded == "/pets/7/visits/of/7")
    }

    @Test func aliasesOfMapsAndObjectsGoAsJSON() {
        let request = VisitsAPI.findVisits(
            id: 1,
            status: .open,
            labels: ["a": "b"],
            cats: [["name": "Tom"]],
            words: ["x", "y"]
        )
        expectNoDifference(
            request.query.items.dropFirst().map { "\($0.name)=\($0.value)" },
            [#"labels={"a":"b"}"#, #"cats={"name":"Tom"}"#, "words=x", "words=y"]
        )
    }

    @Test func aFormWithAFileIsMultipart() async throws {
        let transport = StubTransport(json: "{}")
        let client = Shapes(transport: transport)
        _ = try await client.visits.uploadScan(scan: FormFile(Data("%PDF".utf8)), title: "Bill")
        let sent = try #require(transport.requests.first)
        #expect(sent.head.headerFields[.contentType]?.hasPrefix("multipart/form-data; boundary=") == true)
        let body = String(decoding: sent.body, as: UTF8.self)
        #expect(body.contains("name=\"scan\"; filename=\"file\""))
        #expect(body.contains("%PDF"))
        #expect(body.contains("name=\"title\""))
    }

    @Test func anAliasMayHoldItself() throws {
        let tree = Tree([Tree([]), Tree([Tree([])])])
        #expect(try json(tree) == "[[],[[]]]")
        #expect(try decode(Tree.self, "[[],[[]]]") == tree)
    }

    @Test func anObjectAndAnAliasMayHoldEachOther() throws {
        let nest = Nest(inner: Egg(inner: nil))
        #expect(try json(nest) == #"{"inner":{}}"#)
        #expect(try decode(Nest.self, #"{"inner":{}}"#) == nest)
    }
}
