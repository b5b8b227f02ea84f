import CustomDump
import EndpointModel
import Testing

/// Which parameter is the body of a request, and which are the fields of a form.
@Suite struct BodyTests {
    /// The model of one operation that takes JSON.
    private func json(_ rows: String, method: String = "POST") -> (api: API, diagnostics: [Diagnostic]) {
        Model.of(page(Operation("\(method) /books/{id}", rows: rows).with(\.contentType, "application/json")))
    }

    @Test func aModelIsTheBody() {
        let api = json("**id** | **int** |  |\n**new_book** | [**NewBook**](NewBook.md) | The book | [optional]").api
        #expect(api.body == "NewBook")
        let body = api.endpoints[0].requestBody
        #expect(body?.documentedName == "new_book")
        #expect(body?.isRequired.value == false)
        #expect(body?.mediaTypes.value == ["application/json"])
        #expect(body?.description?.value == "The book")
        #expect(api.places == ["path id"])
    }

    @Test(arguments: [
        ("Array&lt;NewBook&gt;", "[NewBook]"), ("List[NewBook]", "[NewBook]"), ("[]NewBook", "[NewBook]"),
        ("Hash&lt;String, Object&gt;", "{string: any}"), ("object", "any"), ("File", "string(binary)"),
    ])
    func soIsWhatOnlyABodyCanCarry(type: String, body: String) {
        #expect(json("**sort** | **string** |  |\n**books** | **\(type)** |  |").api.body == body)
    }

    @Test(arguments: ["body", "payload", "request_body", "requestBody"])
    func soIsWhatIsCalledSo(name: String) {
        let api = json("**sort** | **string** |  |\n**\(name)** | **string** |  |").api
        #expect(api.body == "string")
        #expect(api.places == ["query sort", "path id"])
    }

    @Test func ofTwoModelsTheOneNamedSoIsTheBody() {
        let api = json("**body** | [**NewBook**](NewBook.md) |  |\n**filter** | [**Filter**](Filter.md) |  |").api
        #expect(api.body == "NewBook")
        #expect(api.places == ["query filter", "path id"])
    }

    @Test func otherwiseTheOneNamedAfterItsType() {
        let api = json("**new_book** | [**NewBook**](NewBook.md) |  |\n**sort** | [**SortOrder**](SortOrder.md) |  |")
            .api
        #expect(api.body == "NewBook")
        #expect(api.places == ["query sort", "path id"])
    }

    @Test func anEnumerationBesideAModelIsAQueryItem() {
        let rows = "**sort** | **string** |  | [enum: title, price]\n**new_book** | [**NewBook**](NewBook.md) |  |"
        let api = json(rows).api
        #expect(api.body == "NewBook")
        #expect(api.parameters[0].type.value == .enumeration(["title", "price"]))
    }

    @Test func withoutAContentTypeAModelIsNoBody() {
        let api = Model.of(page(Operation("GET /books", rows: "**filter** | [**Filter**](Filter.md) |  |"))).api
        #expect(api.body == nil)
        #expect(api.places == ["query filter"])
    }

    @Test func aContentTypeWithoutABodyIsReported() {
        let (api, diagnostics) = json("**id** | **int** |  |\n**sort** | **string** |  |")
        #expect(api.body == nil)
        expectNoDifference(
            diagnostics.map(\.description),
            [
                """
                A.md:39:20: warning: a Content-Type is stated, but no parameter of call can be the body; \
                the request is sent without one, its other parameters in the query: check them against the server \
                [body-unknown]
                """
            ]
        )
    }

    /// A list of numbers or texts that a request of JSON sends can be nothing else than its body.
    @Test(arguments: [
        ("POST", "Array&lt;String&gt;"), ("PUT", "List[int]"), ("PATCH", "[]string"), ("DELETE", "Vec&lt;i64&gt;"),
    ])
    func theOnlyArrayIsTheBodyOfJSON(method: String, type: String) {
        let rows =
            "**id** | **int** |  |\n**force** | **bool** |  | [optional]\n**names** | [**\(type)**](String.md) |  |"
        let (api, diagnostics) = json(rows, method: method)
        #expect(api.endpoints[0].requestBody?.documentedName == "names")
        #expect(api.places == ["path id", "query force"])
        expectNoDifference(diagnostics.map(\.rule), [])
    }

