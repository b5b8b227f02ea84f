import CustomDump
import EndpointModel
import Spelling
import Testing

/// What proves a name or a place, and what does not.
@Suite struct ProofTests {
    private func names(_ operations: Operation..., models: [(name: String, text: String)] = []) -> [String] {
        let pages = operations.enumerated().map { ("P\($0).md", page($1)) }
        return Self.names(of: Model.of(files: pages + models).api)
    }

    /// `recoveryKey?` for a name that is not proven.
    private static func names(of api: API) -> [String] {
        api.facts.filter { $0.id.field == .name }.map { fact in
            fact.value.factText + (fact.evidence.isProven == true ? "" : "?")
        }
    }

    @Test func aSingleWordIsSpelledAlikeInAllConventions() {
        #expect(
            names(Operation("GET /users", rows: "**page** | **int** |  |\n**page_size** | **int** |  |")) == [
                "page", "page_size?",
            ]
        )
    }

    @Test(arguments: ["/Users", "/v2/Users/{id}", "/users/{UserId}"])
    func capitalsCastDoubtOnSingleWords(path: String) {
        let names = names(Operation("GET \(path)", rows: "**page** | **int** |  |"))
        #expect(names.first == "page?")
    }

    /// `page[]` and `$top` lose their marks in most languages.
    @Test func whatLosesMarksIsNotProven() {
        #expect(names(Operation("GET /users", rows: "**tags** | **list[str]** |  |")) == ["tags?"])
        let options = "**top** | **int** |  |\n**skip** | **int** |  |\n**filter** | **str** |  |"
        #expect(names(Operation("GET /users", rows: options)) == ["top?", "skip?", "filter?"])
        #expect(names(Operation("GET /users", rows: "**filter** | **str** |  |")) == ["filter"])
    }

    /// Where digits begin a word can't be told once names are folded.
    @Test func digitsAreNotProven() {
        #expect(names(Operation("GET /users", rows: "**score2** | **int** |  |")) == ["score2?"])
    }

    @Test func codeInProseProvesANameOfSeveralWords() {
        let operation = Operation("GET /users", rows: "**pageSize** | **int** |  |\n**pageToken** | **str** |  |")
        #expect(
            names(operation.with(\.prose, "Use `page_size` to page, and `pageToken` or `page_token`.")) == [
                "page_size", "pageToken?",
            ]
        )
    }

    @Test func pathsProveNothingOfOtherNames() {
        let path = "/a/{userId}/{mailId}/{partId}/{itemId}/{lineId}/{noteId}"
        #expect(names(Operation("GET \(path)", rows: "**sort_by** | **str** |  |")).first == "sortBy?")
    }

    /// Five names of the kind, and nothing in another convention.
    @Test func aUnanimousVoteProves() {
        let samples = ["user_id", "mail_id", "part_id", "item_id", "line_id"]
        func operation(_ path: String, _ samples: [String]) -> Operation {
            let rows = samples.map { "**\($0)** | **str** |  |" } + ["**sort_by** | **int** |  |"]
            let code = samples.map { "\($0) = '\(NamingConvention.camelCase.apply(to: $0))_example'" }
            return Operation("GET \(path)", rows: rows.joined(separator: "\n"))
                .with(\.example, code.joined(separator: "\n"))
        }
        #expect(names(operation("/users", samples)).last == "sortBy")
        #expect(names(operation("/users", Array(samples.dropLast()))).last == "sortBy?")
        #expect(names(operation("/users/{user-id}", samples)).contains("sortBy?"))
    }

    @Test(arguments: [
        ("python", "**sort_by** | **str** |  |", "sort_by?"),
        // Julia's pages and R's spell properties as the server does.
        ("julia", "**sort_by** | **Int64** |  |", "sort_by"),
        ("r", "**sort_by** | **character** |  |", "sort_by"),
        // What Go capitalizes is most likely not so on the wire.
        ("go", "**SortBy** | **string** |  |", "sortBy?"),
    ])
    func theDialectSaysWhetherPropertiesAreFolded(language: String, row: String, name: String) {
        let text = page(Operation("GET /users").with(\.returns, "[**User**](User.md)").with(\.example, "call()"))
        let fenced = text.replacing("```\ncall()", with: "```\(language)\ncall()")
        let api = Model.of(files: [("P.md", fenced), ("User.md", modelPage("User", row))]).api
        #expect(api.dialect == language)
        #expect(Self.names(of: api) == [name])
    }

    /// A learned type is one that says what the page says more exactly; a null is what pages need not mention.
    @Test func learnedTypes() throws {
        let origins: [Origin] = [.source(file: "src/user.ts", line: 4)]
        let key = EndpointKey(group: "P", operation: "call")
        let learned = Learned([
            .parameter("limit", of: key): .init(name: nil, type: .integer(nil), origins: origins),
            .parameter("tags", of: key): .init(name: nil, isExploded: false, origins: origins),
            .property("size", of: "User"): .init(name: nil, type: .integer(nil), isNullable: true, origins: origins),
            .property("name", of: "User"): .init(name: nil, type: .integer(nil), origins: origins),
        ])
        let operation = Operation(
            "GET /users",
            rows: "**limit** | **number** | | [default to 10]\n**tags** | **list[str]** |  |"
        )
        let api = Model.of(
            files: [
                ("P.md", page(operation.with(\.returns, "[**User**](User.md)"))),
                ("User.md", modelPage("User", "**size** | **number** |  |\n**name** | **string** |  |")),
            ],
            learned: learned
        ).api
        let limit = try #require(api.parameters.first)
        #expect(limit.type == Fact(.integer(nil), .learned(origins)))
        #expect(limit.isNullable == nil)
        #expect(api.parameters.last?.explode == Fact(false, .learned(origins)))
        guard case .object(let user)? = api.schemas.first?.shape.value else { throw Missing() }
        #expect(user.properties.map(\.type.value) == [.integer(nil), .string(nil)])
        #expect(user.properties[0].isNullable == Fact(true, .learned(origins)))
        #expect(user.properties[1].isNullable == nil)
        #expect(user.properties[1].type.evidence.contradicting == origins)
    }

    /// A default that was learned is one that the page lacks; what is always there, something that it calls optional.
    @Test func learnedDefaults() throws {
        let origins: [Origin] = [.source(file: "src/user.ts", line: 4)]
        let key = EndpointKey(group: "P", operation: "call")
        let learned = Learned([
            .parameter("page", of: key): .init(name: nil, defaultValue: "1", origins: origins),
            .parameter("limit", of: key): .init(name: nil, defaultValue: "10", origins: origins),
            .parameter("strict", of: key): .init(name: nil, defaultValue: "false", origins: origins),
            .property("size", of: "User"): .init(name: nil, defaultValue: "0", isRequired: true, origins: origins),
            .property("name", of: "User"): .init(name: nil, isRequired: true, origins: origins),
        ])
        let rows = """
            **page** | **int** | | [optional]
            **limit** | **int** | | [optional] [default to 20]
            **strict** | **bool** | | [optional] [default to False]
            """
        let properties = "**size** | **int** |  | [optional]\n**name** | **str** |  |"
        let api = Model.of(
            files: [
                ("P.md", page(Operation("GET /users", rows: rows).with(\.returns, "[**User**](User.md)"))),
                ("User.md", modelPage("User", properties)),
            ],
            learned: learned
        ).api
        let defaults = api.parameters.map(\.defaultValue)
        expectNoDifference(defaults.map { $0?.value }, ["1", "20", "false"])
        #expect(defaults[0] == Fact("1", .learned(origins)))
        expectNoDifference(defaults.map { $0?.evidence.contradicting ?? [] }, [[], origins, []])
        expectNoDifference(defaults.map { $0?.evidence.supporting ?? [] }, [[], [], origins])
        #expect(api.parameters.allSatisfy { !$0.isRequired.value })
        guard case .object(let user)? = api.schemas.first?.shape.value else { throw Missing() }
        #expect(user.properties[0].defaultValue == Fact("0", .learned(origins)))
        #expect(user.properties[0].isRequired == Fact(true, .learned(origins)))
        #expect(user.properties[1].isRequired.value)
        #expect(user.properties[1].isRequired.evidence.supporting == origins)
    }

    private struct Missing: Error {}

    @Test func whatIsLearnedIsProven() {
        let key = EndpointKey(group: "P", operation: "call")
        let origins: [Origin] = [.source(file: "lib/api.rb", line: 42), .exchange(recording: "a.har", number: 3)]
        let learned = Learned([
            .parameter("sort_by", of: key): .init(name: "sort[by]", location: .cookie, origins: origins),
            .parameter("user_id", of: key): .init(name: "userID", location: .query, origins: origins),
        ])
        let rows = "**sort_by** | **str** |  |\n**user_id** | **str** |  |"
        let text = page(Operation("GET /users/{userId}", rows: rows))
        let parameters = Model.of(files: [("P.md", text)], learned: learned).api.parameters
        #expect(parameters[0].name == Fact("sort[by]", .learned(origins).proving(true)))
        #expect(parameters[0].location == Fact(.cookie, .learned(origins).proving(true)))
        // The page shows what the path holds; what says something else is kept beside it.
        #expect(parameters[1].name.value == "userId")
        #expect(parameters[1].name.evidence.contradicting == origins)
        #expect(parameters[1].location.value == .path)
        #expect(parameters[1].location.evidence.contradicting == origins)
    }

    @Test func aRequestOfUnknownContentMayBeAForm() {
        let text = page(Operation("POST /users", rows: "**name** | **str** |  |"))
            .replacing(" - **Content-Type**: Not defined\n", with: "")
        #expect(Model.of(text).api.parameters[0].location.evidence.isProven == false)
    }

    @Test(arguments: ["tenant_id", "session", "api_key"])
    func whatMayBeAHeaderFieldOrACookieIsNotProven(name: String) {
        let api = Model.of(page(Operation("GET /users", rows: "**\(name)** | **str** |  |"))).api
        #expect(api.parameters[0].location.evidence.isProven == false)
    }
}
