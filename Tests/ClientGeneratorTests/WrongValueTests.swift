import ClientGenerator
import CustomDump
import EndpointModel
import Testing

/// Values of an `apiref.yaml` that are of the wrong kind, or none that the fact can have.
@Suite struct WrongValueTests {
    private func report(_ yaml: String) throws -> [String] { try Shop.model(yaml).diagnostics.map(\.description) }

    private static let methods = "one of GET, HEAD, POST, PUT, DELETE, CONNECT, OPTIONS, TRACE, PATCH"
    private static let line = "a text of one line, without control characters and spaces at its ends,"

    @Test(arguments: [
        ("method: FETCH", "\(methods) for method of operation add_book"),
        ("path: books/{shelf}", "a path such as /users/{id} for path of operation add_book"),
        ("path: '/books/{shelf'", "a path such as /users/{id} for path of operation add_book"),
        ("path: '/books/{}'", "a path such as /users/{id} for path of operation add_book"),
        (#"path: "/books\n""#, "\(line) for path of operation add_book"),
        ("operationID: 本", "a name with a letter from A to Z for operationID of operation add_book"),
        (
            "result: Bok",
            "a type or a schema of the reference (there is no Bok; did you mean Book?) for result of operation add_book"
        ),
        (
            "body: {type: '[Nope]'}",
            "a type or a schema of the reference (there is no Nope) for type of request body of add_book"
        ),
        (
            "parameters: {draft: {type: strin}}",
            """
            a type or a schema of the reference (there is no strin; did you mean string?) for type of parameter draft \
            of add_book
            """
        ),
        ("result: string | Bok", "one type, or any for all of them, for result of operation add_book"),
        (
            "security: [nope]",
            "a list of security schemes of the reference, which has key, for security of operation add_book"
        ),
        ("accept: [json]", "media types such as application/json for accept of operation add_book"),
        (
            "body: {mediaTypes: ['text/a, text/b']}",
            "media types such as application/json for mediaTypes of request body of add_book"
        ),
        (
            "responses: {99: x}",
            "a status from 100 to 599, or default, for description of response 99 of add_book"
        ),
        ("parameters: {draft: {name: ''}}", "a text for name of parameter draft of add_book"),
        ("parameters: {draft: {name: ' x'}}", "\(line) for name of parameter draft of add_book"),
        (
            "parameters: {draft: {name: 1}}",
            #"a text, so "1" in quotation marks, for name of parameter draft of add_book"#
        ),
        ("summary: true", #"a text, so "true" in quotation marks, for summary of operation add_book"#),
        ("summary: 1e3", #"a text, so "1e3" in quotation marks, for summary of operation add_book"#),
        ("body: {required: 'true'}", "true or false for required of request body of add_book"),
        ("body: {required: 1}", "true or false for required of request body of add_book"),
        (
            "parameters: {draft: {default: [a]}}",
            "a text, a number or a truth value for default of parameter draft of add_book"
        ),
    ])
    func ofAnEndpoint(yaml: String, expected: String) throws {
        let report = try report("corrections:\n  endpoints:\n    add_book:\n      \(yaml)")
        #expect(report.count == 1)
        #expect(report.first?.hasPrefix("apiref.yaml:4:") == true)
        #expect(report.first?.hasSuffix(": error: expected \(expected) [correction-invalid]") == true, "\(report)")
    }

    @Test(arguments: [
        ("draft: {default: 7}", "int32"), ("draft: {default: 1.5}", "number"), ("shelf: {default: on}", "boolean"),
        ("draft: {default: ''}", "string"), ("draft: {default: 2024-01-01}", "date"),
        ("draft: {default: '2024-01-01T00:00:00+02:00'}", "date-time"),
        ("draft: {default: 0b6d8e9a-0000-4000-8000-00000000000F}", "uuid"),
    ])
    func aDefaultOfEachType(yaml: String, type: String) throws {
        let correction = yaml.replacing("}", with: ", type: \(type)}")
        expectNoDifference(
            try report("corrections: {endpoints: {add_book: {parameters: {\(correction)}}}}"),
            []
        )
    }

    @Test(arguments: [
        ("draft: {default: 3000000000}", "int32"), ("draft: {default: x}", "number"),
        ("shelf: {default: '1'}", "boolean"),
        ("draft: {default: today}", "date"), ("draft: {default: 2024-01-01}", "date-time"),
        ("draft: {default: x}", "uuid"),
    ])
    func aDefaultOfAnotherType(yaml: String, type: String) throws {
        let correction = yaml.replacing("}", with: ", type: \(type)}")
        let diagnostics = try Shop.model(
            "corrections: {endpoints: {add_book: {parameters: {\(correction)}}}}"
        ).diagnostics
        expectNoDifference(diagnostics.map(\.rule), ["default-value"])
        expectNoDifference(diagnostics.map(\.severity), [.error])
    }

    @Test(arguments: [
        ("client: null", "1:9: error: expected a Swift type name such as BitbarClient for client"),
        ("client: 1", "1:9: error: expected a Swift type name such as BitbarClient for client"),
        ("client: _", "1:9: error: expected a Swift type name such as BitbarClient for client"),
        (
            "client: Request",
            "1:9: error: expected a name other than Request, which Swift or the client's runtime uses, for client"
        ),
        (
            "client: string",
            "1:9: error: expected a name other than string, which Swift or the client's runtime uses, for client"
        ),
        ("module: true", "1:9: error: expected a Swift type name such as BitbarClient for module"),
        ("module: ~", "1:9: error: expected a Swift type name such as BitbarClient for module"),
        ("access:", "1:8: error: expected one of public, package, internal for access"),
        ("pages: ['*.md', null]", #"1:8: error: expected a list of globs such as ["*.md"] for pages"#),
        ("templates: null", "1:12: error: expected a folder of templates for templates"),
        ("server: null", "1:9: error: expected an absolute URL such as https://api.example.com for server"),
        ("corrections: {title: null}", "1:22: error: expected a value for title"),
        ("corrections: {endpoints: {add_book: null}}", "1:37: error: expected a mapping for add_book"),
        (
            "corrections: {endpoints: {add_book: {accept: [text/json, 1]}}}",
            """
            1:58: error: expected texts alone, with quotation marks around numbers and truth values, for accept
            """
        ),
        (
            "corrections: {endpoints: {add_book: {security: [[key]]}}}",
            """
            1:49: error: expected texts alone, with quotation marks around numbers and truth values, for security
            """
        ),
        (
            "corrections: {endpoints: {[add_book]: {}}}",
            "1:27: error: expected a name as the key of each entry for endpoints"
        ),
        (
            "corrections: {securitySchemes: {key: {in: header, name: null}}}",
            "1:38: error: expected {in: header, query or cookie, name: X-Key} or {type: bearer} for key"
        ),
    ])
    func ofTheRest(yaml: String, message: String) throws {
        expectNoDifference(try report(yaml), ["apiref.yaml:\(message) [configuration-value]"])
    }

    @Test func aKeyThatStandsTwice() throws {
        expectNoDifference(
            try report("client: A\nmodule: B\nclient: C\n"),
            [
                """
                apiref.yaml:3:1: error: client stands twice; expected each key of a mapping once: take one of them out, or \
                join them [duplicate-key]
                """
            ]
        )
    }

    @Test(.timeLimit(.minutes(1))) func aLongKeyInNoTime() throws {
        let key = String(repeating: "xy", count: 200_000)
        let report = try report("? \(key)\n: 1")
        #expect(report.count == 1)
        #expect(report.first?.hasSuffix("spelling, paging, arguments, corrections [unknown-key]") == true)
    }
}
