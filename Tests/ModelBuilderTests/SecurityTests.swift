import EndpointModel
import Testing

/// What kind of credential a scheme takes, by notes, example code and the README.
@Suite struct SecurityTests {
    private let listing = Operation("GET /books").with(\.authorization, "[key](../README.md#key)")

    private func kind(_ operation: Operation) -> Fact<SecurityScheme.Kind>? {
        Model.of(page(operation)).api.securitySchemes.first?.kind
    }

    @Test(arguments: [
        ("* Bearer Authentication (key):", SecurityScheme.Kind.bearer), ("* Basic Authentication (key):", .basic),
        ("* OAuth Authentication (key):", .oauth2), ("* Api Key Authentication (key):", .apiKey(nil)),
    ])
    func notesSaySo(note: String, kind: SecurityScheme.Kind) {
        let fact = self.kind(listing.with(\.note, note))
        #expect(fact?.value == kind)
        #expect(fact?.reason == "documented")
        #expect(fact?.evidence.range?.description == "A.md:16:3")
    }

    @Test func aNoteOfAnotherSchemeDoesNot() {
        #expect(kind(listing.with(\.note, "* Bearer Authentication (token):"))?.value == .unspecified)
    }

    @Test(arguments: [
        ("# Configure Bearer authorization: key", SecurityScheme.Kind.bearer),
        ("# Configure HTTP basic authorization: key", .basic),
        ("// Configure OAuth2 access token for authorization: key", .oauth2),
        ("// Configure API key authorization: key", .apiKey(nil)),
        ("bearer = BearerAuth.new", .bearer),
    ])
    func codeOfExamplesSaysSo(line: String, kind: SecurityScheme.Kind) {
        let fact = self.kind(listing.with(\.example, "setup()\n\(line)\ncall()"))
        #expect(fact?.value == kind)
        #expect(fact?.reason == "example-code")
        #expect(fact?.evidence.range?.startLine == 20)
    }

    @Test(arguments: [
        "# Configure API key authorization: jwt\n# Configure HTTP basic authorization: login",
        "# Configure HTTP basic authorization: login\n# Configure API key authorization: jwt",
        "config.api_key['jwt'] = 'KEY'\n// Configure HTTP basic authorization: (authentication scheme: login)",
        """
        HttpBasicAuth login = (HttpBasicAuth) client.getAuthentication("login");
        ApiKeyAuth jwt = (ApiKeyAuth) client.getAuthentication("jwt");
        """,
    ])
    func aLineOfAnExampleIsAboutTheSchemeThatItNames(code: String) {
        let operation = Operation("GET /books").with(\.example, code)
            .with(\.authorization, "[jwt](README.md#jwt), [login](README.md#login)")
        #expect(Model.of(page(operation)).api.securitySchemes.map(\.kind.value) == [.apiKey(nil), .basic])
    }

    /// The name of a scheme, or of one that begins so, says nothing.
    @Test func theNameOfASchemeIsNotItsKind() {
        let code = """
            # Configure HTTP basic authorization: oauth_user
            # Configure API key authorization: oauth
            """
        let operation = Operation("GET /books").with(\.example, code)
            .with(\.authorization, "[oauth](README.md#oauth), [oauth_user](README.md#oauth_user)")
        #expect(Model.of(page(operation)).api.securitySchemes.map(\.kind.value) == [.apiKey(nil), .basic])
    }

    @Test func aLineThatNamesNoSchemeTellsNoneOfSeveral() {
        let operation = Operation("GET /books").with(\.example, "auth = BasicAuth.new")
            .with(\.authorization, "[jwt](README.md#jwt), [login](README.md#login)")
        let kinds = Model.of(page(operation)).api.securitySchemes.map(\.kind)
        #expect(kinds.map(\.value) == [.unspecified, .unspecified])
        #expect(kinds.map(\.reason) == ["not-stated", "not-stated"])
    }

    @Test func linesThatDisagreeTellNothing() {
        let code = "basic = BasicAuth.new\nbearer = BearerAuth.new"
        #expect(kind(listing.with(\.example, code))?.value == .unspecified)
    }

    @Test func aSchemeThatNothingExplainsIsUnspecified() {
        #expect(kind(listing)?.value == .unspecified)
        #expect(kind(listing)?.reason == "not-stated")
    }

    @Test func aLaterSectionMayExplainIt() {
        let second = Operation("GET /shelves", "shelves").with(\.authorization, "[key](../README.md#key)")
            .with(\.note, "* Bearer Authentication (key):")
        let schemes = Model.of(page(listing, second)).api.securitySchemes
        #expect(schemes.map(\.kind.value) == [.bearer])
    }

    @Test(arguments: [
        (
            "API key\n- **API key parameter name**: X-Key\n- **Location**: HTTP header",
            SecurityScheme.Kind.apiKey(.init(.header, name: "X-Key"))
        ),
        (
            "API key\n- **API key parameter name**: k\n- **Location**: URL query string",
            .apiKey(.init(.query, name: "k"))
        ),
        ("API key", .apiKey(nil)), ("HTTP basic authentication", .basic), ("Bearer authentication", .bearer),
        ("HTTP Bearer Token authentication", .bearer), ("OAuth\n- **Flow**: application", .oauth2),
    ])
    func theREADMESaysSo(type: String, kind: SecurityScheme.Kind) {
        let readme = "# Shop\n\n## Documentation For Authorization\n\n### key\n\n- **Type**: \(type)\n"
        let api = Model.of(files: [("Api.md", page(listing)), ("README.md", readme)]).api
        #expect(api.securitySchemes.map(\.name) == ["key"])
        #expect(api.securitySchemes[0].kind.value == kind)
        #expect(api.securitySchemes[0].kind.evidence.range?.description == "README.md:7:3")
    }

    @Test func anEndpointListsItsSchemes() {
        let two = Operation("GET /books").with(\.authorization, "[basic](README.md#basic), [oauth](README.md#oauth)")
        #expect(Model.of(page(two)).api.endpoints[0].security.value == ["basic", "oauth"])
        let none = Model.of(page(Operation("GET /books"))).api.endpoints[0].security
        #expect(none.value == [])
        #expect(none.reason == "documented")
    }
}
