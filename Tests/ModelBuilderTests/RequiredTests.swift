import EndpointModel
import Testing

/// Whether a value must be sent, in all the ways in which pages say so.
@Suite struct RequiredTests {
    private func isRequired(_ type: String = "string", notes: String = "", example: String = "") -> Fact<Bool> {
        let operation = Operation("GET /books", rows: "**sort** | **\(type)** |  | \(notes)").with(\.example, example)
        return Model.of(page(operation)).api.parameters[0].isRequired
    }

    @Test(arguments: [
        "[optional]", "(optional)", "[optional] [default to &#39;title&#39;]", "(optional) defaults to undefined",
        "[optional] [default to null]",
    ])
    func notesThatSayOptional(notes: String) {
        #expect(isRequired(notes: notes).value == false)
        #expect(isRequired(notes: notes).reason == "documented")
    }

    @Test(arguments: ["[required]", "(required)"])
    func notesThatSayRequired(notes: String) {
        #expect(isRequired(notes: notes).value)
        #expect(isRequired(notes: notes).reason == "documented")
    }

    @Test(arguments: ["", "defaults to undefined", "[default to null]"])
    func whatNothingMarksIsRequired(notes: String) {
        #expect(isRequired(notes: notes).value)
        #expect(isRequired(notes: notes).reason == "not-marked-optional")
    }

    @Test func rustsTypesSaySo() {
        #expect(isRequired("Option&lt;String&gt;").value == false)
        #expect(isRequired("Option&lt;String&gt;").reason == "documented")
    }

    @Test(arguments: [
        "sort := \"sort_example\" // string |  (optional)", "let sort: string; // (optional) (default to undefined)",
        "sort = 'title' # str |  (optional)",
    ])
    func commentsOfExamplesSaySo(example: String) {
        #expect(isRequired(example: example).value == false)
        #expect(isRequired(example: example).reason == "example-code")
    }

    @Test func commentsOfExamplesMayNotSaySo() {
        #expect(isRequired(example: "sort := \"sort_example\" // string | ").value)
    }

    @Test func aColumnSaysSo() {
        let text = page(
            Operation("GET /books", rows: "**a** | **string** |  | [required] |\n**b** | **string** |  | |")
        )
        .replacing("Name | Type | Description  | Notes", with: "Name | Type | Description  | Required | Notes")
        .replacing(
            "------------- | ------------- | ------------- | -------------\n**a**",
            with: "--- | --- | --- | --- | ---\n**a**"
        )
        let parameters = Model.of(text).api.parameters
        #expect(parameters.map(\.isRequired.reason) == ["documented", "not-marked-optional"])
    }

    @Test func headingsSaySo() {
        let table = "\n\nName | Type | Description | Notes\n--- | --- | --- | ---\n"
        let text = page(Operation("GET /books")).replacing(
            "### Return type",
            with: """
                ### Required Parameters\(table)**a** | **string** |  |

                ### Optional Parameters\(table)**b** | **string** |  |

                ### Return type
                """
        )
        let parameters = Model.of(text).api.parameters
        #expect(parameters.map(\.documentedName) == ["a", "b"])
        #expect(parameters.map(\.isRequired.value) == [true, false])
        #expect(parameters.map(\.isRequired.reason) == ["documented", "documented"])
    }

    @Test func propertiesOfATableWithoutNotesAreOptional() {
        let model = "# Book\n\n## Properties\n\nName | Type\n--- | ---\n**title** | **string**\n"
        let get = page(Operation("GET /book").with(\.returns, "[**Book**](Book.md)"))
        let schema = Model.of(files: [("A.md", get), ("Book.md", model)]).api.schemas[0]
        guard case .object(let object) = schema.shape.value else {
            Issue.record("\(schema.shape)")
            return
        }
        #expect(object.properties[0].isRequired.value == false)
        #expect(object.properties[0].isRequired.reason == "not-stated")
    }
}
