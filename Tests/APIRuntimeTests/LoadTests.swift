import APIRuntime
import Foundation
import LoopbackServer
import Testing

/// Many calls at once through one client, on every transport.
@Suite(.serialized) struct LoadTests {
    @Test(arguments: TransportKind.allCases)
    func tenThousandRequestsFromSixtyFourTasks(kind: TransportKind) async throws {
        try await withServer(answering: { Answer.json("\"\($0.target)\"") }) { url, inbox in
            try await withThrowingTaskGroup(of: Void.self) { group in
                let client = APIClient(serverURL: url, transport: kind.make())
                for task in 0..<64 {
                    group.addTask {
                        for number in stride(from: task, to: 10_000, by: 64) {
                            let request = Request<String>(
                                operationID: "get",
                                method: .get,
                                path: "/\(number)",
                                output: .json
                            )
                            let value = try await client.send(request).value
                            #expect(value == "/\(number)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let targets = await inbox.requests.map(\.target)
            #expect(targets.count == 10_000)
            #expect(Set(targets).count == 10_000)
            #expect(await inbox.connectionCount <= 64)
            await inbox.allDisconnected()  // the client has gone, and its connections with it
        }
    }
}
