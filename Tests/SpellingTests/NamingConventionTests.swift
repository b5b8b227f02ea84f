import CustomDump
import Spelling
import Testing

/// Names of several words, and the conventions that they are written in.
@Suite struct NamingConventionTests {
    @Test(arguments: [
        ("recoveryKey", ["recovery", "Key"]),
        ("recovery_key", ["recovery", "key"]),
        ("recovery-key", ["recovery", "key"]),
        ("RecoveryKey", ["Recovery", "Key"]),
        ("XRequestID", ["X", "Request", "ID"]),
        ("x_request_id", ["x", "request", "id"]),
        ("X-Request-ID", ["X", "Request", "ID"]),
        ("X-Fields", ["X", "Fields"]),
        ("userUUID", ["user", "UUID"]),
        ("UUIDOfUser", ["UUID", "Of", "User"]),
        ("HTTPServerURL", ["HTTP", "Server", "URL"]),
        ("mfa2_code", ["mfa2", "code"]),
        ("mfa2Code", ["mfa2", "Code"]),
        ("OAuth2Token", ["O", "Auth2", "Token"]),
        ("360-audio", ["360", "audio"]),
        ("ID", ["ID"]),
        ("id", ["id"]),
        ("_id", ["id"]),
        ("__user__name__", ["user", "name"]),
        ("filter[status]", ["filter", "status"]),
        ("$expand", ["expand"]),
        ("größeInMeter", ["größe", "In", "Meter"]),
        ("", []),
        ("_", []),
    ])
    func words(_ name: String, _ expected: [String]) {
        expectNoDifference(NamingConvention.words(in: name), expected)
    }

    @Test(
        arguments: [
            ("recoveryKey", .camelCase),
            ("userUUID", .camelCase),
            ("mfa2Code", .camelCase),
            ("xRequestID", .camelCase),
            ("RecoveryKey", .pascalCase),
            ("XRequestID", .pascalCase),
            ("OAuth2Token", .pascalCase),
            ("recovery_key", .snakeCase),
            ("mfa2_code", .snakeCase),
            ("RECOVERY_KEY", .snakeCase),
            ("_user_name", .snakeCase),
            ("recovery-key", .kebabCase),
            ("360-audio", .kebabCase),
            ("X-Fields", .kebabCase),
            ("_userName", .camelCase),
            ("_UserName", .pascalCase),
        ] as [(String, NamingConvention)]
    )
    func conventions(_ name: String, _ expected: NamingConvention) {
        expectNoDifference(NamingConvention(of: name), expected)
    }

    /// Names of one word have no convention, and mixtures are of none.
    @Test(arguments: [
        "", "_", "id", "ID", "Email", "_id", "id_", "-title", "mfa2", "__id", "id__", "x-request_id",
        "filter[status]", "user name", "user.name",
    ])
    func noConvention(_ name: String) {
        expectNoDifference(NamingConvention(of: name), nil)
    }

    /// The name in camel case, Pascal case, snake case and kebab case.
    @Test(arguments: [
        ("wait_for_reindex", "waitForReindex", "WaitForReindex", "wait_for_reindex", "wait-for-reindex"),
        ("recoveryKey", "recoveryKey", "RecoveryKey", "recovery_key", "recovery-key"),
        ("XRequestID", "xRequestId", "XRequestId", "x_request_id", "x-request-id"),
        ("userUUID", "userUuid", "UserUuid", "user_uuid", "user-uuid"),
        ("mfa2_code", "mfa2Code", "Mfa2Code", "mfa2_code", "mfa2-code"),
        ("OAuth2Token", "oAuth2Token", "OAuth2Token", "o_auth2_token", "o-auth2-token"),
        ("360-audio", "360Audio", "360Audio", "360_audio", "360-audio"),
        ("ID", "id", "Id", "id", "id"),
        ("_id", "id", "Id", "id", "id"),
        ("", "", "", "", ""),
    ])
    func application(_ name: String, _ camel: String, _ pascal: String, _ snake: String, _ kebab: String) {
        expectNoDifference(NamingConvention.camelCase.apply(to: name), camel)
        expectNoDifference(NamingConvention.pascalCase.apply(to: name), pascal)
        expectNoDifference(NamingConvention.snakeCase.apply(to: name), snake)
        expectNoDifference(NamingConvention.kebabCase.apply(to: name), kebab)
    }

    /// What one convention wrote, another can write again.
    @Test(arguments: NamingConvention.allCases, NamingConvention.allCases)
    func roundTrip(_ first: NamingConvention, _ second: NamingConvention) {
        let name = first.apply(to: "wait_for_reindex")
        expectNoDifference(NamingConvention(of: name), first)
        expectNoDifference(second.apply(to: name), second.apply(to: "wait_for_reindex"))
    }
}
