import CustomDump
import EndpointModel
import Testing

/// Tables with a column of examples.
@Suite struct ExampleColumnTests {
    private static let page = """
        # BooksApi

        Method | HTTP request | Description
        ------ | ------------ | -----------
        [**list**](BooksApi.md#list) | **GET** /books | List books

        # **list**
        > list(limit, sort)

        ### Parameters

        Name | Type | Description | Notes | Example
        ---- | ---- | ----------- | ----- | -------
        **limit** | **int** | How many | [optional] | 20
        **sort** | **str** | | [optional] |

        """

    private static let model = """
        # Book

        ## Properties

        Name | Type | Examples
        ---- | ---- | --------
        **title** | **str** | `Middlemarch`

        """

    @Test func examplesAreFacts() {
        let (api, diagnostics) = Model.of(files: [("BooksApi.md", Self.page), ("Book.md", Self.model)])
        expectNoDifference(diagnostics.filter { $0.rule == "unknown-column" }.map(\.description), [])
        expectNoDifference(
            api.facts.filter { $0.id.field == .example }.map { "\($0.id.subject.label): \($0.value.factText)" },
            ["limit: 20", "Book.title: Middlemarch"]
        )
        expectNoDifference(
            api.facts.filter { $0.id.field == .example }.map { $0.evidence.range?.description },
            ["BooksApi.md:14:47", "Book.md:7:23"]
        )
    }
}
