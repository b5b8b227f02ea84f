import CustomDump
import EndpointModel
import Testing

/// Pages that describe what no request can be made of: each is a warning, and the model is mended.
@Suite struct ValidationTests {
    /// A page whose operation has parameters in sections of their own.
    private func sections(_ request: String, _ sections: [(heading: String, rows: String)], contentType: String = "")
        -> String
    {
        let tables = sections.map { heading, rows in
            """
            ### \(heading)

            Name | Type | Description | Notes
            --- | --- | --- | ---
            \(rows)


            """
        }
        return page(Operation(request).with(\.contentType, contentType.isEmpty ? "Not defined" : contentType))
            .replacing("### Return type", with: tables.joined() + "### Return type")
    }

    @Test func aPathParameterWithoutAPlaceholder() {
        let (api, diagnostics) = Model.of(
            sections("GET /users/{id}", [("Path Parameters", "**id** | **int** | |\n**page** | **int** | |")])
        )
        #expect(api.places == ["path id"])
        expectNoDifference(
            diagnostics.map(\.description),
            [
                """
                A.md:33:1: warning: the path parameter page answers no placeholder of /users/{id}; the request is sent \
                without it [path-parameter]
                """
            ]
        )
    }

    @Test(arguments: ["/users/{id", "/users/id}", "/users/{id}}"])
    func aBraceWithoutAPartner(path: String) {
        let diagnostics = Model.of(page(Operation("GET \(path)", rows: "**id** | **int** | |"))).diagnostics
        expectNoDifference(
            diagnostics.map(\.message),
            ["a brace of \(path), the path of call, has no partner; it is sent as it stands"]
        )
    }

    @Test func aHeaderFieldThatHTTPDoesNotAllow() {
        let (api, diagnostics) = Model.of(
            sections("GET /users", [("Header Parameters", "**X Trace** | **int** | |\n**trace** | **int** | |")])
        )
        #expect(api.places == ["header trace"])
        expectNoDifference(diagnostics.map(\.rule), ["parameter-name"])
        expectNoDifference(diagnostics.map(\.severity), [.warning])
    }

    /// The client would refuse every value for it.
    @Test func aHeaderFieldOfTheConnection() {
        let (api, diagnostics) = Model.of(
            sections("GET /users", [("Header Parameters", "**host** | **string** | |\n**X-Host** | **string** | |")])
        )
        #expect(api.places == ["header X-Host"])
        expectNoDifference(
            diagnostics.map(\.description),
            [
                """
                A.md:32:1: warning: the header field host of call is set by what carries the request out; the request \
                is sent without the parameter [connection-field]
                """
            ]
        )
    }

    /// As a query item it can be meant.
    @Test func aHeaderFieldOfTheConnectionByItsName() {
        let (api, diagnostics) = Model.of(page(Operation("GET /users", rows: "**keep_alive** | **string** | |")))
        #expect(api.places == [])
        expectNoDifference(diagnostics.map(\.rule), ["connection-field"])
    }

    @Test func aHeaderFieldInTwoSpellings() {
        let (api, diagnostics) = Model.of(
            sections("GET /users", [("Header Parameters", "**Trace** | **int** | |\n**trace** | **string** | |")])
        )
        #expect(api.places == ["header Trace"])
        expectNoDifference(
            diagnostics.map(\.message),
            ["two header parameters of call are called trace; the first counts"]
        )
    }

    @Test func fieldsBesideABody() {
        let (api, diagnostics) = Model.of(
            sections(
                "POST /users",
                [("Request Body", "**user** | **User** | |"), ("Form Parameters", "**name** | **string** | |")],
                contentType: "application/json"
            )
        )
        #expect(api.body == "User")
        #expect(api.places == [])
        expectNoDifference(
            diagnostics.map(\.message),
            ["the body of call is user, so name can't be a field; the request is sent without it"]
        )
    }

