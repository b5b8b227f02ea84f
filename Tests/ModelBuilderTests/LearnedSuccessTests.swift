import CustomDump
import EndpointModel
import Testing

/// What is known of how a call succeeds that its page does not say.
@Suite struct LearnedSuccessTests {
    /// The answers to a call: `201 learned`, `accept application/json learned`, `returns Gift documented`.
    private func answers(
        _ success: Learned.Success?,
        errors: String = "",
        returns type: String = "[Gift](../../models/Gift.md)"
    ) -> [String] {
        let page = snippetPage("POST /gifts", errors: errors).replacing("[Gift](../../models/Gift.md)", with: type)
        let pages = [
            ("docs/sdks/shop/README.md", page),
            ("docs/models/Gift.md", fieldsPage("Gift", "| `id` | *long* | :heavy_check_mark: | N/A |")),
            ("docs/models/Problem.md", fieldsPage("Problem", "| `why` | *String* | :heavy_check_mark: | N/A |")),
        ]
        return describe(Model.of(files: pages, learned: learned(success)).api.endpoints[0])
    }

    private func learned(_ success: Learned.Success?, _ group: String = "Shop") -> Learned {
        var learned = Learned()
        learned.successes[EndpointKey(group: group, operation: "call")] = success
        return learned
    }

    private func describe(_ endpoint: Endpoint) -> [String] {
        let statuses = endpoint.responses.map { "\($0.status.value) \($0.status.reason)" }
        let accept = "accept \(endpoint.accept.value.joined(separator: ", ")) \(endpoint.accept.reason)"
        let result = "returns \(endpoint.result.value?.description ?? "nothing") \(endpoint.result.reason)"
        return statuses + [accept, result]
    }

    private static let origins = [Origin.source(file: "shop.go", line: 88)]
    private static let created = Learned.Success(201, ["application/json"], failures: [404], origins: origins)
    private static let errors = """
        | Error Type | Status Code | Content Type |
        | ---------- | ----------- | ------------ |
        | [Problem](../../models/Problem.md) | 400 | application/json |
        | APIError | 4XX, 5XX | \\*/\\* |
        """

    @Test func statusesAndMediaTypes() {
        expectNoDifference(answers(nil), ["accept  not-stated", "returns Gift documented"])
        expectNoDifference(
            answers(Self.created),
            ["201 learned", "404 learned", "accept application/json learned", "returns Gift documented"]
        )
        expectNoDifference(
            answers(.init(200, origins: Self.origins)),
            ["200 learned", "accept  not-stated", "returns Gift documented"]
        )
    }

    /// The page says with which statuses the call fails: it would say so of others.
    @Test func besideDocumentedFailures() {
        expectNoDifference(
            answers(Self.created, errors: Self.errors),
            ["201 learned", "400 documented", "accept application/json learned", "returns Gift documented"]
        )
    }

    @Test func whereItIsShown() {
        let learned = learned(Self.created)
        let response = Model.of(files: [("Shop.md", snippetPage("POST /gifts"))], learned: learned).api.endpoints[0]
            .responses.first
        expectNoDifference(response?.status.evidence.origin, .source(file: "shop.go", line: 88))
        expectNoDifference(response?.description.reason, "not-stated")
    }

    @Test func bytes() {
        let image = Learned.Success(200, ["image/png"], origins: Self.origins)
        expectNoDifference(
            answers(image, returns: "*String*"),
            ["200 learned", "accept image/png learned", "returns string(binary) media-type"]
        )
    }

    @Test func whatAPageStatesStays() {
        let page =
            page(Operation("GET /gifts").with(\.returns, "String").with(\.accept, "text/plain")) + """
                ### HTTP response details
                | Status code | Description | Response headers |
                |-------------|-------------|------------------|
                **200** | OK |  -  |
                """
        let learned = learned(Self.created, "Api")
        expectNoDifference(
            describe(Model.of(files: [("Api.md", page)], learned: learned).api.endpoints[0]),
            ["200 documented", "accept text/plain documented", "returns string documented"]
        )
    }
}
