import APIRuntime
import APITestSupport
import BitbarClient
import CustomDump
import Testing

/// A generated client without a network, as the README shows it.
@Suite struct StubTransportTests {
    @Test func aCallIsAnsweredAndRemembered() async throws {
        let transport = StubTransport(json: #"{"id": 42, "firstName": "Ada"}"#)
        let bitbar = Bitbar(authentication: .bearer("t"), transport: transport)
        let user = try await bitbar.users.getUser(userID: 42)
        #expect(user["firstName"] == "Ada")
        expectNoDifference(transport.requests.map(\.head.path), ["/cloud/api/v2/users/42"])
        expectNoDifference(transport.requests.map { $0.head.headerFields[.authorization] }, ["Bearer t"])
        expectNoDifference(transport.requests.map(\.operationID), ["get_user"])
    }

    @Test func answersDependOnTheRequest() async throws {
        let transport = StubTransport { request in
            request.operationID == "get_user" ? try .json(encoding: ["id": 42]) : .status(.notFound)
        }
        let bitbar = Bitbar(transport: transport)
        #expect(try await bitbar.users.getUser(userID: 42) == ["id": 42])
        let error = await #expect(throws: APIError.self) { try await bitbar.users.getAccount(userID: 42) }
        #expect(error?.status == .notFound)
    }

    @Test func aNetworkMayFail() async throws {
        struct Offline: Error {}
        let bitbar = Bitbar(transport: StubTransport { _ in throw Offline() })
        let error = try #require(await #expect(throws: APIError.self) { try await bitbar.users.getUser(userID: 1) })
        if case .transport(is Offline) = error.reason {} else { Issue.record("\(error.reason)") }
    }
}
