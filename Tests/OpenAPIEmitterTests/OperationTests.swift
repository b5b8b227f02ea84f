import CustomDump
import EndpointModel
import Testing

@testable import OpenAPIEmitter

@Suite struct OperationTests {
    @Test func twoOperationsOfOneNameAreNumberedInPageOrder() {
        let api = API.of([.bare("get", "GET", "/a"), .bare("get", "GET", "/b"), .bare("get2", "GET", "/c")])
        #expect(api.documented("paths", "/a", "get", "operationId") == "get")
        #expect(api.documented("paths", "/b", "get", "operationId") == "get3")
        #expect(api.documented("paths", "/c", "get", "operationId") == "get2")
        #expect(api.documented("paths", "/b", "get", "x-apiref-evidence", "operationId", "stated") == "get")
    }

    @Test func pathsThatDifferInPlaceholdersAreOnePath() {
        let put = Endpoint.bare("put", "PUT", "/pets/{name}").with {
            $0.parameters = [.documented("name", in: .path, required: true)]
        }
        let get = Endpoint.bare("get", "GET", "/pets/{id}").with {
            $0.parameters = [.documented("id", in: .path, required: true)]
        }
        let api = API.of([get, put])
        #expect(api.documented("paths", "/pets/{name}") == nil)
        #expect(api.documented("paths", "/pets/{id}", "put", "parameters", "0", "name") == "id")
        #expect(api.documented("paths", "/pets/{id}", "put", "x-apiref-evidence", "path", "stated") == "/pets/{name}")
    }

    @Test func aPlaceholderWithoutAParameterGetsOne() {
        let parameter = API.of([.bare("get", "GET", "/pets/{id}")])
            .documented("paths", "/pets/{id}", "get", "parameters", "0")
        expectNoDifference(
            parameter,
            [
                "name": "id", "in": "path", "required": true, "schema": ["type": "string"],
                "x-apiref-evidence": .object(["schema": .note("assumed", "no parameter answers the placeholder")]),
            ]
        )
    }

    @Test func aParameterIsListedOnce() {
        let endpoint = Endpoint.bare("get").with {
            $0.parameters = [
                .documented("X-A", in: .header), .documented("x-a", in: .header), .documented("x-a"),
            ]
        }
        let api = API.of([endpoint])
        #expect(api.documented("paths", "/pets", "get", "parameters", "1", "in") == "query")
        #expect(api.documented("paths", "/pets", "get", "parameters", "2") == nil)
        #expect(
            api.documented("paths", "/pets", "get", "x-apiref-evidence", "parameters", "stated")
                == "also x-a, whose names others have"
        )
    }

    /// A form's fields are properties of a schema, which have no room for how they travel.
    @Test func aFieldWhoseItemsAreJoined() {
        var ids = Parameter.documented("ids", in: .form, .array(.string(nil)))
        ids.explode = corrected(false)
        var tags = Parameter.documented("tags", in: .form, .array(.string(nil)))
        tags.explode = inferred(true, .openAPIDefault)
        let endpoint = Endpoint.bare("post", "POST").with {
            $0.parameters = [ids, tags]
            $0.requestBody = RequestBody(
                documentedName: "body",
                content: .form,
                isRequired: inferred(false, .formContent),
                mediaTypes: stated(["application/x-www-form-urlencoded"])
            )
        }
        let content = ["paths", "/pets", "post", "requestBody", "content", "application/x-www-form-urlencoded"]
        let encoding = API.of([endpoint]).documented(content + ["encoding"])
        expectNoDifference(
            encoding,
            [
                "ids": [
                    "style": "form", "explode": false,
                    "x-apiref-evidence": .object(["explode": .note("corrected", "apiref.yaml")]),
                ]
            ]
        )
    }

    @Test func aMethodThatOpenAPIDoesNotKnowIsNotLost() {
        let api = API.of([.bare("link", "LINK")])
        #expect(api.documented("paths", "/pets", "link") == nil)
        #expect(api.documented("paths", "/pets", "x-apiref-also", "0", "method") == "LINK")
        #expect(api.documented("paths", "/pets", "x-apiref-also", "0", "operation", "operationId") == "link")
    }

    @Test func securityThatIsNotStatedIsLeftOut() {
        #expect(API.of([.bare("get")]).documented("paths", "/pets", "get", "security") == nil)
    }

    @Test func aSchemeThatTheAPILacksIsUnspecified() {
        let api = API.of([Endpoint.bare("get").with { $0.security = stated(["a b"]) }])
        #expect(api.documented("paths", "/pets", "get", "security") == [["a_b": []]])
        #expect(api.documented("components", "securitySchemes", "a_b", "scheme") == "not-stated")
    }

    private static let defaults: [(String, SchemaType, Value?)] = [
        ("true", .boolean, true), ("True", .boolean, nil),
        ("-5", .integer(.int64), .integer(-5)), ("3000000000", .integer(.int32), nil), ("1.5", .integer(nil), nil),
        ("1.5", .number(nil), .number(1.5)), ("nan", .number(nil), nil),
        ("0755", .string(nil), "0755"), ("2024-02-30", .string(.date), "2024-02-30"), ("now", .string(.date), nil),
        ("b", .enumeration(["a"]), nil), ("[1]", .array(.integer(nil)), nil),
        ("cat", .reference("Kind"), "cat"), ("dog", .reference("Kind"), nil), ("1", .reference("Level"), .integer(1)),
        ("x", .reference("Nothing"), nil),
    ]

    @Test(arguments: defaults)
    func defaultsAreOfTheirTypes(text: String, type: SchemaType, value: Value?) {
        let endpoint = Endpoint.bare("get").with { $0.parameters = [.documented("p", type, default: text)] }
        let api = API.of([endpoint], schemas: API.shop.schemas)
        let parameter = ["paths", "/pets", "get", "parameters", "0"]
        #expect(api.documented(parameter + ["schema", "default"]) == value)
        let evidence = api.documented(parameter + ["x-apiref-evidence", "default", "stated"])
        #expect(evidence == (value == nil ? .string(text) : nil))
    }

    @Test(arguments: defaults)
    func examplesAreOfTheirTypes(text: String, type: SchemaType, value: Value?) {
        var parameter = Parameter.documented("p", type)
        parameter.example = stated(text)
        let api = API.of([Endpoint.bare("get").with { $0.parameters = [parameter] }], schemas: API.shop.schemas)
        let path = ["paths", "/pets", "get", "parameters", "0"]
        #expect(api.documented(path + ["schema", "examples", "0"]) == value)
        let evidence = api.documented(path + ["x-apiref-evidence", "example", "stated"])
        #expect(evidence == (value == nil ? .string(text) : nil))
    }
}

