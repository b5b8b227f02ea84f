import ClientGenerator
import CustomDump
import EndpointModel
import Testing

/// Corrections that no request, or no client, can be made of: each is an error where it stands.
@Suite struct ContradictionTests {
    private func report(_ yaml: String, api: String = Shop.api) throws -> [String] {
        let result = try Shop.model(yaml, api: api)
        #expect(result.api == nil)
        return result.diagnostics.map(\.description)
    }

    @Test(arguments: [
        (
            "path: /shelves/{shelfId}",
            """
            4:13: error: the path parameter shelf answers no placeholder of /shelves/{shelfId}; expected a name in \
            braces in the path, or another `in` than path [path-parameter]
            """
        ),
        (
            "path: /books/{shelf}/{page}",
            """
            4:13: error: no path parameter of add_book answers {page} of /books/{shelf}/{page}; expected a parameter \
            with this name and `in: path` [path-parameter]
            """
        ),
        (
            "parameters: {draft: {in: path}}",
            """
            4:32: error: the path parameter draft answers no placeholder of /books/{shelf}; expected a name in braces \
            in the path, or another `in` than path [path-parameter]
            """
        ),
        (
            "parameters: {shelf: {in: query}}",
            """
            4:32: error: no path parameter of add_book answers {shelf} of /books/{shelf}; expected a parameter with \
            this name and `in: path` [path-parameter]
            """
        ),
        (
            "parameters: {shelf: {name: board}}",
            """
            4:34: error: the path parameter board answers no placeholder of /books/{shelf}; expected a name in braces \
            in the path, or another `in` than path [path-parameter]
            """
        ),
        (
            "parameters: {shelf: {required: false}}",
            "4:38: error: parameter shelf of add_book is a part of the path; expected required: true [path-parameter]"
        ),
        (
            "parameters: {draft: {name: shelf, in: path}}",
            """
            4:34: error: two path parameters of add_book are called shelf; expected another name or place for one of \
            them [duplicate-name]
            """
        ),
        (
            "parameters: {draft: {name: X Draft, in: header}}",
            """
            4:34: error: "X Draft" can't be the name of a header parameter of add_book; expected a name such as \
            X-Request-ID [parameter-name]
            """
        ),
        (
            "parameters: {draft: {explode: false}}",
            """
            4:37: error: parameter draft of add_book is no array that travels in a query, a cookie or a form; expected \
            `explode` for such arrays alone [explode]
            """
        ),
        (
            "parameters: {draft: {default: maybe}}",
            """
            4:37: error: "maybe" can't be the default of the parameter draft of add_book; expected a value of its \
            type, boolean [default-value]
            """
        ),
        (
            "parameters: {draft: {in: form}}",
            """
            4:32: error: the body of add_book is book, so draft can't be a field; expected one of path, query, header, \
            cookie [form-beside-body]
            """
        ),
        (
            "body: {type: file, mediaTypes: [multipart/form-data]}",
            """
            4:38: error: the body of add_book is one value, which multipart/form-data can't carry; expected a media \
            type such as application/octet-stream [body-media-type]
            """
        ),
    ])
    func ofAnEndpoint(yaml: String, message: String) throws {
        let report = try report("corrections:\n  endpoints:\n    add_book:\n      \(yaml)")
        expectNoDifference(report, ["apiref.yaml:\(message)"])
    }

    @Test(arguments: [
        (
            "year: {name: title}",
            "two properties of Book are called title; expected a name of its own for each [duplicate-name]"
        ),
        (
            "title: {name: year}",
            "two properties of Book are called year; expected a name of its own for each [duplicate-name]"
        ),
        (
            "year: {default: x}",
            """
            "x" can't be the default of the property year of Book; expected a value of its type, integer [default-value]
            """
        ),
    ])
    func ofASchema(yaml: String, message: String) throws {
        let report = try report("corrections: {schemas: {Book: {properties: {\(yaml)}}}}")
        #expect(report.count == 1)
        #expect(report.first?.hasPrefix("apiref.yaml:1:") == true)
        #expect(report.first?.hasSuffix("error: \(message)") == true, "\(report)")
    }

    @Test func theNameOfAnAPIKey() throws {
        expectNoDifference(
            try report("corrections: {securitySchemes: {key: {in: header, name: X Key}}}"),
            [
                """
                apiref.yaml:1:38: error: "X Key" can't be the name of the header field that carries key; expected a name \
                such as X-Api-Key [security-scheme-name]
                """
            ]
        )
    }

    @Test(arguments: ["shelve_book", "shelveBook"])
    func theNameOfAnotherOperation(name: String) throws {
        expectNoDifference(
            try report("corrections: {endpoints: {add_book: {operationID: \(name)}}}", api: Shop.apiOfTwo),
            [
                """
                apiref.yaml:1:51: error: shelve_book is also POST /books/{shelf}; expected a name that no other \
                operation of BooksApi has [duplicate-operation]
                """
            ]
        )
    }

