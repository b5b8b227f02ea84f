import APIRuntime
import BitbarClient
import Foundation

// By hand from Specs/Bitbar/UsersApi.md. The page has no response tables, so a success is any; every section says "No
// authorization required" and `*/*`. Its placeholders are in camel case (`/users/{userId}`), its parameters folded to
// snake case, so `recovery_key` travels as `recoveryKey`.

extension WireRow {
    private static func row<Value: Encodable & Sendable>(
        _ operation: String,
        _ method: String,
        _ target: String,
        body: String? = nil,
        answer: Success = .json(200, #"{"id":42}"#),
        _ call: @escaping @Sendable (BitbarClient.UsersAPI) async throws -> Value
    ) -> WireRow {
        row(operation, method, target, body: body, answer: answer) { url, transport in
            try JSONValue(encoding: try await call(Bitbar(serverURL: url, transport: transport).users))
        }
    }

    private static func row(
        _ operation: String,
        _ method: String,
        _ target: String,
        body: String? = nil,
        _ call: @escaping @Sendable (BitbarClient.UsersAPI) async throws -> Void
    ) -> WireRow {
        row(operation, method, target, body: body, answer: .empty(200)) { url, transport in
            try await call(Bitbar(serverURL: url, transport: transport).users)
            return nil
        }
    }

    private static func row(
        _ operation: String,
        _ method: String,
        _ target: String,
        body: String?,
        answer: Success,
        call: @escaping Call
    ) -> WireRow {
        WireRow(
            operation: operation,
            method: method,
            target: target,
            fields: body == nil ? ["accept": "*/*"] : ["accept": "*/*", "content-type": "application/json"],
            body: body ?? "",
            successes: [answer],
            failures: [],
            call: call
        )
    }

    static let bitbar: [WireRow] = bitbarAccounts + bitbarUsers + bitbarPreferences

    private static let bitbarAccounts: [WireRow] = [
        row(
            "activate",
            "POST",
            """
            /api/v2/users/activate?email=ada%2Bx%40example.com&key=k%261&password=p%3Dq%20r&firstName=Ada&lastName=L%C3%A9on\
            &phone=%2B358&organization=A%2FB&country=FI&city=Oulu&state=-&address=Torikatu%201&zip=90100
            """
        ) {
            try await $0.activate(
                email: "ada+x@example.com",
                key: "k&1",
                password: "p=q r",
                firstName: "Ada",
                lastName: "Léon",
                phone: "+358",
                organization: "A/B",
                country: "FI",
                city: "Oulu",
                state: "-",
                address: "Torikatu 1",
                zip: "90100"
            )
        },
        row("add_additional_user", "POST", "/api/v2/users/42/account/additional-users?email=a%40b.fi") {
            try await $0.addAdditionalUser(userID: 42, email: "a@b.fi")
        },
        row("disable_additional_user", "DELETE", "/api/v2/users/42/account/additional-users/43") {
            try await $0.disableAdditionalUser(userID: 42, additionalUserID: 43)
        },
        row("enable_additional_user", "POST", "/api/v2/users/42/account/additional-users/43") {
            try await $0.enableAdditionalUser(userID: 42, additionalUserID: 43)
        },
        row("get_account", "GET", "/api/v2/users/42/account", answer: .json(200, #"{"roles":[{"name":"ADMIN"}]}"#)) {
            try await $0.getAccount(userID: 42)
        },
        row(
            "get_account_concurrency_status",
            "GET",
            "/api/v2/accounts/7/concurrency-status",
            answer: .json(200, #"{"ANDROID":{"available":3}}"#)
        ) {
            try await $0.getAccountConcurrencyStatus(accountID: 7)
        },
        row(
            "get_additional_users",
            "GET",
            "/api/v2/users/42/account/additional-users?sort=lastName_a&filter=lastname_eq_O%27Neil&offset=20&limit=10",
            answer: .json(200, #"{"data":[{"id":43}],"total":1}"#)
        ) {
            try await $0.getAdditionalUsers(
                userID: 42,
                sort: "lastName_a",
                filter: "lastname_eq_O'Neil",
                offset: "20",
                limit: "10"
            )
        },
    ]

    private static let bitbarUsers: [WireRow] = [
        row(
            "create_feedback_form_email",
            "POST",
            "/api/v2/users/42/feedback?content=Good%3F%20Very.",
            body: #"{"stars":5}"#
        ) {
            try await $0.createFeedbackFormEmail(userID: 42, content: "Good? Very.", body: ["stars": 5])
        },
        row("delete_user", "POST", "/api/v2/users/42/delete?password=%C3%A4%23%25") {
            try await $0.deleteUser(userID: 42, password: "ä#%")
        },
        row(
            "generate_recovery_key_for_user",
            "POST",
            "/api/v2/users/recoveries?email=a%40b.fi",
            answer: .json(200, #"{"message":"sent"}"#)
        ) {
            try await $0.generateRecoveryKeyForUser(email: "a@b.fi")
        },
        row("get_user", "GET", "/api/v2/users/9007199254740993", answer: .json(200, #"{"id":9007199254740993}"#)) {
            try await $0.getUser(userID: 9_007_199_254_740_993)  // more than a double holds exactly
        },
        row("get_user_by_recovery_key", "GET", "/api/v2/users/recoveries?recoveryKey=a%2Bb%2F%C3%BC") {
            try await $0.getUserByRecoveryKey(recoveryKey: "a+b/ü")
        },
        row("recover_password", "POST", "/api/v2/users/password-recovery?key=k&password=p") {
            try await $0.recoverPassword(key: "k", password: "p")
        },
        row("register", "POST", "/api/v2/users?email=a%40b.fi") {
            try await $0.register(email: "a@b.fi")
        },
        row("reset_api_key", "POST", "/api/v2/users/42/reset-api-key") {
            try await $0.resetAPIKey(userID: 42)
        },
        row("restore_user", "POST", "/api/v2/users/42/restore") {
            try await $0.restoreUser(userID: 42)
        },
        row(
            "update_user",
            "POST",
            """
            /api/v2/users/42?firstName=A&lastName=B&localeCountry=FI&timeZone=Europe%2FHelsinki&email=a%40b.fi&code=c\
            &state=s&city=Oulu&address=x&phone=1&organization=o&password=p&newPassword=n&confirmPassword=n\
            &mfaEnabled=true&mfaCode=123456
            """
        ) {
            try await $0.updateUser(
                userID: 42,
                firstName: "A",
                lastName: "B",
                localeCountry: "FI",
                timeZone: "Europe/Helsinki",
                email: "a@b.fi",
                code: "c",
                state: "s",
                city: "Oulu",
                address: "x",
                phone: "1",
                organization: "o",
                password: "p",
                newPassword: "n",
                confirmPassword: "n",
                mfaEnabled: true,
                mfaCode: "123456"
            )
        },
    ]

    private static let bitbarPreferences: [WireRow] = [
        row("load_user_preferences", "GET", "/api/v2/users/42/preferences") {
            try await $0.loadUserPreferences(userID: 42)
        },
        row(
            "load_user_ui_preferences",
            "GET",
            "/api/v2/users/42/ui-preferences",
            answer: Success(status: 200, body: "theme: dark", contentType: "text/plain", value: "theme: dark")
        ) {
            try await $0.loadUserUIPreferences(userID: 42)
        },
        row("store_user_preferences", "POST", "/api/v2/users/42/preferences", body: #"{"theme":"dark","width":1.5}"#) {
            try await $0.storeUserPreferences(userID: 42, body: ["theme": "dark", "width": 1.5])
        },
        row(
            "store_user_ui_preferences",
            "POST",
            "/api/v2/users/42/ui-preferences?data=%7B%22theme%22%3A%22dark%22%7D",
            answer: Success(status: 200, body: #"{"theme":"dark"}"#, value: #"{"theme":"dark"}"#)
        ) {
            try await $0.storeUserUIPreferences(userID: 42, data: #"{"theme":"dark"}"#)
        },
    ]
}