@Suite struct ResponseTests {
    private func responses(_ statuses: [Response.Status], returns type: SchemaType?) -> Value? {
        let endpoint = Endpoint.bare("get").with {
            $0.responses = statuses.map { Response(status: stated($0), description: stated("")) }
            $0.result = stated(type)
            $0.accept = stated(["text/plain"])
        }
        return API.of([endpoint]).documented("paths", "/pets", "get", "responses")
    }

    private let content: Value = ["text/plain": ["schema": ["type": "boolean"]]]

    @Test func everySuccessWithABodyHasTheContent() {
        expectNoDifference(
            responses([.code(200), .code(202), .code(204), .default], returns: .boolean),
            [
                "200": ["description": "", "content": content], "202": ["description": "", "content": content],
                "204": ["description": ""], "default": ["description": ""],
            ]
        )
    }

    @Test func theDefaultHasTheContentWhereNoSuccessIsDocumented() {
        expectNoDifference(
            responses([.code(404), .default], returns: .boolean),
            ["404": ["description": ""], "default": ["description": "", "content": content]]
        )
    }

    @Test func aSuccessIsAssumedForWhatIsReturned() {
        let evidence = Value.object(["status": .note("assumed", "the page states no status of a success")])
        expectNoDifference(
            responses([.code(404)], returns: .boolean),
            [
                "404": ["description": ""],
                "200": ["description": "", "content": content, "x-apiref-evidence": evidence],
            ]
        )
        expectNoDifference(responses([], returns: nil), ["204": ["description": "", "x-apiref-evidence": evidence]])
    }

    @Test func aSuccessThatWasLearnedIsNotAssumed() {
        let origins = [Origin.source(file: "pets.go", line: 8)]
        let endpoint = Endpoint.bare("get").with {
            $0.responses = [Response(status: Fact(.code(201), .learned(origins)), description: stated(""))]
            $0.result = stated(.boolean)
            $0.accept = Fact(["text/plain"], .learned(origins))
        }
        let api = API.of([endpoint])
        let evidence = Value.object(["status": .note("learned", "pets.go:8")])
        expectNoDifference(
            api.documented("paths", "/pets", "get", "responses"),
            ["201": ["description": "", "content": content, "x-apiref-evidence": evidence]]
        )
        #expect(api.documented("paths", "/pets", "get", "x-apiref-evidence", "accept", "learned") == "pets.go:8")
    }

    @Test func noSuccessIsAssumedBesideDocumentedFailures() {
        expectNoDifference(responses([.code(400)], returns: nil), ["400": ["description": ""]])
    }

    private let problem: Value = ["application/json": ["schema": ["type": "string"]]]

    private func failing(_ status: Response.Status, returns type: SchemaType?) -> Value? {
        let endpoint = Endpoint.bare("get").with {
            $0.responses = [Response(status: stated(status), description: stated(""), type: stated(.string(nil)))]
            $0.result = stated(type)
            $0.accept = stated(["text/plain"])
        }
        return API.of([endpoint]).documented("paths", "/pets", "get", "responses")
    }

    @Test func theBodyOfAFailureIsJSON() {
        expectNoDifference(
            failing(.code(404), returns: nil),
            ["404": ["description": "", "content": problem]]
        )
    }

    @Test func theBodyOfTheDefaultIsThatOfNoSuccess() {
        let evidence = Value.object(["status": .note("assumed", "the page states no status of a success")])
        expectNoDifference(
            failing(.default, returns: .boolean),
            [
                "default": ["description": "", "content": problem],
                "200": ["description": "", "content": content, "x-apiref-evidence": evidence],
            ]
        )
        expectNoDifference(
            failing(.default, returns: nil),
            [
                "default": ["description": "", "content": problem],
                "204": ["description": "", "x-apiref-evidence": evidence],
            ]
        )
    }

    @Test func aStatusIsListedOnce() {
        expectNoDifference(responses([.code(400), .code(400)], returns: nil), ["400": ["description": ""]])
    }
}

extension Value {
    /// A note of `x-apiref-evidence`.
    static func note(_ kind: String, _ text: String) -> Value {
        var object: Object = [kind: .string(text)]
        object.isCompact = true
        return .object(object)
    }
}
