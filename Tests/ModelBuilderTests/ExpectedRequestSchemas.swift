/// The fields of one request body, as an example on the page shows them, written down by hand.
///
/// A field is optional unless the page's prose says that the request must include it. Bitbar's page has no rows here:
/// its examples create their bodies empty (`UserIdFeedbackBody.new`, `APIUserPreference.new`).
struct ExpectedRequestSchema: Sendable, Hashable {
    struct Field: Sendable, Hashable {
        /// The name on the wire.
        var name: String
        /// In OpenAPI's words; `object` alone is open, `any` is what a sample of `null` leaves to say.
        var type: String
        var isRequired: Bool
        /// The fields of the object, or of the array's objects; empty for all other types.
        var fields: [Field]
    }

    var name: String
    /// The operations that send it, as their headings spell them, in page order.
    var operations: [String]
    /// In page order.
    var fields: [Field]
}

extension ExpectedRequestSchema.Field {
    static func optional(_ name: String, _ type: String, _ fields: [Self] = []) -> Self {
        Self(name: name, type: type, isRequired: false, fields: fields)
    }

    static func required(_ name: String, _ type: String, _ fields: [Self] = []) -> Self {
        Self(name: name, type: type, isRequired: true, fields: fields)
    }
}

extension ExpectedRequestSchema {
    /// `Specs/ThoughtSpot/UsersApi.md`: object literals.
    static let thoughtSpot: [ExpectedRequestSchema] = [
        ExpectedRequestSchema(
            name: "ActivateUserRequest",
            operations: ["activateUser"],
            fields: [
                // "To activate an inactive user account, the API request body must include the following information:
                // - Username or the GUID of the user account. […]"
                .required("user_identifier", "string"),
                // "[…] must include the following information: […] - Auth token generated for the deactivated user.
                // The auth token is sent in the API response when a user is deactivated. […]"
                .required("auth_token", "string"),
                // "[…] must include the following information: […] - Password for the user account."
                .required("password", "string"),
                .optional("properties", "string"),
            ]
        ),
        ExpectedRequestSchema(
            name: "ChangeUserPasswordRequest",
            operations: ["changeUserPassword"],
            fields: [
                .optional("current_password", "string"),
                .optional("new_password", "string"),
                .optional("user_identifier", "string"),
            ]
        ),
        ExpectedRequestSchema(
            name: "CreateUserRequest",
            operations: ["createUser"],
            fields: [
                .optional("name", "string"),
                .optional("display_name", "string"),
                .optional("password", "string"),
                .optional("email", "string"),
                .optional("account_type", "string"),
                .optional("account_status", "string"),
                .optional("org_identifiers", "[string]"),
                .optional("group_identifiers", "[string]"),
                .optional("visibility", "string"),
                .optional("notify_on_share", "boolean"),
                .optional("show_onboarding_experience", "boolean"),
                .optional("onboarding_experience_completed", "boolean"),
                .optional("home_liveboard_identifier", "string"),
                .optional(
                    "favorite_metadata",
                    "[object]",
                    [
                        .optional("identifier", "string"),
                        .optional("type", "string"),
                    ]
                ),
                .optional("preferred_locale", "string"),
                .optional("use_browser_language", "boolean"),
                .optional("extended_properties", "object"),
                .optional("extended_preferences", "object"),
                .optional("trigger_welcome_email", "boolean"),
                .optional("trigger_activation_email", "boolean"),
            ]
        ),
        ExpectedRequestSchema(
            name: "DeactivateUserRequest",
            operations: ["deactivateUser"],
            fields: [
                // "To deactivate a user account, the API request body must include the following information:
                // - Username or the GUID of the user account […]"
                .required("user_identifier", "string"),
                // "[…] must include the following information: […] - Base URL of the ThoughtSpot instance"
                .required("base_url", "string"),
            ]
        ),
        ExpectedRequestSchema(
            name: "ForceLogoutUsersRequest",
            operations: ["forceLogoutUsers"],
            fields: [
                // "Make sure you specify the usernames or GUIDs. If you pass null values in the API call, all user
                // sessions on your cluster become invalid": advice, for the call without it has a meaning too.
                .optional("user_identifiers", "[string]")
            ]
        ),
        ExpectedRequestSchema(
            name: "ImportUsersRequest",
            operations: ["importUsers"],
            fields: [
                .optional(
                    "users",
                    "[object]",
                    [
                        .optional("user_identifier", "string"),
                        .optional("display_name", "string"),
                        .optional("password", "string"),
                        .optional("account_type", "string"),
                        .optional("account_status", "string"),
                        .optional("email", "string"),
                        .optional("org_identifiers", "[string]"),
                        .optional("group_identifiers", "[string]"),
                        .optional("visibility", "string"),
                        .optional("notify_on_share", "boolean"),
                        .optional("show_onboarding_experience", "boolean"),
                        .optional("onboarding_experience_completed", "boolean"),
                        .optional("home_liveboard_identifier", "string"),
                        .optional(
                            "favorite_metadata",
                            "[object]",
                            [
                                .optional("identifier", "string"),
                                .optional("type", "string"),
                            ]
                        ),
                        .optional("preferred_locale", "string"),
                        .optional("use_browser_language", "boolean"),
                    ]
                ),
                // "Defining a `default_password` in the API request is optional."
                .optional("default_password", "string"),
                .optional("dry_run", "boolean"),
                .optional("delete_unspecified_users", "boolean"),
            ]
        ),
        ExpectedRequestSchema(
            name: "ResetUserPasswordRequest",
            operations: ["resetUserPassword"],
            fields: [
                .optional("new_password", "string"),
                .optional("user_identifier", "string"),
            ]
        ),
        ExpectedRequestSchema(
            name: "SearchUsersRequest",
            operations: ["searchUsers"],
            fields: [
                .optional("user_identifier", "string"),
                .optional("display_name", "string"),
                .optional("name_pattern", "string"),
                .optional("visibility", "string"),
                .optional("email", "string"),
                .optional("group_identifiers", "[string]"),
                .optional("privileges", "[string]"),
                .optional("account_type", "string"),
                .optional("account_status", "string"),
                .optional("notify_on_share", "boolean"),
                .optional("show_onboarding_experience", "boolean"),
                .optional("onboarding_experience_completed", "boolean"),
                .optional("org_identifiers", "[string]"),
                .optional("home_liveboard_identifier", "string"),
                .optional(
                    "favorite_metadata",
                    "[object]",
                    [
                        .optional("identifier", "string"),
                        .optional("type", "string"),
                    ]
                ),
                .optional("record_offset", "integer"),
                .optional("record_size", "integer"),
                .optional("sort_options", "any"),
                .optional("role_identifiers", "[string]"),
                .optional("include_favorite_metadata", "boolean"),
                .optional("include_variable_values", "boolean"),
            ]
        ),
        ExpectedRequestSchema(
            name: "UpdateUserRequest",
            operations: ["updateUser"],
            fields: [
                .optional("name", "string"),
                .optional("display_name", "string"),
                .optional("visibility", "string"),
                .optional("email", "string"),
                .optional("account_status", "string"),
                .optional("notify_on_share", "boolean"),
                .optional("show_onboarding_experience", "boolean"),
                .optional("onboarding_experience_completed", "boolean"),
                .optional("account_type", "string"),
                .optional("group_identifiers", "[string]"),
                .optional("home_liveboard_identifier", "string"),
                .optional(
                    "favorite_metadata",
                    "[object]",
                    [
                        .optional("identifier", "string"),
                        .optional("type", "string"),
                    ]
                ),
                .optional("org_identifiers", "[string]"),
                .optional("operation", "string"),
                .optional("preferred_locale", "string"),
                .optional("use_browser_language", "boolean"),
                .optional("extended_properties", "object"),
                .optional("extended_preferences", "object"),
            ]
        ),
    ]

