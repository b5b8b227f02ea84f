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

    @Test func answersComeInTheirOrder() async throws {
        let transport = StubTransport(answers: [.status(.notFound), .json(#"{"id": 42}"#)])
        let bitbar = Bitbar(transport: transport)
        await #expect(throws: APIError.self) { try await bitbar.users.getUser(userID: 42) }
        #expect(try await bitbar.users.getUser(userID: 42) == ["id": 42])
    }

    /// At once, too, where a middleware would try again.
    @Test func aRequestBehindTheLastAnswerIsAnError() async throws {
        let transport = StubTransport(answers: [.json("{}")])
        let bitbar = Bitbar(transport: transport, middlewares: [RetryMiddleware()])
        _ = try await bitbar.users.getUser(userID: 1)
        let error = await #expect(throws: APIError.self) { try await bitbar.users.getUser(userID: 2) }
        #expect(
            error?.description
                == "get_user could not be sent: the script of StubTransport has 1 answers, none left for "
                + "GET /cloud/api/v2/users/2."
        )
        #expect(transport.requests.count == 2)
    }

    @Test func anAnswerComesInChunksAndBreaksOff() async throws {
        let bitbar = Bitbar(transport: StubTransport(StubResponse.chunks(["a", "b"]).breakingOff()))
        var chunks: [Data] = []
        let error = await #expect(throws: APIError.self) {
            for try await chunk in try await bitbar.send(UsersAPI.getUser(userID: 1).output(.chunks)).value {
                chunks.append(chunk)
            }
        }
        expectNoDifference(chunks, [Data("a".utf8), Data("b".utf8)])
        if case .transport(is ConnectionBroken) = error?.reason {} else { Issue.record("\(String(describing: error))") }
    }

    @Test func eventsArriveAsTheyWereMeant() async throws {
        let events = [
            ServerSentEvent("one\ntwo", event: "add", id: "1", retry: .milliseconds(250)),
            ServerSentEvent("", id: "1", retry: .milliseconds(250)),
        ]
        let bitbar = Bitbar(transport: StubTransport(.events(events)))
        var received: [ServerSentEvent] = []
        for try await event in try await bitbar.send(UsersAPI.getUser(userID: 1).output(.events)).value {
            received.append(event)
        }
        expectNoDifference(received, events)
    }

    @Test func aNetworkMayFail() async throws {
        struct Offline: Error {}
        let bitbar = Bitbar(transport: StubTransport { _ in throw Offline() })
        let error = try #require(await #expect(throws: APIError.self) { try await bitbar.users.getUser(userID: 1) })
        if case .transport(is Offline) = error.reason {} else { Issue.record("\(error.reason)") }
    }
}
