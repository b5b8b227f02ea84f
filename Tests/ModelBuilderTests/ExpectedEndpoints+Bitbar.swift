extension ExpectedEndpoint {
    /// `Specs/Bitbar/UsersApi.md`, 21 endpoints.
    static let bitbar: [ExpectedEndpoint] = [
        endpoint(
            "activate",
            "POST",
            "/api/v2/users/activate",
            [
                .query("email", "string"),
                .query("key", "string"),
                .query("password", "string"),
                .query("firstName", "string", .optional),
                .query("lastName", "string", .optional),
                .query("phone", "string", .optional),
                .query("organization", "string", .optional),
                .query("country", "string", .optional),
                .query("city", "string", .optional),
                .query("state", "string", .optional),
                .query("address", "string", .optional),
                .query("zip", "string", .optional),
            ],
            returns: "APIUser",
            summary: "Activate user after registration."
        ),
        endpoint(
            "add_additional_user",
            "POST",
            "/api/v2/users/{userId}/account/additional-users",
            [
                .path("userId", "integer"),
                .query("email", "string"),
            ],
            returns: "APIUser",
            summary: "Add additional user."
        ),
        // The signature runs two parameters together: `contentuser_id`. The table has both.
        endpoint(
            "create_feedback_form_email",
            "POST",
            "/api/v2/users/{userId}/feedback",
            [
                .query("content", "string"),
                .path("userId", "integer"),
            ],
            body: .json("UserIdFeedbackBody", .optional),
            returns: nil,
            summary: "Create feedback email."
        ),
        endpoint(
            "delete_user",
            "POST",
            "/api/v2/users/{userId}/delete",
            [
                .path("userId", "integer"),
                .query("password", "string"),
            ],
            returns: "APIUser",
            summary: "Delete user."
        ),
        endpoint(
            "disable_additional_user",
            "DELETE",
            "/api/v2/users/{userId}/account/additional-users/{additionalUserId}",
            [
                .path("userId", "integer"),
                .path("additionalUserId", "integer"),
            ],
            returns: "APIUser",
            summary: "Disable additional user."
        ),
        endpoint(
            "enable_additional_user",
            "POST",
            "/api/v2/users/{userId}/account/additional-users/{additionalUserId}",
            [
                .path("userId", "integer"),
                .path("additionalUserId", "integer"),
            ],
            returns: "APIUser",
            summary: "Enable additional user."
        ),
        endpoint(
            "generate_recovery_key_for_user",
            "POST",
            "/api/v2/users/recoveries",
            [.query("email", "string")],
            returns: "APIMessage",
            summary: "Generate recovery key."
        ),
        endpoint(
            "get_account",
            "GET",
            "/api/v2/users/{userId}/account",
            [.path("userId", "integer")],
            returns: "APIAccount",
            summary: "Get account."
        ),
        endpoint(
            "get_account_concurrency_status",
            "GET",
            "/api/v2/accounts/{accountId}/concurrency-status",
            [.path("accountId", "integer")],
            returns: "APIAccountConcurrencyStatusMap",
            summary: "Get account concurrency status."
        ),
        endpoint(
            "get_additional_users",
            "GET",
            "/api/v2/users/{userId}/account/additional-users",
            [
                .path("userId", "integer"),
                .query("sort", "string", .optional),
                .query("filter", "string", .optional),
                .query("offset", "string", .optional, default: "0"),
                .query("limit", "string", .optional, default: "20"),
            ],
            returns: "APIListAPIUser",
            summary: "Get additional users."
        ),
        endpoint(
            "get_user",
            "GET",
            "/api/v2/users/{userId}",
            [.path("userId", "integer")],
            returns: "APIUser",
            summary: "Get user."
        ),
        endpoint(
            "get_user_by_recovery_key",
            "GET",
            "/api/v2/users/recoveries",
            [.query("recoveryKey", "string")],
            returns: "APIUser",
            summary: "Get user by recovery key."
        ),
        endpoint(
            "load_user_preferences",
            "GET",
            "/api/v2/users/{userId}/preferences",
            [.path("userId", "integer")],
            returns: "APIUserPreference",
            summary: "Load user preferences."
        ),
        endpoint(
            "load_user_ui_preferences",
            "GET",
            "/api/v2/users/{userId}/ui-preferences",
            [.path("userId", "integer")],
            returns: "string",
            summary: "Load ui preferences."
        ),
        endpoint(
            "recover_password",
            "POST",
            "/api/v2/users/password-recovery",
            [
                .query("key", "string"),
                .query("password", "string"),
            ],
            returns: "APIUser",
            summary: "Set new password after recovery."
        ),
        endpoint(
            "register",
            "POST",
            "/api/v2/users",
            [.query("email", "string")],
            returns: nil,
            summary: "Register new user."
        ),
        endpoint(
            "reset_api_key",
            "POST",
            "/api/v2/users/{userId}/reset-api-key",
            [.path("userId", "integer")],
            returns: "APIUser",
            summary: "Reset api key."
        ),
        endpoint(
            "restore_user",
            "POST",
            "/api/v2/users/{userId}/restore",
            [.path("userId", "integer")],
            returns: "APIUser",
            summary: "Restore user requested to be deleted."
        ),
        // The signature runs two parameters together: `bodyuser_id`. The table has both.
        endpoint(
            "store_user_preferences",
            "POST",
            "/api/v2/users/{userId}/preferences",
            [.path("userId", "integer")],
            body: .json("APIUserPreference"),
            returns: "APIUserPreference",
            summary: "Store user preferences."
        ),
        endpoint(
            "store_user_ui_preferences",
            "POST",
            "/api/v2/users/{userId}/ui-preferences",
            [
                .path("userId", "integer"),
                .query("data", "string"),
            ],
            returns: "string",
            summary: "Store ui preferences."
        ),
        endpoint(
            "update_user",
            "POST",
            "/api/v2/users/{userId}",
            [
                .path("userId", "integer"),
                .query("firstName", "string", .optional),
                .query("lastName", "string", .optional),
                .query("localeCountry", "string", .optional),
                .query("timeZone", "string", .optional),
                .query("email", "string", .optional),
                .query("code", "string", .optional),
                .query("state", "string", .optional),
                .query("city", "string", .optional),
                .query("address", "string", .optional),
                .query("phone", "string", .optional),
                .query("organization", "string", .optional),
                .query("password", "string", .optional),
                .query("newPassword", "string", .optional),
                .query("confirmPassword", "string", .optional),
                .query("mfaEnabled", "boolean", .optional),
                .query("mfaCode", "string", .optional),
            ],
            returns: "APIUser",
            summary: "Update user."
        ),
    ]

    /// What all sections of this page have in common: `*/*`, no authorization, no table of responses.
    private static func endpoint(
        _ operation: String,
        _ method: String,
        _ path: String,
        _ parameters: [Parameter],
        body: Body? = nil,
        returns: String?,
        summary: String
    ) -> ExpectedEndpoint {
        ExpectedEndpoint(
            operation: operation,
            method: method,
            path: path,
            parameters: parameters,
            body: body,
            returns: returns,
            accept: ["*/*"],
            security: [],
            summary: summary
        )
    }
}
