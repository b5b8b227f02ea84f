extension ExpectedEndpoint {
    /// `Specs/ThoughtSpot/UsersApi.md`, 10 endpoints.
    static let thoughtSpot: [ExpectedEndpoint] = [
        endpoint(
            "activateUser",
            "/api/rest/2.0/users/activate",
            body: .json("ActivateUserRequest"),
            returns: "User",
            success: ["200": "User activated successfully."]
        ),
        endpoint(
            "changeUserPassword",
            "/api/rest/2.0/users/change-password",
            body: .json("ChangeUserPasswordRequest"),
            returns: nil,
            success: ["204": "User password change operation successful."]
        ),
        endpoint(
            "createUser",
            "/api/rest/2.0/users/create",
            body: .json("CreateUserRequest"),
            returns: "User",
            success: ["200": "User successfully created."]
        ),
        endpoint(
            "deactivateUser",
            "/api/rest/2.0/users/deactivate",
            body: .json("DeactivateUserRequest"),
            returns: "ResponseActivationURL",
            success: ["200": "User deactivated successfully."]
        ),
        // The signature, `deleteUser()`, leaves the parameter out; the table and the example have it. The type's
        // brackets, `[**string**]`, are what is left of a link: the example says `string`.
        endpoint(
            "deleteUser",
            "/api/rest/2.0/users/{user_identifier}/delete",
            [.path("user_identifier", "string")],
            body: nil,
            returns: nil,
            success: ["204": "User successfully deleted."]
        ),
        endpoint(
            "forceLogoutUsers",
            "/api/rest/2.0/users/force-logout",
            body: .json("ForceLogoutUsersRequest"),
            returns: nil,
            success: ["204": "Force logging out of users operation successful."]
        ),
        endpoint(
            "importUsers",
            "/api/rest/2.0/users/import",
            body: .json("ImportUsersRequest"),
            returns: "ImportUsersResponse",
            success: ["200": "Import users operation successful."]
        ),
        endpoint(
            "resetUserPassword",
            "/api/rest/2.0/users/reset-password",
            body: .json("ResetUserPasswordRequest"),
            returns: nil,
            success: ["204": "User password reset operation successful."]
        ),
        endpoint(
            "searchUsers",
            "/api/rest/2.0/users/search",
            body: .json("SearchUsersRequest"),
            returns: "[User]",
            success: ["200": "User search result."]
        ),
        // As with `deleteUser`: not in the signature, and no array.
        endpoint(
            "updateUser",
            "/api/rest/2.0/users/{user_identifier}/update",
            [.path("user_identifier", "string")],
            body: .json("UpdateUserRequest"),
            returns: nil,
            success: ["204": "User successfully updated."]
        ),
    ]

    /// What all sections of this page have in common: POST, JSON, a bearer token, the four failures, and no
    /// description in the index.
    private static func endpoint(
        _ operation: String,
        _ path: String,
        _ parameters: [Parameter] = [],
        body: Body?,
        returns: String?,
        success: [String: String]
    ) -> ExpectedEndpoint {
        let failures = [
            "400": "Invalid request.",
            "401": "Unauthorized access.",
            "403": "Forbidden access.",
            "500": "Unexpected error",
        ]
        return ExpectedEndpoint(
            operation: operation,
            method: "POST",
            path: path,
            parameters: parameters,
            body: body,
            returns: returns,
            accept: ["application/json"],
            responses: failures.merging(success) { failure, _ in failure },
            security: ["bearerAuth"]
        )
    }
}
