import CustomDump
import EndpointModel
import Testing

/// Which credentials calls are given, by their arguments, their examples and the README.
@Suite struct SnippetCredentialsTests {
    /// A user's name and password are the credentials of one scheme, wherever pages name them.
    @Test(arguments: [
        "| `username`<br/>`password` | http | HTTP Basic |",
        "| `Username`<br/>`Password` | http | HTTP Basic |",
        "| `username` | http | HTTP Basic |\n| `password` | http | HTTP Basic |",
    ])
    func aNameAndAPasswordAreOneScheme(rows: String) {
        let code = #"Shop.builder().security(Security.builder().username("").password("").build()).build().call()"#
        let layout = SnippetLayout(of: [
            ("README.md", snippetReadme(rows)), ("docs/sdks/shop/README.md", snippetPage("GET /gift", code: code)),
            ("docs/models/Gift.md", "# Gift\n"),
            (
                "docs/models/Security.md",
                fieldsPage(
                    "Security",
                    "| `username` | *String* | :heavy_check_mark: | |\n| `password` | *String* | :heavy_check_mark: | |"
                )
            ),
        ])
        expectNoDifference(layout.operations, ["GET /gift call (callShop): -> Gift; basicAuth"])
        expectNoDifference(layout.api.securitySchemes.map { "\($0.name) \($0.kind.value)" }, ["basicAuth basic"])
        expectNoDifference(layout.schemas, ["Gift = any"])
    }

    /// A call may take credentials of several schemes, of which one is a name and a password.
    @Test func credentialsOfACall() {
        let row = "| `security` | [PingSecurity](../../models/PingSecurity.md) | :heavy_check_mark: | N/A |"
        let layout = SnippetLayout(of: [
            ("README.md", snippetReadme("| `key` | http | HTTP Bearer |")),
            ("docs/sdks/shop/README.md", snippetPage("GET /ping", rows: row)), ("docs/models/Gift.md", "# Gift\n"),
            (
                "docs/models/PingSecurity.md",
                fieldsPage(
                    "PingSecurity",
                    """
                    | `login` | [Optional<Login>](../../models/Login.md) | :heavy_minus_sign: | |
                    | `key` | *Optional<String>* | :heavy_minus_sign: | |
                    """
                )
            ),
            (
                "docs/models/Login.md",
                fieldsPage(
                    "Login",
                    "| `username` | *String* | :heavy_check_mark: | |\n| `password` | *String* | :heavy_check_mark: | |"
                )
            ),
        ])
        expectNoDifference(layout.operations, ["GET /ping call (callShop): -> Gift; login, key"])
        expectNoDifference(
            layout.api.securitySchemes.map { "\($0.name) \($0.kind.value)" },
            ["key bearer", "login basic"]
        )
        expectNoDifference(layout.schemas, ["Gift = any"])
    }
}
