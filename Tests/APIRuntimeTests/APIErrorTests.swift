import APIRuntime
import APITestSupport
import Foundation
import Testing

@Suite struct APIErrorTests {
    private struct Problem: Codable, Equatable {
        struct Detail: Codable, Equatable { var id: Int }
        var users: [Detail]
    }

    private func failure(
        _ status: HTTPResponse.Status,
        _ responses: DocumentedResponses = [:],
        body: String = "",
        output: ResponseDecoding<Problem> = .json
    ) async throws -> APIError {
        let client = APIClient(serverURL: server, transport: StubTransport(status: status, json: body))
        let request = Request<Problem>(
            operationID: "getUser",
            method: .get,
            path: "/users/\(1)",
            responses: responses,
            output: output
        )
        return try #require(await #expect(throws: APIError.self) { try await client.send(request) })
    }

    @Test(
        arguments: [
            (404, [404: "No such user", .default: "Error"], "getUser failed with status 404 Not Found: No such user."),
            (404, [404: "Gone for good."], "getUser failed with status 404 Not Found: Gone for good."),
            (
                500, [404: "No such user", .default: "Error"],
                "getUser failed with status 500 Internal Server Error: Error."
            ),
            (401, [.default: "Error"], "getUser failed with status 401 Unauthorized: Error."),
            (429, [.default: "Error"], "getUser failed with status 429 Too Many Requests: Error."),
            (500, [500: "", .default: "Error"], "getUser failed with status 500 Internal Server Error."),
            (404, [404: "not found"], "getUser failed with status 404 Not Found."),
            (404, [404: "First", 404: "Second"], "getUser failed with status 404 Not Found: First."),
            (403, [:], "getUser failed with status 403 Forbidden."),
            (304, [304: "Not changed"], "getUser failed with status 304 Not Modified: Not changed."),
            (799, [:], "getUser failed with status 799."),
        ] as [(Int, DocumentedResponses, String)]
    )
    func unsuccessful(status: Int, responses: DocumentedResponses, sentence: String) async throws {
        let error = try await failure(.init(code: status), responses, body: #"{"users":[{"id":1}]}"#)
        #expect(error.localizedDescription == sentence)
        #expect(error.description == sentence)
        #expect(error.status?.code == status)
        #expect(error.operationID == "getUser")
        #expect(try error.body(as: Problem.self) == Problem(users: [.init(id: 1)]))
    }

    @Test(arguments: [
        (#"{"users":[{"id":1},{}]}"#, "at users[1]: there is no “id”."),
        (#"{}"#, "there is no “users”."),
    ])
    func undecodable(body: String, explanation: String) async throws {
        let error = try await failure(.ok, [200: "The user"], body: body)
        #expect(error.localizedDescription == "getUser answered with status 200 and an unexpected body: \(explanation)")
        #expect(error.body == Data(body.utf8))
    }

    @Test func undecodableNamesThePath() async throws {
        let error = try await failure(.ok, body: #"{"users":[{"id":"x"}]}"#)
        #expect(
            error.description.hasPrefix("getUser answered with status 200 and an unexpected body: at users[0].id: ")
        )
        let html = try await failure(.ok, body: "<html>")
        #expect(html.description.hasPrefix("getUser answered with status 200 and an unexpected body: "))
    }

    @Test func transport() async throws {
        struct Offline: Error, LocalizedError { var errorDescription: String? { "the network is down" } }
        let client = APIClient(serverURL: server, transport: StubTransport { _ in throw Offline() })
        let error = await #expect(throws: APIError.self) { try await client.send(get("/x")) }
        #expect(error?.localizedDescription == "getIt got no response: the network is down.")
        guard case .transport(is Offline) = error?.reason else { return #expect(Bool(false)) }
    }
}