    @Test func ofTwoArraysNoneIsTheBody() {
        let (api, diagnostics) = json("**names** | **List[str]** |  |\n**tags** | **List[str]** |  |")
        #expect(api.body == nil)
        #expect(api.places == ["query names", "query tags", "path id"])
        expectNoDifference(diagnostics.map(\.rule).filter { $0 != "placeholder-undocumented" }, ["body-unknown"])
    }

    /// References that were written from Swagger 2 state one Content-Type for all operations.
    @Test(arguments: ["GET", "HEAD", "DELETE"])
    func aContentTypeOfARequestThatHasNoBodySaysNothing(method: String) {
        let (api, diagnostics) = json("**id** | **int** |  |\n**sort** | **string** |  |", method: method)
        #expect(api.body == nil)
        #expect(api.places == ["path id", "query sort"])
        expectNoDifference(diagnostics, [])
    }

    @Test func norDoesOneWhereNoParameterIsLeft() {
        let (api, diagnostics) = json("**id** | **int** |  |")
        #expect(api.body == nil)
        expectNoDifference(diagnostics, [])
    }

    @Test func anArrayOfAGetIsAQueryItem() {
        let (api, diagnostics) = json("**id** | **int** |  |\n**names** | **List[str]** |  |", method: "GET")
        #expect(api.places == ["path id", "query names"])
        expectNoDifference(diagnostics, [])
    }

    @Test(arguments: ["multipart/form-data", "application/x-www-form-urlencoded"])
    func theOtherParametersOfAFormAreItsFields(type: String) {
        let rows = """
            **book_id** | **int** |  |
            **accept_language** | **str** |  | [optional]
            **file** | **file** | The image |
            **alt_text** | **str** |  | [optional]
            """
        let api = Model.of(page(Operation("PUT /books/{book_id}", rows: rows).with(\.contentType, type))).api
        #expect(api.body == "form")
        #expect(api.places == ["path book_id", "header Accept-Language", "form file", "form alt_text"])
        let body = api.endpoints[0].requestBody
        #expect(body?.isRequired.value == true)
        // A file travels in a part of its own.
        #expect(body?.mediaTypes.value == ["multipart/form-data"])
    }

    @Test func aFormOfOptionalFieldsIsOptional() {
        let operation = Operation("POST /token", rows: "**scope** | **str** |  | [optional]")
            .with(\.contentType, "application/x-www-form-urlencoded")
        #expect(Model.of(page(operation)).api.endpoints[0].requestBody?.isRequired.value == false)
    }

    @Test func theBodysSectionSaysSo() {
        let text = page(Operation("POST /books").with(\.contentType, "application/json")).replacing(
            "### Return type",
            with: """
                ### Request Body

                Name | Type | Description | Notes
                --- | --- | --- | ---
                **title** | **string** |  |

                ### Return type
                """
        )
        #expect(Model.of(text).api.body == "string")
    }

    @Test func aBodyIsDescribedByItsExample() {
        let operation = Operation("POST /books", rows: "**new_book** | [**NewBook**](NewBook.md) |  |")
            .with(\.contentType, "application/json")
            .with(\.example, #"new_book = {"title": "A", "price": 9.5, "pages": 12, "tags": ["x"], "extra": {}}"#)
        let schema = Model.of(page(operation)).api.schemas[0]
        guard case .object(let object) = schema.shape.value else {
            Issue.record("\(schema.shape)")
            return
        }
        #expect(schema.shape.reason == "request-example")
        expectNoDifference(
            object.properties.map { "\($0.name.value): \($0.type.value)" },
            ["title: string", "price: number", "pages: integer", "tags: [string]", "extra: {string: any}"]
        )
        #expect(object.properties.allSatisfy { !$0.isRequired.value })
    }
}