    /// The page has two operations of one name, and one correction that is meant for both.
    @Test func oneNameOfTwoOperations() throws {
        let api = Shop.apiOfTwo.replacing("shelve_book", with: "add_book")
        let result = try Shop.model("corrections: {endpoints: {add_book: {operationID: put, summary: Put}}}", api: api)
        expectNoDifference(
            result.diagnostics.filter { $0.rule == "duplicate-operation" }.map(\.description),
            [
                """
                BooksApi.md:8:40: warning: put is also POST /books/{shelf}; a number is added to the second function's \
                name [duplicate-operation]
                """
            ]
        )
        #expect(result.api != nil)
    }

    /// A correction of an operation on several pages is wrong once.
    @Test func onSeveralPages() throws {
        let pages = ["A.md", "B.md"].map { Reference.Page(path: $0, bytes: Array(Shop.api.utf8)) }
        let yaml = "corrections: {endpoints: {add_book: {path: /books}}}"
        let reference = Reference(pages: pages, configuration: ConfigurationFile(path: "apiref.yaml", text: yaml))
        let errors = try ClientGenerator.model(of: reference).diagnostics.filter { $0.severity == .error }
        expectNoDifference(errors.map(\.rule), ["path-parameter"])
    }
}

/// Corrections that make a form of a request without a body.
@Suite struct CorrectedFormTests {
    private func client(_ corrections: String) throws -> (body: RequestBody, page: String) {
        let api = Shop.api.replacing(" **book** | [**Book**](Book.md)|  |\n", with: "")
            .replacing("**Content-Type**: application/json", with: "**Content-Type**: Not defined")
        let result = try Shop.client("corrections: {endpoints: {add_book: \(corrections)}}", api: api)
        expectNoDifference(result.diagnostics.map(\.description), [])
        let body = try #require(result.api?.endpoints.first?.requestBody)
        return (body, try #require(result.files.first { $0.name == "BooksAPI.swift" }).contents)
    }

    @Test func ofOneField() throws {
        let (body, page) = try client("{parameters: {draft: {in: form, required: true}}}")
        #expect(body.content == .form)
        #expect(body.isRequired.value)
        #expect(body.mediaTypes.value == ["application/x-www-form-urlencoded"])
        #expect(page.contains(#"body: .form(["draft": draft])"#))
    }

    @Test func ofAFile() throws {
        let (body, page) = try client("{parameters: {draft: {in: form, type: file}}}")
        #expect(!body.isRequired.value)
        #expect(body.mediaTypes.value == ["multipart/form-data"])
        #expect(page.contains(#"body: .multipart(["draft": draft])"#))
    }

    @Test func whoseFieldsAllTravelElsewhere() throws {
        let api = Shop.apiWithoutBody
            .replacing("**Content-Type**: Not defined", with: "**Content-Type**: multipart/form-data")
            .replacing("Where it goes |\n", with: "Where it goes |\n **draft** | **str**|  |\n")
        let result = try Shop.client(
            "corrections: {endpoints: {add_book: {parameters: {draft: {in: query}}}}}",
            api: api
        )
        expectNoDifference(result.diagnostics.map(\.description), [])
        #expect(try #require(result.api).endpoints[0].requestBody == nil)
        let page = try #require(result.files.first { $0.name == "BooksAPI.swift" }).contents
        #expect(page.contains(#"query: ["draft": draft]"#))
        #expect(!page.contains("body:"))
    }

    /// The form is there before its media types are corrected, wherever in the file they stand.
    @Test func whoseMediaTypeIsCorrected() throws {
        let (body, _) = try client("{body: {mediaTypes: [multipart/form-data]}, parameters: {draft: {in: form}}}")
        #expect(body.mediaTypes.value == ["multipart/form-data"])
    }

    @Test(arguments: [
        (
            "{body: {mediaTypes: [application/json]}, parameters: {draft: {in: form}}}", "1:57",
            """
            the body of add_book is a form, which can't travel as application/json; expected \
            application/x-www-form-urlencoded or multipart/form-data
            """
        ),
        (
            """
            {body: {mediaTypes: [application/x-www-form-urlencoded]}, parameters: {draft: {in: form, type: file}}}
            """, "1:57",
            """
            the body of add_book is a form with a file, which can't travel as application/x-www-form-urlencoded; \
            expected multipart/form-data
            """
        ),
        (
            "{body: {type: string}, parameters: {draft: {in: form}}}", "1:51",
            "expected no type, for this is a form, for type of request body of add_book"
        ),
    ])
    func whoseMediaTypeIsWrong(corrections: String, place: String, message: String) throws {
        let yaml = "corrections: {endpoints: {add_book: \(corrections)}}"
        let api = Shop.apiWithoutBody.replacing(
            "Where it goes |\n",
            with: "Where it goes |\n **draft** | **str**|  |\n"
        )
        let report = try Shop.model(yaml, api: api).diagnostics
        #expect(report.count == 1)
        #expect(report.first?.description.hasPrefix("apiref.yaml:\(place): error: \(message) [") == true, "\(report)")
    }
}
