import ClientGenerator
import CustomDump
import EndpointModel
import Testing

/// Configurations that state what can't be, each told where it does.
@Suite struct WrongCorrectionTests {
    /// What is said of a configuration.
    private func report(_ yaml: String) throws -> [String] { try Shop.model(yaml).diagnostics.map(\.description) }

    @Test(arguments: [
        (
            "corrections:\n  endpoints:\n    addBook: {summary: Add}",
            "apiref.yaml:3:24: error: the reference has no operation addBook; there are add_book; did you mean add_book? [correction-unmatched]"
        ),
        (
            "corrections:\n  endpoints:\n    add_book:\n      parameters:\n        isDraft: {in: header}",
            """
            apiref.yaml:5:23: error: the reference has no parameter isDraft of add_book; \
            there are shelf, draft; did you mean draft? [correction-unmatched]
            """
        ),
        (
            "corrections:\n  endpoints:\n    add_book:\n      responses:\n        404: None such",
            """
            apiref.yaml:5:14: error: the reference has no response 404 of add_book; there are 201; `add: true` adds it \
            [correction-unmatched]
            """
        ),
        (
            "corrections:\n  securitySchemes:\n    token: {type: bearer}",
            "apiref.yaml:3:12: error: the reference has no security scheme token; there are key [correction-unmatched]"
        ),
        (
            "corrections:\n  schemas:\n    Shelf: {description: x}",
            "apiref.yaml:3:26: error: the reference has no schema Shelf; there are Book; `add: true` adds it [correction-unmatched]"
        ),
        (
            "corrections:\n  schemas:\n    Book: {properties: {isbn: {required: true}}}",
            """
            apiref.yaml:3:42: error: the reference has no property isbn of Book; there are title, year; \
            `add: true` adds it [correction-unmatched]
            """
        ),
    ])
    func whatMatchesNothing(yaml: String, message: String) throws {
        expectNoDifference(try report(yaml), [message])
        #expect(try Shop.model(yaml).api == nil)
    }

    @Test func whatThePagesAlreadySay() throws {
        let yaml = "corrections:\n  endpoints:\n    add_book:\n      method: POST"
        expectNoDifference(
            try report(yaml),
            [
                """
                apiref.yaml:4:15: warning: the pages already say this of operation add_book; it can be removed \
                [correction-redundant]
                """
            ]
        )
        #expect(try Shop.model(yaml).api != nil)
    }

    @Test(arguments: [
        (
            "modul: X",
            """
            apiref.yaml:1:1: error: unknown key "modul"; expected module, client, pages, server, access, templates, \
            protocols, spelling, paging, arguments, corrections; did you mean module? [unknown-key]
            """
        ),
        (
            "corrections:\n  endpoint: {}",
            """
            apiref.yaml:2:3: error: unknown key "endpoint"; expected title, version, securitySchemes, endpoints, \
            schemas; did you mean endpoints? [unknown-key]
            """
        ),
        (
            "corrections: {endpoints: {add_book: {parameters: {shelf: {wire: x}}}}}",
            """
            apiref.yaml:1:59: error: unknown key "wire"; expected name, in, type, required, nullable, deprecated, \
            description, default, example, explode, add [unknown-key]
            """
        ),
    ])
    func unknownKeys(yaml: String, message: String) throws {
        expectNoDifference(try report(yaml), [message])
    }

    @Test(arguments: [
        ("- module: X", "1:1: error: expected a mapping for apiref.yaml [configuration-value]"),
        ("module: [X]", "1:9: error: expected a Swift type name such as BitbarClient for module [configuration-value]"),
        ("client: a-b", "1:9: error: expected a Swift type name such as BitbarClient for client [configuration-value]"),
        ("pages: '*.md'", #"1:8: error: expected a list of globs such as ["*.md"] for pages [configuration-value]"#),
        ("access: open", "1:9: error: expected one of public, package, internal for access [configuration-value]"),
        (
            "server: /v2",
            "1:9: error: expected an absolute URL such as https://api.example.com for server [configuration-value]"
        ),
        ("corrections: [x]", "1:14: error: expected a mapping for corrections [configuration-value]"),
        (
            "corrections: {securitySchemes: {key: {in: body, name: x}}}",
            """
            1:38: error: expected {in: header, query or cookie, name: X-Key} or {type: bearer} for key \
            [configuration-value]
            """
        ),
        (
            "corrections: {title: {a: b}}",
            "1:22: error: expected a value for title [configuration-value]"
        ),
    ])
    func valuesOfTheWrongKind(yaml: String, message: String) throws {
        expectNoDifference(try report(yaml), ["apiref.yaml:\(message)"])
    }

    @Test(arguments: [
        (
            "stability: old", "stability of operation add_book",
            "one of stable, earlyAccess, beta, experimental, deprecated"
        ),
        ("accept: text/json", "accept of operation add_book", "a list of media types"),
        ("security: key", "security of operation add_book", "a list of security schemes"),
        ("summary: [a]", "summary of operation add_book", "a text"),
        ("body: {required: maybe}", "required of request body of add_book", "true or false"),
        ("body: {mediaTypes: text/json}", "mediaTypes of request body of add_book", "a list of media types"),
        (
            "parameters: {shelf: {in: body}}", "in of parameter shelf of add_book",
            "one of path, query, header, cookie, form"
        ),
        (
            "parameters: {shelf: {type: '???'}}", "type of parameter shelf of add_book",
            "a type such as string or [int64]"
        ),
        ("parameters: {shelf: {required: perhaps}}", "required of parameter shelf of add_book", "true or false"),
    ])
    func valuesThatAFactCannotHave(yaml: String, fact: String, expected: String) throws {
        let report = try report("corrections:\n  endpoints:\n    add_book:\n      \(yaml)")
        #expect(report.count == 1)
        let message = try #require(report.first)
        #expect(message.hasPrefix("apiref.yaml:4:"))
        #expect(message.hasSuffix(": error: expected \(expected) for \(fact) [correction-invalid]"), "\(message)")
    }

    @Test func whatIsNoYAML() throws {
        let report = try report("module: [X")
        #expect(report.count == 1)
        #expect(report.first?.hasPrefix("apiref.yaml:") == true)
        #expect(report.first?.contains("error: this is no YAML: ") == true)
    }
}
