import CustomDump
import EndpointModel
import Testing

/// Names as older generators fold them, and names that only look literal.
@Suite struct OlderNamesTests {
    @Test func dotsStandWhereWordsMeet() {
        let rows = "**user.id** | **integer** |  |\n**in.stock** | **character** |  | [optional]"
        let operation = Operation("GET /users/{userId}", rows: rows)
        #expect(Model.of(page(operation).inLanguage("R")).api.places == ["path userId", "query inStock"])
    }

    @Test(arguments: ["user.id", "userId"])
    func dotsOfTheServersOwnStay(placeholder: String) {
        // One answers a placeholder in its own spelling, or another has words without dots.
        let rows = """
            **\(placeholder)** | **integer** |  |
            **in.stock** | **character** |  |
            **dryRun** | **character** |  |
            """
        let api = Model.of(page(Operation("GET /users/{\(placeholder)}", rows: rows)).inLanguage("R")).api
        #expect(api.places == ["path \(placeholder)", "query in.stock", "query dryRun"])
    }

    @Test func kotlinSpellsCharactersOut() {
        let rows = """
            **itemMinusNo** | **kotlin.Int** |  |
            **maxMinusPrice** | **kotlin.Double** |  |
            **xminusRequestMinusID** | **kotlin.String** |  |
            **ifMinusNoneMinusMatch** | **kotlin.String** |  |
            **filterLeftSquareBracketStatusRightSquareBracket** | **kotlin.String** |  |
            **minusOne** | **kotlin.Int** |  |
            **statusMinus** | **kotlin.Int** |  |
            **theMinuscule** | **kotlin.Int** |  |
            """
        let api = Model.of(page(Operation("GET /items/{item-no}", rows: rows)).inLanguage("kotlin")).api
        expectNoDifference(
            api.places,
            [
                "path item-no", "query max-price", "header X-Request-Id", "header If-None-Match",
                "query filter[status]",
                "query minus-one", "query status-minus", "query the-minuscule",
            ]
        )
        #expect(api.parameters[1].name.reason == "spelled-out-characters")
        #expect(api.parameters[1].name.evidence.isProven == false)
    }

    @Test func theSampleForAPlaceholderHasNoVote() {
        let rows = "**order_id** | **str** |  |\n**item_no** | **str** |  |\n**dry_run** | **str** |  |"
        let operation = Operation("GET /orders/{orderId}/{item-no}", rows: rows)
            .with(\.example, #"order_id = "orderId_example""#)
        #expect(Model.of(page(operation)).api.places.last == "query dry_run")
    }

    @Test func aPageWithoutNamesOfSeveralWordsLeavesItToTheLanguage() {
        let post = Operation("POST /users", "post", rows: "**user** | [**User**](User.md) |  |")
            .with(\.contentType, "application/json").with(\.example, "user = User(first_name=\"A\")")
        let get = page(Operation("GET /users/{userId}", "get", rows: "**user_id** | **int** |  |"))
        let files = [
            ("A.md", page(post).inLanguage("python")), ("B.md", get.inLanguage("python")),
            ("User.md", modelPage("User", "**first_name** | **str** |  |")),
        ]
        guard case .object(let user) = Model.of(files: files).api.schemas[0].shape.value else {
            Issue.record("no object")
            return
        }
        #expect(user.properties.map(\.name.value) == ["firstName"])
    }

    @Test func theOnlyFileIsTheBodyWhereNoContentTypeIsDefined() {
        let rows = "**note** | **String** |  | [optional]\n**scan** | **java.io.File** |  |"
        let (api, diagnostics) = Model.of(page(Operation("POST /scans", rows: rows)))
        #expect(api.body == "string(binary)")
        #expect(api.endpoints[0].requestBody?.mediaTypes.value == ["application/octet-stream"])
        #expect(api.places == ["query note"])
        #expect(diagnostics == [])
        #expect(Model.of(page(Operation("GET /scans", rows: rows))).api.body == nil)
    }
}

extension String {
    /// The page with the language of its examples.
    fileprivate func inLanguage(_ name: String) -> String {
        split(separator: "```", omittingEmptySubsequences: false).enumerated().map { index, piece in
            index % 2 == 1 ? name + piece : piece
        }.joined(separator: "```")
    }
}
