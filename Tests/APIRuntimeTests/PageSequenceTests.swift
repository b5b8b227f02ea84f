import APIRuntime
import CustomDump
import Foundation
import LoopbackServer
import Testing

/// Lists that come page by page, from real servers, on every transport.
@Suite(.serialized) struct PageSequenceTests {
    private struct Page: Codable, Hashable, Sendable {
        var items: [Int]?
        var next: String?
    }

    private static func list(token: String?) -> Request<Page> {
        Request(operationID: "list", method: .get, path: "/list", query: ["token": token], output: .json)
    }

    private static func list(from number: Int) -> Request<[Int]> {
        Request(operationID: "list", method: .get, path: "/list", query: ["from": number], output: .json)
    }

    private func byToken(_ client: APIClient, from token: String? = nil) -> PageSequence<Page, Int> {
        client.pages(from: token, next: \.next, items: \.items) { Self.list(token: $0) }
    }

    /// What a sequence asks a server for, and what it gives.
    private func run<Page, Item>(
        _ answers: [Answer],
        _ kind: TransportKind,
        path: String = "",
        _ pages: @escaping @Sendable (APIClient) -> PageSequence<Page, Item>
    ) async throws -> (items: [Item], targets: [String], error: APIError?) {
        try await withServer(answeringInTurn: answers) { url, inbox in
            let client = APIClient(serverURL: url.appending(path: path), transport: kind.make())
            var items: [Item] = []
            var failure: APIError?
            var iterator = pages(client).items.makeAsyncIterator()
            do throws(APIError) {
                while let item = try await iterator.next() { items.append(item) }
            } catch {
                failure = error
            }
            // The end is the end, and an error is one.
            let behind = try await iterator.next()
            #expect(behind == nil)
            return (items, await inbox.requests.map(\.target), failure)
        }
    }

