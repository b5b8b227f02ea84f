import CustomDump
import EndpointModel
import Testing

/// How names are spelled on the wire that no page shows literally.
@Suite struct NamingTests {
    private let snake = Operation("GET /users", "find", rows: "**recovery_key** | **str** |  |")

    @Test func placeholdersOfThePageVote() {
        let camel = Operation("GET /users/{userId}", "get", rows: "**user_id** | **int** |  |")
        let api = Model.of(page(snake, camel)).api
        #expect(api.places == ["query recoveryKey", "path userId"])
        #expect(api.parameters[0].name.reason == "naming-convention")
        #expect(api.parameters[0].name.evidence.range?.description == "A.md:8:25")
    }

    @Test func thePageVotesBeforeTheReference() {
        let camel = page(Operation("GET /users/{userId}/{mailId}/{partId}", "get"))
        let kebab = page(snake, Operation("GET /keys/{key-id}", "key", rows: "**key_id** | **int** |  |"))
        #expect(Model.of(camel, kebab).api.places.contains("query recovery-key"))
        #expect(Model.of(camel, page(snake)).api.places.contains("query recoveryKey"))
    }

    @Test func aTieDecidesNothing() {
        let operation = Operation("GET /users/{userId}/{mail-id}", "get")
        let api = Model.of(page(snake, operation)).api
        #expect(api.places.first == "query recovery_key")
        #expect(api.parameters[0].name.reason == "page-spelling")
        #expect(api.parameters[0].name.evidence.isProven == false)
    }