    /// `Specs/IGTCloud/UsersApi.md`: keyword arguments.
    ///
    /// The page has no prose. Its comments "example passing only required values which don't have defaults set" speak
    /// of the method's arguments: the same `payload`, built once above them, goes into the call "passing only required
    /// values" and into the one that adds "optional values". So they say nothing of the payload's fields.
    static let igtCloud: [ExpectedRequestSchema] = [
        ExpectedRequestSchema(
            name: "UserActivationCreateModel",
            operations: ["post_resend_activation_resource", "post_reset_mfa_resource"],
            fields: [
                // The only keyword argument of both examples; not said to be required.
                .optional("login_id", "string")
            ]
        ),
        ExpectedRequestSchema(
            name: "UserCreateModel",
            operations: ["post_users_resource", "put_user_resource"],
            // The same five keyword arguments where a user is created and where one is changed; none said to be
            // required.
            fields: [
                .optional("name", "string"),
                .optional("family_name", "string"),
                .optional("email", "string"),
                .optional("mobile", "string"),
                .optional("login_id", "string"),
            ]
        ),
    ]

    /// `Specs/Finbourne/UsersApi.md`: JSON. The page has no prose but each operation's name.
    static let finbourne: [ExpectedRequestSchema] = [
        ExpectedRequestSchema(
            name: "CreateUserRequest",
            operations: ["create_user"],
            fields: [
                .optional("firstName", "string"),
                .optional("lastName", "string"),
                .optional("emailAddress", "string"),
                .optional("login", "string"),
                .optional("type", "string"),
            ]
        ),
        ExpectedRequestSchema(
            name: "UpdateUserRequest",
            operations: ["update_user"],
            fields: [
                .optional("firstName", "string"),
                .optional("lastName", "string"),
                .optional("emailAddress", "string"),
                .optional("login", "string"),
            ]
        ),
    ]
}
