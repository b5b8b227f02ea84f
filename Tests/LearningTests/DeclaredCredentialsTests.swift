import CustomDump
import EndpointModel
import Testing

@testable import Learning

/// How sources declare that credentials are sent.
@Suite struct DeclaredCredentialsTests {
    private static let names = ["apiKey", "bearerAuth", "login", "oauth", "openID", "custom"]

    /// What is found of the schemes: `apiKey: API key in the header x-api-key at security.go:2`.
    private func found(_ files: [String: String]) throws -> [String] {
        try SmallSDK(securitySchemes: Self.names).learned(from: files).map { "\($0): \($1)" }.sorted()
    }

    @Test func tagsOfGo() throws {
        let source = """
            type Security struct {
            	APIKey     *string      `security:"scheme,type=apiKey,subtype=header,name=x-api-key,env=shop_api_key"`
            	BearerAuth *string      `security:"scheme,type=http,subtype=bearer,name=Authorization"`
            	Login      *SchemeLogin `security:"scheme,type=http,subtype=basic"`
            	Oauth      *string      `security:"scheme,type=oauth2,name=Authorization"`
            	OpenID     *string      `security:"scheme,type=openIdConnect,name=Authorization"`
            	Custom     *string      `security:"scheme,type=http,subtype=custom"`
            	Option     *Alternative `security:"option"`
            }
            """
        expectNoDifference(
            try found(["security.go": source]),
            [
                "apiKey: API key in the header x-api-key at security.go:2",
                "bearerAuth: HTTP Bearer at security.go:3", "login: HTTP Basic at security.go:4",
                "oauth: OAuth 2 at security.go:5", "openID: HTTP Bearer at security.go:6",
            ]
        )
    }

    private static let sources = [
        "security.py": """
        class Security(BaseModel):
            api_key: Annotated[
                Optional[str],
                FieldMetadata(
                    security=SecurityMetadata(
                        scheme=True, scheme_type="apiKey", sub_type="query", field_name="api-key",
                    )
                ),
            ] = None

            bearer_auth: Annotated[
                Optional[str],
                FieldMetadata(security=SecurityMetadata(scheme=True, scheme_type="http", sub_type="bearer")),
            ] = None
        """,
        "Security.java": """
        public class Security {
            @SpeakeasyMetadata("security:scheme=true,type=apiKey,subtype=query,name=api-key")
            private Optional<String> apiKey;

            @SpeakeasyMetadata("security:scheme=true,type=http,subtype=bearer,name=Authorization")
            private Optional<String> bearerAuth;
        }
        """,
        "Security.cs": """
        public class Security
        {
            [SpeakeasyMetadata("security:scheme=true,type=apiKey,subType=query,name=api-key")]
            public string? ApiKey { get; set; }

            [SpeakeasyMetadata("security:scheme=true,type=http,subType=bearer,name=Authorization")]
            public string? BearerAuth { get; set; }
        }
        """,
        "Security.php": """
        class Security
        {
            #[SpeakeasyMetadata('security:scheme=true,type=apiKey,subType=query,name=api-key')]
            public ?string $apiKey = null;

            #[SpeakeasyMetadata('security:scheme=true,type=http,subType=bearer,name=Authorization')]
            public ?string $bearerAuth = null;
        }
        """,
        "security.rb": """
        class Security
          field :api_key, String, { 'security': { 'scheme': true, 'type': 'apiKey', \
        'sub_type': 'query', 'field_name': 'api-key' } }

          field :bearer_auth, String, { 'security': { 'scheme': true, 'type': 'http', \
        'sub_type': 'bearer', 'field_name': 'Authorization' } }
        end
        """,
        "security.ts": """
        export function resolveGlobalSecurity(security: Partial<Security> | null | undefined): SecurityState | null {
          return resolveSecurity(
            [
              {
                fieldName: "api-key",
                type: "apiKey:query",
                value: security?.apiKey ?? env().SHOP_API_KEY,
              },
            ],
            [{ fieldName: "Authorization", type: "http:bearer", value: security?.["bearer-auth"] }],
          );
        }
        """,
    ]

    @Test(arguments: [
        ("security.py", 2, 11), ("Security.java", 3, 6), ("Security.cs", 4, 7), ("Security.php", 4, 7),
        ("security.rb", 2, 4), ("security.ts", 4, 10),
    ])
    func otherLanguages(file: String, key: Int, token: Int) throws {
        expectNoDifference(
            try found([file: Self.sources[file] ?? ""]),
            ["apiKey: API key in the query api-key at \(file):\(key)", "bearerAuth: HTTP Bearer at \(file):\(token)"]
        )
    }

