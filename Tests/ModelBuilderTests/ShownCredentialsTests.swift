import CustomDump
import EndpointModel
import Testing

/// Credentials that examples give to the client of an SDK whose README does not list them.
@Suite struct ShownCredentialsTests {
    /// The schemes of the operation, and of the API with their kinds.
    private func schemes(_ code: String, _ fields: String? = nil, rows: String = "", second: String? = nil) -> [String]
    {
        var pages = [
            ("docs/sdks/shop/README.md", snippetPage("GET /gift", code: code, rows: rows)),
            ("docs/models/Gift.md", "# Gift\n"),
        ]
        if let fields { pages.append(("docs/models/Security.md", fieldsPage("Security", fields))) }
        if let second { pages.append(("docs/sdks/other/README.md", snippetPage("GET /other", code: second))) }
        let (api, diagnostics) = Model.of(files: pages)
        let uses = api.endpoints.map { "\($0.path.value): \($0.security.value.joined(separator: " "))" }
        let schemes = api.securitySchemes.map { "\($0.name) is \($0.kind.value.factText)" }
        return uses + schemes + diagnostics.filter { $0.rule == "security-unknown" }.map(\.rule)
            + api.schemas.map(\.name)
    }

    private static let key = "| `apiKey` | *string* | :heavy_minus_sign: | N/A |"
    private static let found = ["/gift: apiKey", "apiKey is unspecified", "security-unknown", "Gift"]

    @Test(arguments: [
        #"new Shop({\n  apiKey: process.env["SHOP_API_KEY"] ?? "",\n});"#,
        #"with Shop(\n    api_key=os.getenv("SHOP_API_KEY", ""),\n) as shop:"#,
        #"Shop.builder()\n        .apiKey(System.getenv().getOrDefault("API_KEY", ""))"#,
        #"shop.New(\n    shop.WithSecurity("<YOUR_API_KEY_HERE>"),\n)"#,
        #"Shop::builder()\n    ->setSecurity('<YOUR_API_KEY_HERE>')"#,
        #"var sdk = new Shop(apiKey: "SHOP_API_KEY");"#,
    ])
    func fieldsOfTheSDKsClass(code: String) {
        expectNoDifference(schemes(code.replacing("\\n", with: "\n"), Self.key), Self.found)
    }

    @Test func aNameAndAPassword() {
        let fields = """
            | `username` | *string* | :heavy_check_mark: | N/A |
            | `password` | *string* | :heavy_check_mark: | N/A |
            """
        let code = """
            new Shop({
              security: {
                username: process.env["SHOP_USERNAME"] ?? "",
                password: process.env["SHOP_PASSWORD"] ?? "",
              },
            });
            """
        expectNoDifference(schemes(code, fields), ["/gift: basicAuth", "basicAuth is HTTP Basic", "Gift"])
        // Without the class, nothing says that they are a pair.
        expectNoDifference(schemes(code), ["/gift: ", "Gift"])
    }

    /// An API may have a schema of this name.
    @Test(arguments: [
        #"new Shop({ apiKey: "0-306-40615-2" });"#, "new Shop();", #"shop.call({ kind: "COMMON_STOCK" });"#,
    ])
    func aClassThatIsGivenNoCredentials(code: String) {
        let fields = Self.key + "\n| `kind` | *string* | :heavy_minus_sign: | N/A |"
        expectNoDifference(schemes(code, fields), ["/gift: ", "Security", "Gift"])
    }

    @Test(arguments: [
        #"  apiKey: process.env["SHOP_API_KEY"] ?? "","#, #"    apiKey="<YOUR_API_KEY_HERE>","#,
        #"    .apiKey(System.getenv().getOrDefault("SHOP_API_KEY", ""))"#, #"  apiKey: "SHOP_API_KEY","#,
    ])
    func argumentsOfMostClients(line: String) {
        let code = "new Shop(\n\(line)\n)"
        expectNoDifference(schemes(code), Self.found)
        // Half of the operations are not most.
        expectNoDifference(schemes(code, second: "new Shop()"), ["/gift: ", "/other: ", "Gift"])
        // A parameter of the operation.
        let row = "| `apiKey` | *String* | :heavy_check_mark: | N/A |"
        expectNoDifference(schemes(code, rows: row), ["/gift: ", "Gift"])
    }

    @Test(arguments: [
        #"  serverURL: process.env["SHOP_SERVER"] ?? "","#, #"  tenantId: process.env["SHOP_TENANT_ID"] ?? "","#,
        #"  sort: "BY_DATE","#, #"  apiKey: "abc","#, #"  // use "YOUR_KEY" here"#, #"  note: "TOKEN","#,
    ])
    func otherArguments(line: String) {
        expectNoDifference(schemes("new Shop({\n\(line)\n})"), ["/gift: ", "Gift"])
    }

    /// The example of a call that makes tokens says nothing of the client's own.
    @Test func wordsOfACallSayNothing() {
        let code = """
            new Shop({
              token: "SHOP_TOKEN",
            });
            shop.auth.createBearerToken();
            """
        expectNoDifference(schemes(code), ["/gift: token", "token is unspecified", "security-unknown", "Gift"])
    }
}
