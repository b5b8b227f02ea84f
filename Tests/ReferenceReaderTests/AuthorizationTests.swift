import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// The section "Authorization".
@Suite struct AuthorizationTests {
    private func names(_ authorization: OperationSection.Authorization) -> [String] {
        guard case .schemes(let schemes) = authorization else { return [] }
        return schemes.map(\.value)
    }

    @Test(arguments: [
        ("[bearer](../README.md#bearer)", ["bearer"]),
        ("[csrf_token](../README.md#csrf_token), [jwt](../README.md#jwt)", ["csrf_token", "jwt"]),
        ("[basic](../README.md#basic), \n[oauth](../README.md#oauth)", ["basic", "oauth"]),
        ("[basic](../README.md#basic)\n\n[oauth](../README.md#oauth)", ["basic", "oauth"]),
        ("[**bearer**](../README.md#bearer)", ["bearer"]),
        ("[shop_auth accessCode](../README.md#shop_auth)", ["shop_auth"]),
        (
            "Configure bearer statically:\n```kotlin\nx\n```\nConfigure bearer dynamically:\n```kotlin\nx\n```",
            ["bearer"]
        ),
        ("Configure api_key:\n    ApiClient.apiKey[\"X-API-Key\"] = \"\"", ["api_key"]),
        (
            "Configure oauth:\n    ApiClient.accessToken = \"\"\nConfigure api_key:\n    ApiClient.apiKey[\"x\"] = \"\"",
            ["oauth", "api_key"]
        ),
    ])
    func schemes(_ text: String, _ expected: [String]) throws {
        let page = WrittenPage(section: "### Authorization\n\n\(text)\n\n[[Back to top]](#) [[Back to API list]](x)\n")
        expectNoDifference(names(try page.operation.authorization), expected)
        expectNoDifference(page.diagnostics, [])
    }

    @Test func theSchemesHaveThePlaceOfTheirParagraph() throws {
        let page = WrittenPage(section: "### Authorization\n\n[csrf_token](#csrf_token), [jwt](#jwt)\n")
        expectNoDifference(
            try page.operation.authorization,
            .schemes([
                Sourced("csrf_token", at: WrittenPage.place(11, 1..<39)),
                Sourced("jwt", at: WrittenPage.place(11, 1..<39)),
            ])
        )
    }

    @Test(arguments: ["No authorization required", "No authorization required.", "*No authorization required*"])
    func none(_ text: String) throws {
        let page = WrittenPage(section: "### Authorization\n\n\(text)\n")
        expectNoDifference(
            try page.operation.authorization,
            .notRequired(WrittenPage.place(11, 1..<(text.utf8.count + 1)))
        )
    }

    @Test(arguments: ["### Authorization\n", "### Return type\n\n**Book**\n", ""])
    func unstated(_ section: String) throws {
        let page = WrittenPage(section: section)
        expectNoDifference(try page.operation.authorization, .unstated)
        expectNoDifference(page.diagnostics, [])
    }

    /// What words say is kept; that it names no scheme is said once for the whole reference, when the model is built.
    @Test(arguments: [
        ("Ask the librarian", "Ask the librarian"),
        ("[our guide](https://books.example/auth)", "[our guide](https://books.example/auth)"),
        ("<https://books.example/auth>", "[https://books.example/auth](https://books.example/auth)"),
        ("See [here](https://books.example/auth#keys)", "See [here](https://books.example/auth#keys)"),
    ])
    func wordsAndLinksElsewhere(_ text: String, _ prose: String) throws {
        let page = WrittenPage(section: "### Authorization\n\n\(text)\n")
        expectNoDifference(try page.operation.authorization, .unstated)
        expectNoDifference(try page.operation.authorizationProse.map(\.value), [prose])
        expectNoDifference(page.diagnostics, [])
    }

    @Test(arguments: [
        ("[](../README.md#bearer)", "bearer"), ("[bearer](https://books.example/README.md#bearer)", "bearer"),
    ])
    func theDestinationNamesAScheme(_ text: String, _ scheme: String) throws {
        let page = WrittenPage(section: "### Authorization\n\n\(text)\n")
        expectNoDifference(names(try page.operation.authorization), [scheme])
    }
}
