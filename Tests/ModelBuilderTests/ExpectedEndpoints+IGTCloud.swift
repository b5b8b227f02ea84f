extension ExpectedEndpoint {
    /// `Specs/IGTCloud/UsersApi.md`, 10 endpoints.
    static let igtCloud: [ExpectedEndpoint] = [
        endpoint(
            "delete_user_resource",
            "DELETE",
            "/users/{user_uuid}",
            [.path("user_uuid", "string")],
            returns: nil,
            responses: ["204": "No Content", "400": "Bad request"]
        ),
        endpoint(
            "get_me_resource",
            "GET",
            "/users/me",
            [.header("X-Fields", "string", .optional)],
            returns: "UserInfoModel",
            responses: ["200": "Success", "400": "Bad request"]
        ),
        endpoint(
            "get_user_resource",
            "GET",
            "/users/{user_uuid}",
            [
                .path("user_uuid", "string"),
                .header("X-Fields", "string", .optional),
            ],
            returns: "UserInfoModel",
            responses: ["200": "Success", "400": "Bad request"]
        ),
        endpoint(
            "get_user_storage_resource",
            "GET",
            "/users/$storage",
            [
                .query("region", "string", .optional),
                .header("X-Fields", "string", .optional),
            ],
            returns: "StorageModel",
            responses: ["200": "Success", "400": "Bad request"]
        ),
        endpoint(
            "get_users_resource",
            "GET",
            "/users",
            [.header("X-Fields", "string", .optional)],
            returns: "[UserInfoModel]",
            responses: ["200": "Success", "400": "Bad request"]
        ),
        endpoint(
            "post_resend_activation_resource",
            "POST",
            "/users/$resend-activation",
            [.header("X-Fields", "string", .optional)],
            body: .json("UserActivationCreateModel"),
            returns: "UserActivationModel",
            responses: ["200": "Success", "400": "Bad request"]
        ),
        endpoint(
            "post_reset_mfa_resource",
            "POST",
            "/users/$mfa-reset",
            [],
            body: .json("UserActivationCreateModel"),
            returns: nil,
            responses: ["204": "No data", "400": "Bad request"]
        ),
        endpoint(
            "post_user_profile_resource",
            "POST",
            "/users/$profile",
            [],
            returns: nil,
            responses: ["204": "No Content", "400": "Bad request"]
        ),
        endpoint(
            "post_users_resource",
            "POST",
            "/users",
            [.header("X-Fields", "string", .optional)],
            body: .json("UserCreateModel"),
            returns: "UserInfoModel",
            responses: [
                "200": "Existing user found, onboarded",
                "201": "User created and onboarded",
                "400": "Bad request",
            ]
        ),
        endpoint(
            "put_user_resource",
            "PUT",
            "/users/{user_uuid}",
            [.path("user_uuid", "string")],
            body: .json("UserCreateModel"),
            returns: nil,
            responses: ["204": "No Content", "400": "Bad request"]
        ),
    ]

    /// What all sections of this page have in common: JSON comes back, the two API keys, and no description in the
    /// index.
    private static func endpoint(
        _ operation: String,
        _ method: String,
        _ path: String,
        _ parameters: [Parameter],
        body: Body? = nil,
        returns: String?,
        responses: [String: String]
    ) -> ExpectedEndpoint {
        ExpectedEndpoint(
            operation: operation,
            method: method,
            path: path,
            parameters: parameters,
            body: body,
            returns: returns,
            accept: ["application/json"],
            responses: responses,
            security: ["csrf_token", "jwt"]
        )
    }
}