    @Test func aFormWithAFileIsOfParts() {
        let (api, diagnostics) = Model.of(
            sections(
                "POST /users",
                [("Form Parameters", "**photo** | **file** | |")],
                contentType: "application/x-www-form-urlencoded"
            )
        )
        #expect(api.endpoints[0].requestBody?.mediaTypes.value == ["multipart/form-data"])
        expectNoDifference(
            diagnostics.map(\.message),
            [
                """
                the body of call is a form with a file, which can't travel as application/x-www-form-urlencoded; it is \
                sent as multipart/form-data
                """
            ]
        )
    }

    /// A file by another name travels in a part of its own, too, whether the page states how or not.
    @Test(arguments: [
        ("Scan", "`file`", "application/x-www-form-urlencoded", 1), ("Scan", "`file`", "", 0),
        ("Scans", "`List[Scans]`", "application/x-www-form-urlencoded", 0), ("Scan", "`List[file]`", "", 0),
    ])
    func aFileByAnotherName(name: String, type: String, contentType: String, warnings: Int) {
        let (api, diagnostics) = Model.of(files: [
            (
                "Api.md",
                sections(
                    "POST /scans",
                    [("Form Parameters", "**scan** | [**\(name)**](\(name).md) | |")],
                    contentType: contentType
                )
            ),
            ("\(name).md", "# \(name)\n\n## Type\n\n\(type)\n"),
        ])
        let isFile = name == "Scan"
        let mediaType = isFile ? "multipart/form-data" : "application/x-www-form-urlencoded"
        #expect(api.endpoints[0].requestBody?.mediaTypes.value == [mediaType])
        expectNoDifference(diagnostics.map(\.rule), Array(repeating: "body-media-type", count: warnings))
    }

    @Test func aFormIsNoJSON() {
        let (api, diagnostics) = Model.of(
            sections(
                "POST /users",
                [("Form Parameters", "**name** | **string** | |")],
                contentType: "application/json, application/x-www-form-urlencoded"
            )
        )
        #expect(api.endpoints[0].requestBody?.mediaTypes.value == ["application/x-www-form-urlencoded"])
        expectNoDifference(
            diagnostics.map(\.message),
            [
                """
                the body of call is a form, which can't travel as application/json; it is sent as \
                application/x-www-form-urlencoded
                """
            ]
        )
    }

    @Test func oneValueIsNoForm() {
        let (api, diagnostics) = Model.of(
            sections(
                "POST /users",
                [("Request Body", "**photo** | **file** | |")],
                contentType: "multipart/form-data"
            )
        )
        #expect(api.endpoints[0].requestBody?.mediaTypes.value == ["application/octet-stream"])
        expectNoDifference(
            diagnostics.map(\.message),
            [
                """
                the body of call is one value, which multipart/form-data can't carry; it is sent as \
                application/octet-stream
                """
            ]
        )
    }

    @Test func oneValueTravelsAsWhatIsNoForm() {
        let types = "multipart/form-data, text/plain"
        let (api, diagnostics) = Model.of(
            sections("POST /users", [("Request Body", "**text** | **string** | |")], contentType: types)
        )
        #expect(api.endpoints[0].requestBody?.mediaTypes.value == ["text/plain", "multipart/form-data"])
        expectNoDifference(diagnostics.map(\.description), [])
    }

    @Test func anAPIKeyThatNoHeaderFieldCanBeCalled() {
        let readme = """
            # Shop

            ## Documentation for Authorization

            ### key

            - **Type**: API key
            - **API key parameter name**: X Key
            - **Location**: HTTP header
            """
        let (api, diagnostics) = Model.of(page(Operation("GET /users")), readme)
        expectNoDifference(api.securitySchemes.map(\.kind.value), [.apiKey(nil)])
        expectNoDifference(
            diagnostics.map(\.message),
            [
                """
                "X Key" can't be the name of the header field that carries key; the caller has to say where the key \
                goes
                """
            ]
        )
    }
}
