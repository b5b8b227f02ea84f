import APIRuntime
import Foundation
import IGTCloudClient

// By hand from Specs/IGTCloud/UsersApi.md. All URIs are relative to `/data`. Every section asks for the API keys
// `csrf_token` and `jwt` and says not where they go, so the caller does; it lists `application/json` and describes 400.
// A sample shows the header field `X-Fields`.

extension WireRow {
    private static func client(_ url: URL, _ transport: any ClientTransport) -> IGTCloudClient.UsersAPI {
        let keys = Authentication.schemes([
            "csrf_token": .apiKey("c", in: .header("X-CSRF-Token")), "jwt": .apiKey("j", in: .cookie("jwt")),
        ])
        return IGTCloud(host: url, authentication: keys, transport: transport).users
    }

    private static func row(
        _ operation: String,
        _ method: String,
        _ target: String,
        xFields: String? = nil,
        body: String? = nil,
        answers: [Success],
        call: @escaping Call
    ) -> WireRow {
        var fields = ["accept": "application/json", "x-csrf-token": "c", "cookie": "jwt=j"]
        fields["x-fields"] = xFields
        if body != nil { fields["content-type"] = "application/json" }
        return WireRow(
            operation: operation,
            method: method,
            target: target,
            fields: fields,
            body: body ?? "",
            successes: answers,
            failures: [Failure(status: 400, description: "Bad request")],
            call: call
        )
    }

    static let igtCloud: [WireRow] = [
        row("delete_user_resource", "DELETE", "/data/users/a%2Fb", answers: [.empty(204)]) {
            try await client($0, $1).deleteUserResource(userUUID: "a/b")
            return nil
        },
        row(
            "get_me_resource",
            "GET",
            "/data/users/me",
            xFields: "name, email",
            answers: [.json(200, #"{"name":"Ada"}"#)]
        ) {
            try JSONValue(encoding: try await client($0, $1).getMeResource(xFields: "name, email"))
        },
        row(
            "get_user_resource",
            "GET",
            "/data/users/%2E%2E",
            xFields: "name",
            answers: [.json(200, #"{"name":"Ada"}"#)]
        ) {
            try JSONValue(encoding: try await client($0, $1).getUserResource(userUUID: "..", xFields: "name"))
        },
        row(
            "get_user_storage_resource",
            "GET",
            "/data/users/$storage?region=eu-1",
            xFields: "size",
            answers: [.json(200, #"{"size":12}"#)]
        ) {
            try JSONValue(encoding: try await client($0, $1).getUserStorageResource(region: "eu-1", xFields: "size"))
        },
        row("get_users_resource", "GET", "/data/users", answers: [.json(200, #"[{"name":"Ada"},{"name":"Joe"}]"#)]) {
            try JSONValue(encoding: try await client($0, $1).getUsersResource())
        },
        row(
            "post_resend_activation_resource",
            "POST",
            "/data/users/$resend-activation",
            xFields: "state",
            body: #"{"loginId":"ada"}"#,
            answers: [.json(200, #"{"state":"sent"}"#)]
        ) {
            try JSONValue(
                encoding: try await client($0, $1).postResendActivationResource(
                    payload: UserActivationCreateModel(loginID: "ada"),
                    xFields: "state"
                )
            )
        },
        row(
            "post_reset_mfa_resource",
            "POST",
            "/data/users/$mfa-reset",
            body: #"{"loginId":"ada"}"#,
            answers: [.empty(204)]
        ) {
            try await client($0, $1).postResetMFAResource(payload: UserActivationCreateModel(loginID: "ada"))
            return nil
        },
        row("post_user_profile_resource", "POST", "/data/users/$profile", answers: [.empty(204)]) {
            try await client($0, $1).postUserProfileResource()
            return nil
        },
        row(
            "post_users_resource",
            "POST",
            "/data/users",
            body: #"{"email":"a@b.fi","familyName":"Lovelace","loginId":"ada","mobile":"+358","name":"Ada"}"#,
            answers: [.json(200, #"{"name":"Ada"}"#), .json(201, #"{"name":"Ada","new":true}"#)]
        ) {
            let model = UserCreateModel(
                name: "Ada",
                familyName: "Lovelace",
                email: "a@b.fi",
                mobile: "+358",
                loginID: "ada"
            )
            return try JSONValue(encoding: try await client($0, $1).postUsersResource(payload: model))
        },
        row("put_user_resource", "PUT", "/data/users/u%201", body: #"{"name":"Ada"}"#, answers: [.empty(204)]) {
            try await client($0, $1).putUserResource(userUUID: "u 1", payload: UserCreateModel(name: "Ada"))
            return nil
        },
    ]
}
