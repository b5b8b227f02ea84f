import APIRuntime
import FinbourneClient
import Foundation

// By hand from Specs/Finbourne/UsersApi.md. Every section asks for OAuth 2, lists `application/json`, and describes 400
// and all other statuses (`0`). The samples are JSON with keys in camel case (`firstName`), so `wait_for_reindex`
// travels as `waitForReindex`. Of the four media types listed for a body, JSON is sent.

extension WireRow {
    private static func client(_ url: URL, _ transport: any ClientTransport) -> FinbourneClient.UsersAPI {
        Finbourne(serverURL: url, authentication: .accessToken { AccessToken("t") }, transport: transport).users
    }

    private static func row(
        _ operation: String,
        _ method: String,
        _ target: String,
        body: String? = nil,
        answer: Success,
        call: @escaping Call
    ) -> WireRow {
        var fields = ["accept": "application/json", "authorization": "Bearer t"]
        if body != nil { fields["content-type"] = "application/json" }
        return WireRow(
            operation: operation,
            method: method,
            target: target,
            fields: fields,
            body: body ?? "",
            successes: [answer],
            failures: [
                Failure(status: 400, description: "The details of the input related failure"),
                Failure(status: 500, description: "Error response"),
                Failure(status: 418, description: "Error response"),
            ],
            call: call
        )
    }

    private static let user = #"{"id":"00u1"}"#

    static let finbourne: [WireRow] = [
        row(
            "create_user",
            "POST",
            "/api/users?waitForReindex=false",
            body: """
                {"emailAddress":"joe.bloggs@myco.com","firstName":"Joe","lastName":"Bloggs",\
                "login":"joe.bloggs@myco.com","type":"Personal"}
                """,
            answer: .json(201, user)
        ) {
            let body = CreateUserRequest(
                firstName: "Joe",
                lastName: "Bloggs",
                emailAddress: "joe.bloggs@myco.com",
                login: "joe.bloggs@myco.com",
                type: "Personal"
            )
            return try JSONValue(encoding: try await client($0, $1).createUser(body: body, waitForReindex: false))
        },
        row("delete_user", "DELETE", "/api/users/00u1?purge=true", answer: .empty(204)) {
            try await client($0, $1).deleteUser(id: "00u1", purge: true)
            return nil
        },
        row(
            "expire_password",
            "POST",
            "/api/users/a%3Fb/lifecycle/$expirepassword",
            answer: .json(200, #"{"value":"x"}"#)
        ) {
            try JSONValue(encoding: try await client($0, $1).expirePassword(id: "a?b"))
        },
        row("find_users_by_id", "GET", "/api/directory?id=00u1&id=a%20b", answer: .json(200, #"{"values":[]}"#)) {
            try JSONValue(encoding: try await client($0, $1).findUsersByID(id: ["00u1", "a b"]))
        },
        row("get_user", "GET", "/api/users/a%25b?includeRoles=true", answer: .json(200, user)) {
            try JSONValue(encoding: try await client($0, $1).getUser(id: "a%b", includeRoles: true))
        },
        row(
            "list_users",
            "GET",
            "/api/users?includeRoles=true&includeDeactivated=false",
            answer: .json(200, #"[{"id":"00u1"}]"#)
        ) {
            try JSONValue(
                encoding: try await client($0, $1).listUsers(includeRoles: true, includeDeactivated: false)
            )
        },
        row("reset_factors", "POST", "/api/users/00u1/lifecycle/$resetfactors", answer: .empty(204)) {
            try await client($0, $1).resetFactors(id: "00u1")
            return nil
        },
        row("reset_password", "POST", "/api/users/00u1/lifecycle/$resetpassword", answer: .empty(204)) {
            try await client($0, $1).resetPassword(id: "00u1")
            return nil
        },
        row("send_activation_email", "POST", "/api/users/00u1/lifecycle/$activate", answer: .empty(204)) {
            try await client($0, $1).sendActivationEmail(id: "00u1")
            return nil
        },
        row("unlock_user", "POST", "/api/users/00u1/lifecycle/$unlock", answer: .empty(204)) {
            try await client($0, $1).unlockUser(id: "00u1")
            return nil
        },
        row("update_user", "PUT", "/api/users/00u1", body: #"{"firstName":"Joe"}"#, answer: .json(200, user)) {
            try JSONValue(
                encoding: try await client($0, $1).updateUser(id: "00u1", body: UpdateUserRequest(firstName: "Joe"))
            )
        },
    ]
}
