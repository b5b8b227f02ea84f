import ClientGenerator
import CustomDump
import EndpointModel
import Testing

/// One line of an `apiref.yaml` that settles how all names are spelled.
@Suite struct SpellingTests {
    private static let api = """
        # LoansApi

        All URIs are relative to *https://shop.example*

        Method | HTTP request | Description
        ------------- | ------------- | -------------
        [**lend**](LoansApi.md#lend) | **GET** /loans/{member_id} | Lend

        # **lend**
        > Loan lend(member_id, due_date, x_trace_id, _in)

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **member_id** | **str**|  |
         **due_date** | **date**|  | [optional]
         **X-Trace-Id** | **str**|  | [optional]
         **page** | **int**|  | [optional]

        ### Return type

        [**Loan**](Loan.md)
        """

    private static let loan = """
        # Loan

        ## Properties

        Name | Type | Description | Notes
        ------------ | ------------- | ------------- | -------------
        **due_date** | **date** |  |
        **lent_to** | `{"first_name": String}` |  | [optional]
        """

    private func model(_ yaml: String) throws -> ClientGenerator.Result {
        try ClientGenerator.model(
            of: Reference(
                pages: [("docs/LoansApi.md", Self.api), ("docs/Loan.md", Self.loan)].map {
                    Reference.Page(path: $0, bytes: Array($1.utf8), isNamed: false)
                },
                configuration: ConfigurationFile(path: "apiref.yaml", text: yaml)
            )
        )
    }

    /// The names of the parameters and of the properties, and what is reported but for names without proof.
    private func names(_ yaml: String) throws -> (parameters: [String], properties: [String], diagnostics: [String]) {
        let result = try model(yaml)
        let properties = result.api?.schemas.flatMap { schema -> [Property] in
            if case .object(let object) = schema.shape.value { object.properties } else { [] }
        }
        return (
            result.api?.endpoints.flatMap(\.parameters).map(\.name.value) ?? [],
            properties?.map(\.name.value) ?? [],
            result.diagnostics.map(\.description)
        )
    }

    @Test(arguments: [
        ("camelCase", ["member_id", "dueDate", "X-Trace-Id", "page"]),
        ("PascalCase", ["member_id", "DueDate", "X-Trace-Id", "Page"]),
        ("kebab-case", ["member_id", "due-date", "X-Trace-Id", "page"]),
        ("snake_case", ["member_id", "due_date", "X-Trace-Id", "page"]),
        ("asWritten", ["member_id", "due_date", "X-Trace-Id", "page"]),
    ])
    func parameters(convention: String, expected: [String]) throws {
        let names = try names("spelling: {parameters: \(convention)}")
        expectNoDifference(names.parameters, expected)
        expectNoDifference(names.diagnostics, [])
    }

    @Test func propertiesAlsoThoseInPlace() throws {
        let result = try model("spelling: {properties: PascalCase}")
        guard case .object(let object)? = result.api?.schemas.first?.shape.value else { throw CancellationError() }
        expectNoDifference(object.properties.map(\.name.value), ["DueDate", "LentTo"])
        expectNoDifference(
            object.properties.map(\.name.evidence),
            Array(repeating: .corrected(PageRange(page: "apiref.yaml", line: 1, column: 24)).proving(true), count: 2)
        )
        #expect(result.api?.endpoints.flatMap(\.parameters).map(\.name.value).contains("DueDate") == false)
    }

    @Test func theNarrowestScopeCounts() throws {
        let names = try names(
            """
            spelling:
              parameters: PascalCase
              properties: PascalCase
              pages: {LoansApi: {parameters: kebab-case}}
              schemas: {Loan: camelCase}
            """
        )
        expectNoDifference(names.parameters, ["member_id", "due-date", "X-Trace-Id", "page"])
        expectNoDifference(names.properties, ["dueDate", "lentTo"])
        expectNoDifference(
            names.diagnostics.map { String($0.prefix(34)) },
            ["apiref.yaml:2:15: warning: the page", "apiref.yaml:3:15: warning: the page"].map { String($0.prefix(34)) }
        )
    }

    /// What is said of one name counts before what is said of all.
    @Test func aCorrectionOfOneName() throws {
        let names = try names(
            """
            spelling: {parameters: camelCase}
            corrections: {endpoints: {lend: {parameters: {due_date: {name: due}}}}}
            """
        )
        expectNoDifference(names.parameters, ["member_id", "due", "X-Trace-Id", "page"])
    }

    @Test(arguments: [
        (
            "spelling: {parameters: camel}",
            "1:24: error: expected one of camelCase, snake_case, kebab-case, PascalCase, asWritten for parameters"
        ),
        (
            "spelling: {params: camelCase}",
            "1:12: error: unknown key \"params\"; expected parameters, properties, pages,"
        ),
        (
            "spelling: {pages: {LoanApi: {parameters: camelCase}}}",
            "1:42: error: the reference has no page LoanApi; there are Loan, LoansApi; did you mean LoansApi? [correction-unmatched]"
        ),
        (
            "spelling: {schemas: {Lone: camelCase}}",
            "1:28: error: the reference has no schema Lone; there are Loan; did you mean Loan? [correction-unmatched]"
        ),
    ])
    func whatCannotBeHonoured(yaml: String, message: String) throws {
        let diagnostics = try names(yaml).diagnostics
        #expect(diagnostics.contains { $0.hasPrefix("apiref.yaml:" + message) }, "\(diagnostics)")
    }
}
