import CustomDump
import EndpointModel
import Testing

/// Where a parameter travels, and what a placeholder or a sample says of its name.
@Suite struct PlaceTests {
    @Test(arguments: ["userId", "user_id", "UserID", "user-id", "userid", "USER_ID"])
    func aParameterAnswersAPlaceholderInAnySpelling(name: String) {
        let api = Model.of(page(Operation("GET /users/{user-Id}", rows: "**\(name)** | **int** |  | [optional]"))).api
        #expect(api.places == ["path user-Id"])
        #expect(api.parameters[0].documentedName == name)
        #expect(
            api.parameters[0].isRequired == Fact(true, .inferred(.pathRequired, api.parameters[0].name.evidence.range))
        )
    }

    @Test func twoPlaceholdersAreAnsweredByName() {
        let rows = """
            **item_no** | **int** |  |
            **order_id** | **str** |  |
            """
        let api = Model.of(page(Operation("GET /orders/{orderId}/items/{item-no}", rows: rows))).api
        #expect(api.places == ["path item-no", "path orderId"])
        #expect(api.parameters.map(\.type.value) == [.integer(nil), .string(nil)])
    }

    @Test func oneParameterFillsAPlaceholderInAtEveryPlace() {
        let text = page(Operation("GET /users/{id}/friends/{id}", rows: "**id** | **int** |  |"))
        let (api, diagnostics) = Model.of(text)
        #expect(api.places == ["path id"])
        #expect(diagnostics == [])
    }

    @Test func aPlaceholderOfTheVeryNameIsAnsweredFirst() {
        let rows = "**userId** | **int** |  |\n**user_id** | **string** |  |"
        let api = Model.of(page(Operation("GET /users/{user_id}/of/{userId}", rows: rows))).api
        #expect(api.places == ["path userId", "path user_id"])
    }

    @Test func aPlaceholderWithoutParameterIsARequiredString() {
        let (api, diagnostics) = Model.of(
            page(Operation("GET /users/{userId}/mails/{mailId}", rows: "userId | int | |"))
        )
        #expect(api.places == ["path userId", "path mailId"])
        let mail = api.parameters[1]
        #expect(mail.type.value == .string(nil))
        #expect(mail.type.reason == "not-stated")
        #expect(mail.isRequired.value)
        expectNoDifference(
            diagnostics.map(\.description),
            [
                """
                A.md:7:27: warning: no parameter of call answers {mailId}; a required string is assumed \
                [placeholder-undocumented]
                """
            ]
        )
    }

    @Test func aSampleSpellsAName() {
        let operation = Operation(
            "GET /users",
            rows: "**x_fields** | **str** |  | [optional]\n**dry_run** | **str** |  |"
        )
        .with(\.example, "x_fields = \"X-Fields_example\" # str |\ndry_run = 'dryRun_example'")
        let api = Model.of(page(operation)).api
        #expect(api.places == ["header X-Fields", "query dryRun"])
        #expect(api.parameters.map(\.name.reason) == ["sample-value", "sample-value"])
    }

    @Test func aSampleInThePagesOwnSpellingSaysNothing() {
        let operation = Operation("GET /users", rows: "**dry_run** | **str** |  |")
            .with(\.example, "dry_run = 'dry_run_example'")
        #expect(Model.of(page(operation)).api.parameters[0].name.reason == "page-spelling")
    }

    @Test(arguments: [
        ("accept_language", "Accept-Language"), ("acceptLanguage", "Accept-Language"),
        ("Accept_Language", "Accept-Language"), ("ACCEPT_LANGUAGE", "Accept-Language"),
        ("x_request_id", "X-Request-Id"), ("xRequestID", "X-Request-Id"), ("XRequestID", "X-Request-Id"),
        ("X-Request-ID", "X-Request-Id"), ("x.request.id", "X-Request-Id"), ("x_request_i_d", "X-Request-Id"),
        ("if_none_match", "If-None-Match"), ("ifNoneMatch", "If-None-Match"), ("authorization", "Authorization"),
        ("idempotency_key", "Idempotency-Key"),
    ])
    func headerFieldsAreKnownInAnySpelling(name: String, field: String) {
        let parameter = Model.of(page(Operation("GET /users", rows: "**\(name)** | **str** |  |"))).api.parameters[0]
        #expect(parameter.location.value == .header)
        #expect(parameter.name.value.lowercased() == field.lowercased())
        #expect(parameter.location.reason == "http-field-name")
    }

    /// A coordinate is a fraction or one of a pair.
    @Test(arguments: [
        ("**x_min** | **float** |  |", ["query x_min"]),
        ("**xPosition** | **int** |  |\n**yPosition** | **int** |  |", ["query xPosition", "query yPosition"]),
        ("**x_trace** | **int** |  |\n**y_axis** | **int** |  |", ["header X-Trace", "query y_axis"]),
        ("**X-Min** | **float** |  |\n**Y-Min** | **float** |  |", ["header X-Min", "query Y-Min"]),
    ])
    func aCoordinateIsNoHeaderField(rows: String, places: [String]) {
        #expect(Model.of(page(Operation("GET /map", rows: rows))).api.places == places)
    }

    @Test func aHeaderFieldByItsFirstLetterAloneIsNotProven() {
        let rows = """
            **x_tenant** | **str** |  |
            **if_match** | **str** |  |
            **X-Trace** | **str** |  |
            **xRequestId** | **str** |  |
            """
        let api = Model.of(page(Operation("GET /users", rows: rows))).api
        #expect(api.places == ["header X-Tenant", "header If-Match", "header X-Trace", "header X-Request-Id"])
        #expect(api.parameters.map(\.name.evidence.isProven) == [false, true, true, true])
        #expect(api.parameters.map(\.location.evidence.isProven) == [false, true, true, true])
    }

    @Test func aSampleProvesAHeaderField() {
        let operation = Operation("GET /users", rows: "**x_fields** | **str** |  |")
            .with(\.example, "x_fields = 'X-Fields_example'")
        #expect(Model.of(page(operation)).diagnostics == [])
    }

    /// Common names of query items that are registered field names too.
    @Test(arguments: ["range", "date", "from", "host", "expect", "x", "xray", "extra_info"])
    func wordsThatAnyQueryMayHoldStayThere(name: String) {
        let parameter = Model.of(page(Operation("GET /users", rows: "**\(name)** | **str** |  |"))).api.parameters[0]
        #expect(parameter.location.value == .query)
        #expect(parameter.location.reason == "query-otherwise")
    }

    @Test func anAPIKeysParameterGoesWhereTheREADMESays() {
        let readme = """
            # Shop

            ## Documentation for Authorization

            ### key

            - **Type**: API key
            - **API key parameter name**: api-key
            - **Location**: URL query string

            ### session

            - **Type**: API key
            - **API key parameter name**: SHOPSESSION
            - **Location**: HTTP cookie
            """
        let rows = "**api_key** | **str** |  |\n**shopsession** | **str** |  | [optional]"
        let api = Model.of(files: [("README.md", readme), ("Api.md", page(Operation("GET /users", rows: rows)))]).api
        #expect(api.places == ["query api-key", "cookie SHOPSESSION"])
        #expect(api.parameters.map(\.location.reason) == ["api-key", "api-key"])
    }

    @Test func whatOnlyTheSDKNeedsIsLeftOut() {
        let rows = """
            **ctx** | **context.Context** | context for authentication |
            **apiClient** | **apiClient_t \\*** | context containing the client configuration |
            **_api** | **Api** | API context |
            **sort** | **string** |  |
            """
        #expect(Model.of(page(Operation("GET /users", rows: rows))).api.places == ["query sort"])
    }

    @Test func sectionsSayWhereTheirParametersGo() {
        let text = page(Operation("POST /users/{id}")).replacing(
            "### Return type",
            with: """
                ### Path Parameters

                Name | Type | Description | Notes
                --- | --- | --- | ---
                **id** | **int** |  |

                ### Header Parameters

                Name | Type | Description | Notes
                --- | --- | --- | ---
                **trace** | **string** |  |

                ### Return type
                """
        )
        let api = Model.of(text).api
        #expect(api.places == ["path id", "header trace"])
        #expect(api.parameters[1].location.reason == "documented")
    }

    /// Placeholders say nothing of how header fields are spelled.
    @Test(arguments: [
        ("x_request_id", "X-Request-Id", "http-field-name"), ("ifNoneMatch", "If-None-Match", "http-field-name"),
        ("x_min", "X-Min", "http-field-name"), ("api_key", "api_key", "page-spelling"),
    ])
    func aFieldUnderHeaderParametersIsNotNamedAsPlaceholdersAre(name: String, field: String, reason: String) {
        let text = page(Operation("GET /users/{userId}", rows: "**user_id** | **int** |  |")).replacing(
            "### Return type",
            with:
                "### Header Parameters\n\nName | Type | Description\n--- | --- | ---\n**\(name)** | **float** |  |\n\n"
                + "### Return type"
        )
        let parameter = Model.of(text).api.parameters[1]
        #expect(parameter.location.value == .header)
        #expect(parameter.name.value == field)
        #expect(parameter.name.reason == reason)
    }
}