    @Test(arguments: TransportKind.allCases) func tokensLeadOnPastAnEmptyPage(kind: TransportKind) async throws {
        let answers: [Answer] = [
            .json(#"{"items": [1, 2], "next": "a b"}"#), .json(#"{"items": [], "next": "c"}"#),
            .json(#"{"next": "d"}"#), .json(#"{"items": [3], "next": ""}"#),
        ]
        let (items, targets, error) = try await run(answers, kind) { byToken($0) }
        expectNoDifference(items, [1, 2, 3])
        expectNoDifference(targets, ["/list", "/list?token=a%20b", "/list?token=c", "/list?token=d"])
        #expect(error == nil)
    }

    @Test(arguments: TransportKind.allCases) func aTokenToBeginWith(kind: TransportKind) async throws {
        let (items, targets, _) = try await run([.json(#"{"items": [7]}"#)], kind) { byToken($0, from: "x") }
        expectNoDifference(items, [7])
        expectNoDifference(targets, ["/list?token=x"])
    }

    @Test(arguments: TransportKind.allCases) func aTokenThatWasThereBeforeEndsIt(kind: TransportKind) async throws {
        let answers: [Answer] = [
            .json(#"{"items": [1], "next": "a"}"#), .json(#"{"items": [2], "next": "b"}"#),
            .json(#"{"items": [3], "next": "a"}"#),
        ]
        let (items, targets, error) = try await run(answers, kind) { byToken($0) }
        expectNoDifference(items, [1, 2, 3])
        expectNoDifference(targets, ["/list", "/list?token=a", "/list?token=b"])
        #expect(error == nil)
    }

    @Test(arguments: TransportKind.allCases) func anErrorOnTheSecondPage(kind: TransportKind) async throws {
        let answers: [Answer] = [.json(#"{"items": [1], "next": "a"}"#), .json("{}", status: 500)]
        let (items, targets, error) = try await run(answers, kind) { byToken($0) }
        expectNoDifference(items, [1])
        #expect(targets.count == 2)
        #expect(error?.status == .internalServerError)
        #expect(error?.operationID == "list")
    }

    @Test(arguments: TransportKind.allCases) func pagesAreAskedForWhenTheyAreNeeded(kind: TransportKind) async throws {
        let answers: [Answer] = [
            .json(#"{"items": [1, 2], "next": "a"}"#), .json(#"{"items": [3, 4], "next": "b"}"#),
        ]
        try await withServer(answeringInTurn: answers) { url, inbox in
            let pages = byToken(APIClient(serverURL: url, transport: kind.make()))
            var iterator = pages.items.makeAsyncIterator()
            #expect(await inbox.requests.isEmpty)
            #expect(try await iterator.next() == 1)
            #expect(try await iterator.next() == 2)
            #expect(await inbox.requests.count == 1)
            #expect(try await iterator.next() == 3)
            #expect(await inbox.requests.count == 2)
            for try await page in pages {
                expectNoDifference(page, Page(items: [3, 4], next: "b"))
                break
            }
            #expect(await inbox.requests.map(\.target) == ["/list", "/list?token=a", "/list"])
        }
    }

    @Test(arguments: TransportKind.allCases) func aTaskThatIsCancelled(kind: TransportKind) async throws {
        let answers: [Answer] = [.json(#"{"items": [1], "next": "a"}"#)]
        try await withServer(answeringInTurn: answers) { url, inbox in
            let pages = byToken(APIClient(serverURL: url, transport: kind.make()))
            let task = Task { () -> APIError? in
                do throws(APIError) {
                    for try await _ in pages.items { withUnsafeCurrentTask { $0?.cancel() } }
                    return nil
                } catch {
                    return error
                }
            }
            let error = try #require(await task.value)
            #expect(error.description == "list was cancelled.")
            #expect(await inbox.requests.count == 1)
        }
    }

    @Test(arguments: TransportKind.allCases) func offsetsCountWhatWasReceived(kind: TransportKind) async throws {
        let answers: [Answer] = [.json("[1, 2, 3]"), .json("[4]"), .json("[]")]
        let (items, targets, _) = try await run(answers, kind) { client in
            client.pages(fromOffset: 10, items: \.self) { Self.list(from: $0) }
        }
        expectNoDifference(items, [1, 2, 3, 4])
        expectNoDifference(targets, ["/list?from=10", "/list?from=13", "/list?from=14"])
    }

    @Test(arguments: TransportKind.allCases) func aServerThatDoesNotHeedTheNumber(kind: TransportKind) async throws {
        let (items, targets, _) = try await run([.json("[1, 2]")], kind) { client in
            client.pages(fromPage: 1, items: \.self) { Self.list(from: $0) }
        }
        // The second page shows it.
        expectNoDifference(items, [1, 2, 1, 2])
        expectNoDifference(targets, ["/list?from=1", "/list?from=2"])
    }

    @Test(arguments: TransportKind.allCases) func linksLeadOn(kind: TransportKind) async throws {
        func answer(_ body: String, _ link: String) -> Answer {
            Answer(headerFields: ["Content-Type": "application/json", "Link": link], body: body)
        }
        let answers = [
            answer(
                "[1]",
                #"</v2/list?p=0>; rel="prev first", </v2/list?p=2&q=a%2Cb>; title="a, b; c"; REL="last next""#
            ),
            answer("[2]", "<?p=3>; rel=next"), answer("[3]", "</v2/list?p=2&q=a%2Cb>; rel=next"),
        ]
        let (items, targets, error) = try await run(answers, kind, path: "v2") { client in
            client.pages(of: Self.list(from: 0), items: \.self)
        }
        expectNoDifference(items, [1, 2, 3])
        expectNoDifference(targets, ["/v2/list?from=0", "/v2/list?p=2&q=a%2Cb", "/v2/list?p=3"])
        #expect(error == nil)
    }

    @Test(arguments: ["https://evil.example/list", "//evil.example/list", "/v20/list", "/", "http://["])
    func aLinkThatLeadsAway(link: String) async throws {
        let answers: [Answer] = [.json(#"{"items": [1], "next": "\#(link)"}"#)]
        let (items, targets, error) = try await run(answers, .urlSession, path: "v2") { client in
            client.pages(of: Self.list(token: nil), next: \.next, items: \.items)
        }
        expectNoDifference(items, [1])
        expectNoDifference(targets, ["/v2/list"])
        guard case .invalidRequest = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: TransportKind.allCases) func addressesInTheBody(kind: TransportKind) async throws {
        let answers: [Answer] = [
            .json(#"{"items": [1], "next": "/list?p=2"}"#), .json(#"{"items": [2], "next": null}"#),
        ]
        let (items, targets, _) = try await run(answers, kind) { client in
            client.pages(of: Self.list(token: nil), next: \.next, items: \.items)
        }
        expectNoDifference(items, [1, 2])
        expectNoDifference(targets, ["/list", "/list?p=2"])
    }
}
