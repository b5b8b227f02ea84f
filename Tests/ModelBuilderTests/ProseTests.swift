import CustomDump
import EndpointModel
import Testing

/// What a page's words say: how settled an endpoint is, and what a request must include.
@Suite struct ProseTests {
    private func endpoint(summary: String, prose: String = "") -> Endpoint {
        Model.of(page(Operation("GET /books").with(\.summary, summary).with(\.prose, prose))).api.endpoints[0]
    }

    @Test(arguments: [
        ("[EARLY ACCESS] List books", Endpoint.Stability.earlyAccess), ("[BETA] List books", .beta),
        ("[PREVIEW] List books", .beta), ("[EXPERIMENTAL] List books", .experimental),
        ("[Alpha]: List books", .experimental), ("[DEPRECATED] List books", .deprecated),
        ("List books", .stable), ("[Sorted] List books", .stable), ("List books [BETA]", .stable),
    ])
    func marksSayHowSettledItIs(summary: String, stability: Endpoint.Stability) {
        #expect(endpoint(summary: summary).stability.value == stability)
    }

    @Test func aMarkIsNotPartOfTheSummary() {
        #expect(endpoint(summary: "[BETA] [DEPRECATED] List books").summary?.value == "List books")
        #expect(endpoint(summary: "[BETA] [DEPRECATED] List books").stability.value == .deprecated)
        #expect(endpoint(summary: "[BETA]").summary == nil)
        #expect(endpoint(summary: "[Sorted] books").summary?.value == "[Sorted] books")
    }

    @Test func proseMaySayThatItIsDeprecated() {
        #expect(endpoint(summary: "", prose: "**Deprecated:** use shelves.").stability.value == .deprecated)
        #expect(endpoint(summary: "", prose: "Lists what was deprecated.").stability.value == .stable)
    }

    @Test func theSummaryIsNotRepeated() {
        let listed = endpoint(summary: "List \\&quot;books\\&quot;", prose: "List \\&quot;books\\&quot;\n\nIn pages.")
        #expect(listed.summary?.value == #"List "books""#)
        #expect(listed.description.map(\.value) == ["In pages."])
    }

    /// The properties that the prose above an example requires.
    private func required(_ prose: String) -> [String] {
        let operation = Operation("POST /users", rows: "**user** | [**NewUser**](NewUser.md) |  |")
            .with(\.contentType, "application/json").with(\.prose, prose)
            .with(\.example, #"user = {"user_name": "a", "group_name": "b", "auth_token": "c", "password": "d"}"#)
        guard case .object(let object)? = Model.of(page(operation)).api.schemas.first?.shape.value else { return [] }
        return object.properties.filter(\.isRequired.value).map(\.documentedName)
    }

    @Test(arguments: ["must include", "must contain", "must specify", "must provide"])
    func theListBehindThesePhrasesIsRequired(phrase: String) {
        let prose =
            "The request \(phrase) the following:  - Auth token of the user - A new password  Others may follow."
        #expect(required(prose) == ["auth_token", "password"])
    }

    @Test func anItemThatFitsTwoPropertiesNamesNeither() {
        #expect(required("The request must include:  - The name - The password") == ["password"])
        #expect(required("The request must include:  - The user name") == ["user_name"])
    }

    @Test(arguments: [
        "Administration privilege is required.", "A password is required.", "Send a password.",
        "The request must include a password. Other facts:  - Auth token",
    ])
    func otherSentencesRequireNothing(prose: String) {
        #expect(required(prose) == [])
    }

    @Test func theProseIsTheEvidence() {
        let operation = Operation("POST /users", rows: "**user** | [**NewUser**](NewUser.md) |  |")
            .with(\.contentType, "application/json").with(\.prose, "It must include:  - The password")
            .with(\.example, #"user = {"password": "d"}"#)
        guard case .object(let object)? = Model.of(page(operation)).api.schemas.first?.shape.value else { return }
        #expect(object.properties[0].isRequired.reason == "prose-requirement")
        #expect(object.properties[0].isRequired.evidence.range?.startLine == 12)
    }
}
