import CustomDump
import EndpointModel
import Testing

/// What stands twice on a page counts once, and is reported.
@Suite struct DuplicateTests {
    @Test func aParameterOfTheSameNameAndPlace() throws {
        let rows = """
            **sort** | **str** | The first | [optional]
            **sort** | **int** | The second | [optional]
            """
        let (api, diagnostics) = Model.of(page(Operation("GET /users", "list_users", rows: rows)))
        let parameters = api.endpoints[0].parameters
        expectNoDifference(parameters.map(\.name.value), ["sort"])
        expectNoDifference(parameters.map(\.type.value), [.string(nil)])
        let report = try #require(diagnostics.first { $0.rule == "duplicate-row" })
        #expect(report.message == "a second row for the query parameter sort of list_users; the first counts")
    }

    /// Some templates list required parameters among the optional ones again.
    @Test func aRowThatAnotherTableRepeats() {
        let row = "**sort** | **str** | The order |"
        let text = page(Operation("GET /users/{id}", rows: "**id** | **int** |  |\n\(row)")).replacing(
            "### Return type",
            with: """
                ### Optional Parameters

                Name | Type | Description | Notes
                --- | --- | --- | ---
                **id** | **int** |  |
                \(row)
                **limit** | **int** |  |

                ### Return type
                """
        )
        let (api, diagnostics) = Model.of(text)
        expectNoDifference(api.places, ["path id", "query sort", "query limit"])
        expectNoDifference(api.parameters.map(\.isRequired.value), [true, true, false])
        expectNoDifference(diagnostics, [])
    }

    @Test func aPropertyOfTheSameName() throws {
        let model = """
            # User

            ## Properties

            Name | Type | Description | Notes
            ------------ | ------------- | ------------- | -------------
            **name** | **str** |  |
            **name** | **int** |  | [optional]
            """
        let (api, diagnostics) = Model.of(page(Operation("GET /users")), model)
        guard case .object(let object) = api.schemas.first?.shape.value else {
            Issue.record("\(api.schemas)")
            return
        }
        expectNoDifference(object.properties.map(\.name.value), ["name"])
        expectNoDifference(object.properties.map(\.isRequired.value), [true])
        expectNoDifference(
            diagnostics.map(\.description),
            ["B.md:8:1: warning: a second row for the property name; the first counts [duplicate-row]"]
        )
    }

    @Test func aSecuritySchemeOfTheSameName() {
        let readme = """
            # SDK

            ## Documentation for Authorization

            ### token

            - **Type**: Bearer authentication

            ### token

            - **Type**: HTTP basic authentication
            """
        let (api, _) = Model.of(page(Operation("GET /users")), readme)
        expectNoDifference(api.securitySchemes.map(\.name), ["token"])
        expectNoDifference(api.securitySchemes.map(\.kind.value), [.bearer])
    }
}
