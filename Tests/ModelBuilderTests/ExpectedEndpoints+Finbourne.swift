extension ExpectedEndpoint {
    /// `Specs/Finbourne/UsersApi.md`, 11 endpoints.
    static let finbourne: [ExpectedEndpoint] = [
        endpoint(
            "create_user",
            "POST",
            "/api/users",
            [.query("waitForReindex", "boolean", .optional, default: "False")],
            body: .jsonOrPatch("CreateUserRequest"),
            returns: "UserResponse",
            success: ["201": "Create a new user"],
            stability: "earlyAccess",
            summary: "CreateUser:"
        ),
        endpoint(
            "delete_user",
            "DELETE",
            "/api/users/{id}",
            [
                .path("id", "string"),
                .query("purge", "boolean", .optional),
            ],
            returns: nil,
            success: ["204": "Success"],
            stability: "earlyAccess",
            summary: "DeleteUser:"
        ),
        endpoint(
            "expire_password",
            "POST",
            "/api/users/{id}/lifecycle/$expirepassword",
            [.path("id", "string")],
            returns: "TemporaryPassword",
            success: ["200": "Reset the user's password"],
            stability: "beta",
            summary: "ExpirePassword:"
        ),
        endpoint(
            "find_users_by_id",
            "GET",
            "/api/directory",
            [.query("id", "[string]")],
            returns: "ListUsersResponse",
            success: ["200": "Success"],
            stability: "earlyAccess",
            summary: "FindUsersById:"
        ),
        endpoint(
            "get_user",
            "GET",
            "/api/users/{id}",
            [
                .path("id", "string"),
                .query("includeRoles", "boolean", .optional),
            ],
            returns: "UserResponse",
            success: ["200": "Get the specified user"],
            stability: "earlyAccess",
            summary: "GetUser:"
        ),
        endpoint(
            "list_users",
            "GET",
            "/api/users",
            [
                .query("includeRoles", "boolean", .optional, default: "False"),
                .query("includeDeactivated", "boolean", .optional, default: "False"),
            ],
            returns: "[UserResponse]",
            success: ["200": "List the available users"],
            stability: "earlyAccess",
            summary: "ListUsers:"
        ),
        endpoint(
            "reset_factors",
            "POST",
            "/api/users/{id}/lifecycle/$resetfactors",
            [.path("id", "string")],
            returns: nil,
            success: ["204": "Success"],
            stability: "beta",
            summary: "ResetFactors:"
        ),
        endpoint(
            "reset_password",
            "POST",
            "/api/users/{id}/lifecycle/$resetpassword",
            [.path("id", "string")],
            returns: nil,
            success: ["204": "Success"],
            stability: "beta",
            summary: "ResetPassword:"
        ),
        endpoint(
            "send_activation_email",
            "POST",
            "/api/users/{id}/lifecycle/$activate",
            [.path("id", "string")],
            returns: nil,
            success: ["204": "Success"],
            stability: "beta",
            summary: "SendActivationEmail:"
        ),
        endpoint(
            "unlock_user",
            "POST",
            "/api/users/{id}/lifecycle/$unlock",
            [.path("id", "string")],
            returns: nil,
            success: ["204": "Success"],
            stability: "beta",
            summary: "UnlockUser:"
        ),
        endpoint(
            "update_user",
            "PUT",
            "/api/users/{id}",
            [.path("id", "string")],
            body: .jsonOrPatch("UpdateUserRequest"),
            returns: "UserResponse",
            success: ["200": "Update a user"],
            stability: "earlyAccess",
            summary: "UpdateUser:"
        ),
    ]

    /// What all sections of this page have in common: JSON comes back, OAuth, the two failures.
    private static func endpoint(
        _ operation: String,
        _ method: String,
        _ path: String,
        _ parameters: [Parameter],
        body: Body? = nil,
        returns: String?,
        success: [String: String],
        stability: String,
        summary: String
    ) -> ExpectedEndpoint {
        let failures = ["400": "The details of the input related failure", "default": "Error response"]
        return ExpectedEndpoint(
            operation: operation,
            method: method,
            path: path,
            parameters: parameters,
            body: body,
            returns: returns,
            accept: ["application/json"],
            responses: failures.merging(success) { failure, _ in failure },
            security: ["oauth2"],
            stability: stability,
            summary: summary
        )
    }
}

extension ExpectedEndpoint.Body {
    /// A required body in any of the four types that the page lists, in its order.
    fileprivate static func jsonOrPatch(_ type: String) -> Self {
        let contentTypes = ["application/json-patch+json", "application/json", "text/json", "application/*+json"]
        return Self(type: type, isRequired: true, contentTypes: contentTypes)
    }
}
