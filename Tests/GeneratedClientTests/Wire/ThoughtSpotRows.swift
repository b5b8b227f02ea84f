import APIRuntime
import Foundation
import ThoughtSpotClient

// By hand from Specs/ThoughtSpot/UsersApi.md. Every section asks for a bearer token, lists `application/json`, and
// describes four failures alike. The request examples spell the keys of the bodies (`user_identifier`), the placeholder
// stands in the path (`/users/{user_identifier}/delete`).

extension WireRow {
    private static func client(_ url: URL, _ transport: any ClientTransport) -> ThoughtSpotClient.UsersAPI {
        ThoughtSpot(serverURL: url, authentication: .bearer("t"), transport: transport).users
    }

    private static func row(
        _ operation: String,
        _ target: String,
        body: String? = nil,
        answer: Success,
        call: @escaping Call
    ) -> WireRow {
        var fields = ["accept": "application/json", "authorization": "Bearer t"]
        if body != nil { fields["content-type"] = "application/json" }
        return WireRow(
            operation: operation,
            method: "POST",
            target: "/api/rest/2.0/users/\(target)",
            fields: fields,
            body: body ?? "",
            successes: [answer],
            failures: [
                Failure(status: 400, description: "Invalid request."),
                Failure(status: 401, description: "Unauthorized access."),
                Failure(status: 403, description: "Forbidden access."),
                Failure(status: 500, description: "Unexpected error"),
            ],
            call: call
        )
    }

    static let thoughtSpot: [WireRow] = [
        row(
            "activateUser",
            "activate",
            body: #"{"auth_token":"t","password":"p","properties":"{}","user_identifier":"ada"}"#,
            answer: .json(200, #"{"id":"u1"}"#)
        ) {
            let body = ActivateUserRequest(userIdentifier: "ada", authToken: "t", password: "p", properties: "{}")
            return try JSONValue(encoding: try await client($0, $1).activateUser(body: body))
        },
        row(
            "changeUserPassword",
            "change-password",
            body: #"{"current_password":"o","new_password":"n","user_identifier":"ada"}"#,
            answer: .empty(204)
        ) {
            let body = ChangeUserPasswordRequest(currentPassword: "o", newPassword: "n", userIdentifier: "ada")
            try await client($0, $1).changeUserPassword(body: body)
            return nil
        },
        row(
            "createUser",
            "create",
            body: """
                {"account_status":"ACTIVE","account_type":"LOCAL_USER","display_name":"Ada L.","email":"a@b.fi",\
                "extended_preferences":{},"extended_properties":{"a":1},"favorite_metadata":[{"identifier":"i",\
                "type":"LIVEBOARD"}],"group_identifiers":["g"],"home_liveboard_identifier":"h","name":"ada",\
                "notify_on_share":true,"onboarding_experience_completed":false,"org_identifiers":["o","p"],\
                "password":"p","preferred_locale":"en-CA","show_onboarding_experience":true,\
                "trigger_activation_email":true,"trigger_welcome_email":true,"use_browser_language":true,\
                "visibility":"SHARABLE"}
                """,
            answer: .json(200, #"{"id":"u1"}"#)
        ) {
            let body = CreateUserRequest(
                name: "ada",
                displayName: "Ada L.",
                password: "p",
                email: "a@b.fi",
                accountType: "LOCAL_USER",
                accountStatus: "ACTIVE",
                orgIdentifiers: ["o", "p"],
                groupIdentifiers: ["g"],
                visibility: "SHARABLE",
                notifyOnShare: true,
                showOnboardingExperience: true,
                onboardingExperienceCompleted: false,
                homeLiveboardIdentifier: "h",
                favoriteMetadata: [.init(identifier: "i", type: "LIVEBOARD")],
                preferredLocale: "en-CA",
                useBrowserLanguage: true,
                extendedProperties: ["a": 1],
                extendedPreferences: [:],
                triggerWelcomeEmail: true,
                triggerActivationEmail: true
            )
            return try JSONValue(encoding: try await client($0, $1).createUser(body: body))
        },
        row(
            "deactivateUser",
            "deactivate",
            body: #"{"base_url":"https://x.example/a","user_identifier":"ada"}"#,
            answer: .json(200, #"{"activationURL":"https://x.example"}"#)
        ) {
            let body = DeactivateUserRequest(userIdentifier: "ada", baseURL: "https://x.example/a")
            return try JSONValue(encoding: try await client($0, $1).deactivateUser(body: body))
        },
        row("deleteUser", "ada%20l%2Fx/delete", answer: .empty(204)) {
            try await client($0, $1).deleteUser(userIdentifier: "ada l/x")
            return nil
        },
        row(
            "forceLogoutUsers",
            "force-logout",
            body: #"{"user_identifiers":["ada","joe"]}"#,
            answer: .empty(204)
        ) {
            try await client($0, $1).forceLogoutUsers(body: ForceLogoutUsersRequest(userIdentifiers: ["ada", "joe"]))
            return nil
        },
        row(
            "importUsers",
            "import",
            body: """
                {"default_password":"d","delete_unspecified_users":false,"dry_run":true,\
                "users":[{"display_name":"Ada","org_identifiers":["o"],"user_identifier":"ada"}]}
                """,
            answer: .json(200, #"{"users_added":[]}"#)
        ) {
            let body = ImportUsersRequest(
                users: [.init(userIdentifier: "ada", displayName: "Ada", orgIdentifiers: ["o"])],
                defaultPassword: "d",
                dryRun: true,
                deleteUnspecifiedUsers: false
            )
            return try JSONValue(encoding: try await client($0, $1).importUsers(body: body))
        },
        row(
            "resetUserPassword",
            "reset-password",
            body: #"{"new_password":"n","user_identifier":"ada"}"#,
            answer: .empty(204)
        ) {
            let body = ResetUserPasswordRequest(newPassword: "n", userIdentifier: "ada")
            try await client($0, $1).resetUserPassword(body: body)
            return nil
        },
        row(
            "searchUsers",
            "search",
            body: """
                {"account_status":"ACTIVE","include_favorite_metadata":false,"name_pattern":"a%","privileges":["X"],\
                "record_offset":0,"record_size":10,"role_identifiers":["r"],"sort_options":{"order":"ASC"}}
                """,
            answer: .json(200, #"[{"id":"u1"},{"id":"u2"}]"#)
        ) {
            let body = SearchUsersRequest(
                namePattern: "a%",
                privileges: ["X"],
                accountStatus: "ACTIVE",
                recordOffset: 0,
                recordSize: 10,
                sortOptions: ["order": "ASC"],
                roleIdentifiers: ["r"],
                includeFavoriteMetadata: false
            )
            return try JSONValue(encoding: try await client($0, $1).searchUsers(body: body))
        },
        row(
            "updateUser",
            "ada/update",
            body: #"{"display_name":"Ada","group_identifiers":["g"],"operation":"REPLACE"}"#,
            answer: .empty(204)
        ) {
            let body = UpdateUserRequest(displayName: "Ada", groupIdentifiers: ["g"], operation: "REPLACE")
            try await client($0, $1).updateUser(userIdentifier: "ada", body: body)
            return nil
        },
    ]
}
