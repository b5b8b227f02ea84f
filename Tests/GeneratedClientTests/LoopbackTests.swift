import BitbarClient
import CustomDump
import FinbourneClient
import Foundation
import IGTCloudClient
import LoopbackServer
import Testing
import ThoughtSpotClient

/// One call of each generated client over the network, and the request as it arrived.
@Suite struct LoopbackTests {
    @Test func bitbarGetsAUserByItsRecoveryKey() async throws {
        let body = #"{"id": 42, "email": "a@b.example"}"#
        let answer = Answer(headerFields: ["Content-Type": "application/json"], body: body)
        try await withServer(answering: answer) { url, inbox in
            let bitbar = Bitbar(serverURL: url.appending(path: "cloud"))
            let user = try await bitbar.users.getUserByRecoveryKey(recoveryKey: "a+b/ü")
            #expect(user["id"]?.integer == 42)
            #expect(user["email"]?.string == "a@b.example")
            let request = try #require(await inbox.requests.first)
            #expect(request.method == "GET")
            #expect(request.target == "/cloud/api/v2/users/recoveries?recoveryKey=a%2Bb%2F%C3%BC")
            #expect(request.headerFields["accept"] == "*/*")
            #expect(request.headerFields["content-type"] == nil)
            #expect(request.body.isEmpty)
        }
    }

    @Test func thoughtSpotActivatesAUser() async throws {
        let answer = Answer(headerFields: ["Content-Type": "application/json"], body: #"{"id": "u1"}"#)
        try await withServer(answering: answer) { url, inbox in
            let thoughtSpot = ThoughtSpot(serverURL: url, authentication: .bearer("token"))
            let activation = ActivateUserRequest(userIdentifier: "tse", authToken: "t", password: "p")
            let user = try await thoughtSpot.users.activateUser(body: activation)
            #expect(user["id"] == "u1")
            let request = try #require(await inbox.requests.first)
            #expect(request.method == "POST")
            #expect(request.target == "/api/rest/2.0/users/activate")
            #expect(request.headerFields["authorization"] == "Bearer token")
            #expect(request.headerFields["content-type"] == "application/json")
            #expect(request.headerFields["accept"] == "application/json")
            #expect(request.text == #"{"auth_token":"t","password":"p","user_identifier":"tse"}"#)
        }
    }

    @Test func igtCloudGetsAUserWithSomeOfItsFields() async throws {
        let answer = Answer(headerFields: ["Content-Type": "application/json"], body: #"{"name": "A"}"#)
        try await withServer(answering: answer) { url, inbox in
            let cloud = IGTCloud(
                host: url,
                authentication: .schemes([
                    "csrf_token": .apiKey("c", in: .header("X-CSRF")), "jwt": .apiKey("j", in: .cookie("jwt")),
                ])
            )
            let user = try await cloud.users.getUserResource(userUUID: "a/b", xFields: "name")
            #expect(user["name"] == "A")
            let request = try #require(await inbox.requests.first)
            #expect(request.method == "GET")
            #expect(request.target == "/data/users/a%2Fb")
            #expect(request.headerFields["x-fields"] == "name")
            #expect(request.headerFields["x-csrf"] == "c")
            #expect(request.headerFields["cookie"] == "jwt=j")
        }
    }

    @Test func finbourneFindsUsersByRepeatedIDs() async throws {
        let answer = Answer(headerFields: ["Content-Type": "application/json"], body: #"{"values": []}"#)
        try await withServer(answering: answer) { url, inbox in
            let finbourne = Finbourne(serverURL: url, authentication: .bearer("t"))
            let list = try await finbourne.users.findUsersByID(id: ["00u1", "00u2"])
            #expect(list["values"]?.array == [])
            let request = try #require(await inbox.requests.first)
            #expect(request.method == "GET")
            #expect(request.target == "/api/directory?id=00u1&id=00u2")
            #expect(request.headerFields["authorization"] == "Bearer t")
        }
    }

    @Test func finbourneCreatesAUserAndWaits() async throws {
        let answer = Answer(status: 201, headerFields: ["Content-Type": "application/json"], body: #"{"id": "00u1"}"#)
        try await withServer(answering: answer) { url, inbox in
            let finbourne = Finbourne(serverURL: url)
            let request = FinbourneClient.UsersAPI.createUser(body: .init(firstName: "Joe"), waitForReindex: true)
            let response = try await finbourne.send(request)
            #expect(response.status.code == 201)
            let received = try #require(await inbox.requests.first)
            #expect(received.target == "/api/users?waitForReindex=true")
            #expect(received.headerFields["content-type"] == "application/json")
            #expect(received.text == #"{"firstName":"Joe"}"#)
        }
    }

    @Test func aDocumentedFailureIsThrownInThePagesWords() async throws {
        try await withServer(answering: Answer(status: 400, body: "no")) { url, _ in
            let cloud = IGTCloud(host: url)
            let error = await #expect(throws: APIError.self) { try await cloud.users.getMeResource() }
            #expect(error?.status?.code == 400)
            #expect(error?.documentation == "Bad request")
            #expect(error?.body == Data("no".utf8))
        }
    }
}
