import CustomDump
import EndpointModel
import ModelBuilder
import ReferenceReader
import Testing

/// Security schemes of which nothing says how their credentials are sent.
@Suite struct UnknownCredentialsTests {
    private static let row = "| `shopKey` | apiKey | API key |"
    private static let key = SecurityScheme.Kind.apiKey(.init(.header, name: "x-api-key"))

    /// The schemes with the grounds on which their kinds are believed, and what is reported of them.
    private func schemes(
        _ row: String = row,
        code: String = #"Shop.builder().shopKey("").build().call()"#,
        learned: SecurityScheme.Kind? = nil,
        stated: SecurityScheme.Kind? = nil
    ) -> [String] {
        let pages = [
            ("README.md", snippetReadme(row)), ("docs/sdks/shop/README.md", snippetPage("GET /gift", code: code)),
            ("docs/models/Gift.md", fieldsPage("Gift", "| `id` | *long* | :heavy_check_mark: | N/A |")),
        ].map { ReferenceReader.read(Array($1.utf8), page: $0) }
        var configuration = Configuration(names: .init(module: "TestClient", client: "Test"))
        let origins = [Origin.source(file: "security.go", line: 6)]
        configuration.learned.securitySchemes = learned.map { ["shopKey": .init($0, origins: origins)] } ?? [:]
        configuration.corrections =
            stated.map {
                [Correction(.securityScheme("shopKey"), .kind, .securityScheme($0), at: PageRange(page: "apiref.yaml"))]
            } ?? []
        let (api, diagnostics) = ModelBuilder.build(pages, configuration: configuration)
        let schemes = api.securitySchemes.map { scheme in
            "\(scheme.name): \(scheme.kind.value.factText), \(scheme.kind.evidence.ground)"
        }
        return schemes + diagnostics.map(\.description)
    }

    private static let open = """
        README.md:9:24: warning: no page says which part of a request carries the API key shopKey, so requests of an \
        operation can't be authorized; `apiref learn PAGES --from SDK` may find it in the SDK's sources, and \
        `corrections: {securitySchemes: {shopKey: {in: header, name: …}}}` in apiref.yaml states it [security-unknown]
        """

    @Test func areReported() {
        expectNoDifference(schemes(), ["shopKey: API key, documented", Self.open])
        expectNoDifference(
            schemes("| `shopKey` | http | Custom HTTP |"),
            [
                "shopKey: unspecified, inferred(EndpointModel.InferenceRule.absence)",
                """
                docs/sdks/shop/README.md:13:1: warning: no page says how the credentials of shopKey are sent, so \
                requests of an operation can't be authorized; `apiref learn PAGES --from SDK` may find it in the SDK's \
                sources, and `corrections: {securitySchemes: {shopKey: {in: header, name: …}}}`, or \
                `{type: bearer}`, in apiref.yaml states it [security-unknown]
                """,
            ]
        )
        // No operation uses it.
        expectNoDifference(
            schemes("\(Self.row)\n| `token` | http | HTTP Bearer |", code: #"Shop.builder().token("").build().call()"#),
            ["shopKey: API key, documented", "token: HTTP Bearer, documented"]
        )
    }

    @Test func areWhatSourcesShow() {
        expectNoDifference(schemes(learned: Self.key), ["shopKey: API key in the header x-api-key, learned"])
        expectNoDifference(
            schemes("| `shopKey` | http | Custom HTTP |", learned: .bearer),
            ["shopKey: HTTP Bearer, learned"]
        )
        // A page counts before sources.
        expectNoDifference(
            schemes("| `shopKey` | http | HTTP Bearer |", learned: Self.key),
            ["shopKey: HTTP Bearer, documented"]
        )
        expectNoDifference(schemes(learned: .bearer), ["shopKey: API key, documented", Self.open])
    }

    @Test func areWhatTheConfigurationSays() {
        expectNoDifference(schemes(stated: Self.key), ["shopKey: API key in the header x-api-key, corrected"])
        expectNoDifference(schemes(learned: Self.key, stated: .bearer), ["shopKey: HTTP Bearer, corrected"])
    }

    /// All of them are reported at once; those whose page is missing are reported with it.
    @Test func onceEach() {
        let operation = Operation("GET /books").with(
            \.authorization,
            "[key](../README.md#key), [token](../README.md#token)"
        )
        let rules = Model.of(page(operation)).diagnostics.map(\.rule)
        #expect(rules.filter { $0 == "missing-readme" }.count > 0)
        #expect(!rules.contains("security-unknown"))
        let readme = "# Shop\n\n## Documentation For Authorization\n\n### key\n\n- **Type**: API key\n\n"
        let (_, diagnostics) = Model.of(files: [
            ("Api.md", page(operation)), ("README.md", readme + "### token\n\n- **Type**: unspecified\n"),
        ])
        expectNoDifference(
            diagnostics.map(\.description),
            [
                """
                README.md:7:3: warning: no page says how the credentials of key, token are sent, so requests of an \
                operation can't be authorized; `apiref learn PAGES --from SDK` may find it in the SDK's sources, and \
                `corrections: {securitySchemes: {key: {in: header, name: …}}}` in apiref.yaml states it \
                [security-unknown]
                """
            ]
        )
    }
}
