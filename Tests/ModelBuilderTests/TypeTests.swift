import EndpointModel
import Testing

/// Types that a page's language does not tell apart: samples, defaults and media types do.
@Suite struct TypeTests {
    @Test(arguments: [
        ("image/png", SchemaType.string(.binary)), ("application/pdf", .string(.binary)),
        ("application/octet-stream", .string(.binary)), ("image/png, image/jpeg", .string(.binary)),
        ("application/json", .string(nil)), ("text/plain", .string(nil)), ("image/png, application/json", .string(nil)),
        ("Not defined", .string(nil)),
    ])
    func aStringOfBytesIsAFile(accept: String, type: SchemaType) {
        let operation = Operation("GET /cover").with(\.returns, "**string**").with(\.accept, accept)
        let result = Model.of(page(operation)).api.endpoints[0].result
        #expect(result.value == type)
        #expect(result.reason == (type == .string(nil) ? "documented" : "media-type"))
    }

    @Test(arguments: [
        "void (empty response body)", "nil (empty response body)", "null (empty response body)", "**void**",
        "ApiRequest[Unit] (empty response body)",
    ])
    func nothingComesBack(returns: String) {
        let result = Model.of(page(Operation("GET /books").with(\.returns, returns))).api.endpoints[0].result
        #expect(result.value == nil)
        #expect(result.reason == "documented")
    }

    @Test func aTypeThatCannotBeReadIsReported() {
        let (api, diagnostics) = Model.of(page(Operation("GET /books").with(\.returns, "???")))
        #expect(api.endpoints[0].result.value == .any)
        #expect(diagnostics.map(\.rule) == ["unknown-type"])
    }

    private func type(_ type: String, notes: String = "", example: String = "") -> SchemaType {
        let operation = Operation("GET /books", rows: "**size** | **\(type)** |  | \(notes)").with(\.example, example)
        return Model.of(page(operation)).api.parameters[0].type.value
    }

    @Test func aLinkToTheContainerItselfNamesNoItem() {
        let linked = "[**System.Collections.Hashtable**](SystemCollectionsHashtable.md)"
        let result = Model.of(page(Operation("GET /books").with(\.returns, linked))).api.endpoints[0].result
        #expect(result.value == .dictionary(.any))
    }

    @Test func severalTypesOfNumbersAreNumbers() {
        #expect(type("int, float") == .number(nil))
        #expect(type("int, str") == .any)
    }

    @Test func samplesTellIntegersApart() {
        #expect(type("number") == .number(nil))
        #expect(type("number", example: "let size = 1;") == .integer(nil))
        #expect(type("number", example: "let size = 3.14;") == .number(nil))
        #expect(type("Array&lt;number&gt;", example: "let size = [1];") == .array(.integer(nil)))
        #expect(type("Array&lt;number&gt;", example: "let size = [3.14];") == .array(.number(nil)))
    }

    /// The values in a call have no names: samples and comments tell those of one type apart, or else their order.
    @Test(arguments: [
        ("// number\n1,\n// number\n2.5", ["integer", "number"]),
        ("// number | How high\n2.5,\n// number | How wide (optional)\n1", ["integer", "number"]),
        ("// number | How high\n2.5,\n// number\n1", ["integer", "number"]),
        // One is left out, and nothing says which.
        ("// number\n1", ["number", "number"]), ("// number | How wide\n1", ["integer", "number"]),
        ("// string\n'size',\n// number\n1,\n// number\n2.5", ["integer", "number"]),
    ])
    func argumentsOfOneTypeAreToldApart(arguments: String, types: [String]) {
        let rows = "**width** | **number** | How wide |\n**height** | **number** | How high |"
        let operation = Operation("GET /books", rows: rows).with(\.example, "api.call(\n\(arguments)\n)")
        #expect(Model.of(page(operation)).api.parameters.map(\.type.value.description) == types)
    }

    @Test func aSampleInACallNamesItsParameter() {
        let rows = "**first_name** | **string** |  |\n**last_name** | **string** |  |"
        let code = "api.call(\n// string\n'lastName_example',\n// string\n'firstName_example'\n)"
        let api = Model.of(page(Operation("GET /books", rows: rows).with(\.example, code))).api
        #expect(api.places == ["query firstName", "query lastName"])
        #expect(api.parameters.map(\.name.reason) == ["sample-value", "sample-value"])
    }

    @Test func soDoDefaults() {
        #expect(type("number", notes: "[default to 20]") == .integer(nil))
        #expect(type("number", notes: "[default to 0.5]") == .number(nil))
        #expect(type("double", notes: "[default to 20]") == .number(.double))
    }

    /// Objective-C boxes all numbers, and its samples are all the same.
    @Test func aBoxedSampleSaysNothing() {
        #expect(type("NSNumber\\*", example: "NSNumber* size = @56;") == .number(nil))
        #expect(type("NSNumber\\*", notes: "[default to @20]") == .integer(nil))
    }

    @Test func aTruthValueOfANumberIsOne() {
        #expect(type("NSNumber\\*", notes: "[default to @(NO)]") == .boolean)
        #expect(type("int \\*", notes: "[default to false]") == .boolean)
        #expect(type("string", notes: "[default to false]") == .string(nil))
    }

    @Test(arguments: [
        ("bool", "False", "false"), ("bool", "True", "true"), ("NSNumber\\*", "@(YES)", "true"),
        ("str", "False", "False"),
    ])
    func defaultsAreWrittenAsInJSON(type: String, documented: String, value: String) {
        let operation = Operation("GET /books", rows: "**all** | **\(type)** |  | [default to \(documented)]")
        #expect(Model.of(page(operation)).api.parameters[0].defaultValue?.value == value)
    }

    /// They have no pages in C, whose names of types end so; those of other languages may too.
    @Test(arguments: [("c", SchemaType.string(nil)), ("python", .reference("sort_e")), ("", .reference("sort_e"))])
    func anUndescribedEnumerationOfCIsAString(language: String, type: SchemaType) {
        let operation = Operation("GET /books", rows: "**sort** | **sort_e** |  |").with(\.example, "call()")
        let text = page(operation).replacing("```\ncall()", with: "```\(language)\ncall()")
        #expect(Model.of(text).api.parameters[0].type.value == type)
    }

    @Test(arguments: [("c", "Book"), ("python", "book_t")])
    func aStructureOfCIsTheSchemaOfItsName(language: String, schema: String) {
        let operation = Operation("GET /books").with(\.returns, "[book_t](Book.md)").with(\.example, "call()")
        let text = page(operation).replacing("```\ncall()", with: "```\(language)\ncall()")
        let api = Model.of(files: [("Api.md", text), ("Book.md", modelPage("Book", "**id** | **int** |  |"))]).api
        #expect(api.endpoints[0].result.value == .reference(schema))
    }

    /// C has one type for lists and maps.
    @Test func aContainerIsAListOfWhatItLinksTo() {
        let linked = Operation("GET /books").with(\.returns, "[list_t](Book.md) \\*")
        #expect(Model.of(page(linked)).api.endpoints[0].result.value == .array(.reference("Book")))
        let bare = Operation("GET /books").with(\.returns, "list_t\\*")
        #expect(Model.of(page(bare)).api.endpoints[0].result.value == .any)
    }
}
