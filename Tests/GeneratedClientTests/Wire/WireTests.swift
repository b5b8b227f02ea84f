import APIRuntime
import CustomDump
import Foundation
import LoopbackServer
import TestSupport
import Testing

/// Every endpoint of the four references over the network, on every transport.
@Suite(.serialized) struct WireTests {
    private static let rows = WireRow.bitbar + WireRow.thoughtSpot + WireRow.igtCloud + WireRow.finbourne

    /// What transports add to any request.
    private static let transportFields: Set<String> = [
        "accept-encoding", "accept-language", "connection", "content-length", "host", "user-agent",
    ]

    @Test(arguments: [
        ("Specs/Bitbar", WireRow.bitbar), ("Specs/ThoughtSpot", WireRow.thoughtSpot),
        ("Specs/IGTCloud", WireRow.igtCloud), ("Specs/Finbourne", WireRow.finbourne),
    ])
    func theTableHasEverySectionOfThePage(folder: String, rows: [WireRow]) throws {
        let page = try Repository.text("\(folder)/UsersApi.md")
        let headings = page.matches(of: /(?m)^# \*\*(\w+)\*\*/).map { String($0.1) }
        expectNoDifference(rows.map(\.operation).sorted(), headings.sorted())
    }

    @Test(arguments: TransportKind.allCases, rows)
    func theRequestIsThePages(kind: TransportKind, row: WireRow) async throws {
        for success in row.successes {
            let answer = Answer(
                status: success.status,
                headerFields: success.body.isEmpty ? [:] : ["Content-Type": success.contentType],
                body: success.body
            )
            try await withServer(answering: answer) { url, inbox in
                let value = try await row.call(url, kind.make())
                expectNoDifference(value, success.value)
                let requests = await inbox.requests
                let request = try #require(requests.first)
                #expect(requests.count == 1)
                #expect(request.method == row.method)
                #expect(request.target == row.target)
                expectNoDifference(
                    request.headerFields.filter { !Self.transportFields.contains($0.key) },
                    row.fields
                )
                #expect(request.text == row.body)
            }
        }
    }

    @Test(arguments: TransportKind.allCases, rows)
    func aDocumentedFailureIsThrownInThePagesWords(kind: TransportKind, row: WireRow) async throws {
        for failure in row.failures {
            try await withServer(answering: .json(#"{"code":7}"#, status: failure.status)) { url, _ in
                let error = try #require(
                    await #expect(throws: APIError.self) { _ = try await row.call(url, kind.make()) }
                )
                #expect(error.operationID == row.operation)
                #expect(error.status?.code == failure.status)
                #expect(error.documentation == failure.description)
                #expect(try error.body(as: JSONValue.self) == ["code": 7])
                let sentence = error.localizedDescription
                #expect(sentence.hasPrefix("\(row.operation) failed with status \(failure.status)"))
                #expect(sentence.lowercased().contains(failure.description.lowercased()))
            }
        }
    }

    @Test(arguments: TransportKind.allCases, WireRow.bitbar)
    func aStatusOfWhichThePageSaysNothingIsThrownAsSuch(kind: TransportKind, row: WireRow) async throws {
        try await withServer(answering: Answer(status: 404)) { url, _ in
            let error = try #require(await #expect(throws: APIError.self) { _ = try await row.call(url, kind.make()) })
            if case .undocumentedStatus = error.reason {} else { Issue.record("\(error.reason)") }
            #expect(error.localizedDescription == "\(row.operation) failed with status 404 Not Found.")
        }
    }
}