    @Test(arguments: [
        // Nothing says what the key is called, or where it travels.
        #"type Security struct { APIKey string `security:"scheme,type=apiKey,subtype=header"` }"#,
        #"type Security struct { APIKey string `security:"scheme,type=apiKey,name=x-api-key"` }"#,
        #"type Security struct { APIKey string `security:"scheme,type=apiKey,subtype=path,name=x"` }"#,
        #"type Security struct { APIKey string `security:"scheme,type=apiKey,subtype=header,name=x y"` }"#,
        // Credentials of no scheme.
        #"type Security struct { Other string `security:"scheme,type=http,subtype=bearer"` }"#,
        #"type Shop struct { APIKey string `header:"name=x-api-key"` }"#,
    ])
    func whatShowsNothing(source: String) throws {
        expectNoDifference(try found(["security.go": source]), [])
    }

    // MARK: - What sources and pages agree on

    private static let page = Evidence.documented(PageRange(page: "README.md", line: 9, column: 3))

    /// What is learned of a scheme, and what is reported, where sources show some kinds of it.
    private func learned(_ shown: [SecurityScheme.Kind], page kind: Fact<SecurityScheme.Kind>) -> [String] {
        var api = LoansAPI.api
        api.securitySchemes = [SecurityScheme(name: "key", kind: kind)]
        let findings = shown.enumerated().map { number, kind in
            Finding(
                subject: .securityScheme("key"),
                credentials: kind,
                origin: .source(file: "security.go", line: number + 1)
            )
        }
        let agreement = Agreement(findings, about: api)
        let learned = agreement.learned.securitySchemes.map { name, credentials in
            "\(name): \(credentials.kind.factText) \(credentials.origins)"
        }
        return learned + agreement.diagnostics.map(\.description)
    }

    private static func key(_ name: String) -> SecurityScheme.Kind { .apiKey(.init(.header, name: name)) }

    @Test func whatNoPageSays() {
        let line = "key: API key in the header X-Key [security.go:1]"
        expectNoDifference(learned([Self.key("X-Key")], page: Fact(.apiKey(nil), Self.page)), [line])
        expectNoDifference(learned([Self.key("X-Key")], page: Fact(.unspecified, Self.page)), [line])
        let concluded = Fact(SecurityScheme.Kind.bearer, .inferred(.exampleCode, nil))
        expectNoDifference(learned([Self.key("X-Key")], page: concluded), [line])
        // Names of header fields are the same in any case.
        expectNoDifference(
            learned([Self.key("X-Key"), Self.key("x-key")], page: Fact(.apiKey(nil), Self.page)),
            [line]
        )
    }

    @Test func whatAPageSays() {
        expectNoDifference(learned([.bearer], page: Fact(.bearer, Self.page)), [])
        expectNoDifference(
            learned([.basic], page: Fact(.bearer, Self.page)),
            [
                """
                README.md:9:3: warning: the kind of credentials of key is "HTTP Bearer" here and "HTTP Basic" at \
                security.go:1, so what was learned is not used; state it in apiref.yaml [learned-otherwise]
                """
            ]
        )
        expectNoDifference(
            learned([.bearer], page: Fact(.apiKey(nil), Self.page)),
            [
                """
                README.md:9:3: warning: the kind of credentials of key is "API key" here and "HTTP Bearer" at \
                security.go:1, so what was learned is not used; state it in apiref.yaml [learned-otherwise]
                """
            ]
        )
    }

    @Test func whatTheConfigurationSays() {
        let corrected = Fact(SecurityScheme.Kind.bearer, .corrected(PageRange(page: "apiref.yaml", line: 2)))
        expectNoDifference(learned([.basic], page: corrected), [])
    }

    @Test func whatContradictsIsNotUsed() {
        expectNoDifference(
            learned([Self.key("X-Key"), .bearer], page: Fact(.unspecified, Self.page)),
            [
                """
                security.go:1:1: warning: the kind of credentials of key is shown to be API key in the header X-Key \
                (security.go:1) and HTTP Bearer (security.go:2), so none is used; state it in apiref.yaml \
                [learned-contradiction]
                """
            ]
        )
    }
}