    @Test func keysOfExamplesVoteOnlyInAConventionThatIsNotThePages() {
        let post = Operation(
            "POST /users",
            "post",
            rows: "**body** | [**User**](User.md) |  |\n**dry_run** | **bool** |  |"
        )
        .with(\.contentType, "application/json")
        let camel = page(post.with(\.example, #"body = {"firstName": "A"}"#))
        #expect(Model.of(camel).api.places == ["query dryRun"])
        let folded = page(post.with(\.example, #"body = {"first_name": "A"}"#))
        #expect(Model.of(folded).api.parameters[0].name.reason == "page-spelling")
    }

    @Test func aPageThatMixesConventionsSpellsLiterally() {
        let rows = """
            **user_id** | **int** |  |
            **max-price** | **int** |  |
            **Accept_Language** | **string** |  |
            **dryRun** | **bool** |  |
            """
        let api = Model.of(page(Operation("GET /users/{userId}", rows: rows))).api
        #expect(api.places == ["path userId", "query max-price", "header Accept-Language", "query dryRun"])
        #expect(api.parameters[1].name.reason == "unfolded-spelling")
    }

    @Test func aPropertyIsVotedOnByThePageThatAloneUsesItsSchema() {
        let camel = page(Operation("GET /users/{userId}/{mailId}", "get").with(\.returns, "[**User**](User.md)"))
        let kebab = page(Operation("GET /keys/{key_id}", "key").with(\.returns, "[**Key**](Key.md)"))
        let api = Model.of(files: [
            ("A.md", camel), ("B.md", kebab),
            ("User.md", modelPage("User", "**firstName** | **string** |  |\n**owner** | [**Owner**](Owner.md) |  |")),
            ("Owner.md", modelPage("Owner", "**lastName** | **string** |  |")),
            ("Key.md", modelPage("Key", "**validUntil** | **string** |  |")),
        ]).api
        expectNoDifference(
            api.properties,
            ["User.firstName", "User.owner", "Owner.lastName", "Key.valid_until"]
        )
    }

    @Test func propertiesInSeveralConventionsAreLiteral() {
        let api = Model.of(files: [
            ("A.md", page(Operation("GET /keys/{key-id}").with(\.returns, "[**Key**](Key.md)"))),
            ("Key.md", modelPage("Key", "**validUntil** | **string** |  |\n**key_no** | **string** |  |")),
        ]).api
        expectNoDifference(api.properties, ["Key.validUntil", "Key.key_no"])
    }

    @Test(arguments: [
        ("_default", "default"), ("var_self", "self"), ("varDefault", "default"), ("param_self", "self"),
        ("r#type", "type"), ("in_", "in"), ("from_", "from"), ("VarVersion", "version"), ("VarDefault", "default"),
        ("VarErrors", "errors"), ("var_query_params", "query_params"), ("varQueryParams", "queryParams"),
        ("paramCallback", "callback"), ("param_callback", "callback"), ("ParamCallback", "callback"),
        ("ModelDefault", "default"), ("model_return", "return"), ("modelDefault", "default"), ("default_", "default"),
        ("propertyClass", "class"), ("PropertyClass", "class"), ("property_class", "class"), ("@class", "class"),
        ("modelVersion", "modelVersion"), ("paramName", "paramName"), ("propertyType", "propertyType"),
        ("model", "model"), ("variable", "variable"), ("parameter", "parameter"),
        ("_links", "_links"), ("_id", "_id"), ("_embedded", "_embedded"), ("id_", "id_"), ("variety", "variety"),
        ("_format", "_format"), ("_include", "_include"), ("_type", "_type"), ("_self", "_self"),
    ])
    func onlyReservedWordsAreUnescaped(documented: String, name: String) {
        let api = Model.of(page(Operation("GET /users", rows: "**\(documented)** | **string** |  |"))).api
        #expect(api.places == ["query \(name)"])
    }

    /// There every object has an `id` and a `description` of its own.
    @Test(arguments: [("_id", "id"), ("_description", "description"), ("_links", "_links"), ("_format", "_format")])
    func objectiveCReservesTheNamesOfWhatEveryObjectHas(documented: String, name: String) {
        let api = Model.of(page(Operation("GET /users", rows: "**\(documented)** | **NSString\\*** |  |"))).api
        #expect(api.places == ["query \(name)"])
    }

    /// The language of the code shows what is reserved: a word of another language is the API's own.
    @Test(arguments: [
        ("python", "_self", "self"), ("java", "_self", "_self"), ("java", "_file", "file"), ("ts", "_file", "_file"),
        ("ruby", "_format", "_format"), ("php", "_include", "_include"), ("php", "_class", "class"),
        ("perl", "_return", "return"), ("scala", "_case", "case"),
        ("julia", "_import", "import"), ("typescript", "_default", "default"),
        // Go's generator writes `default_`.
        ("go", "_default", "_default"), ("go", "default_", "default"),
        // Commands and data are on the pages of any language.
        ("json", "_default", "default"),
    ])
    func aLeadingUnderscoreMarksWordsOfThePagesLanguage(language: String, documented: String, name: String) {
        let text = page(Operation("GET /users", rows: "**\(documented)** | **string** |  |").with(\.example, "call()"))
        let fenced = text.replacing("```\ncall()", with: "```\(language)\ncall()")
        #expect(Model.of(fenced).api.places == ["query \(name)"])
    }

    @Test func aConventionKeepsALeadingUnderscore() {
        let rows = "**user_id** | **int** |  |\n**_last_updated** | **str** |  |"
        #expect(Model.of(page(Operation("GET /users/{userId}", rows: rows))).api.places.last == "query _lastUpdated")
    }

    /// Code of another language is quoted on a page that is Python's.
    @Test func mostCodeDecidesOnTheLanguage() {
        let code = "call()\n```\n```java\ncall()\n```\n```python\ncall()\n```\n```python\ncall()"
        let text = page(Operation("GET /users", rows: "**_self** | **string** |  |").with(\.example, code))
        #expect(Model.of(text).api.places == ["query self"])
    }

    @Test func charactersSpelledOutAreUndone() {
        let name = "filter_left_square_bracket_status_right_square_bracket"
        let api = Model.of(page(Operation("GET /users", rows: "**\(name)** | **String** |  |"))).api
        #expect(api.places == ["query filter[status]"])
    }
}

extension API {
    fileprivate var properties: [String] {
        schemas.flatMap { schema -> [String] in
            guard case .object(let object) = schema.shape.value else { return [] }
            return object.properties.map { "\(schema.name).\($0.name.value)" }
        }
    }
}
