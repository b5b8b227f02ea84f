import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// The section "HTTP request headers".
@Suite struct RequestHeaderTests {
    @Test(
        arguments: [
            (" - **Accept**: application/json", ["application/json"]),
            ("- **Accept**: application/json", ["application/json"]),
            ("* **Accept**: application/json", ["application/json"]),
            (" - **Accept**: */*", ["*/*"]),
            (
                " - **Accept**: application/json-patch+json, application/json, text/json, application/*+json",
                ["application/json-patch+json", "application/json", "text/json", "application/*+json"]
            ),
            (
                " - **Accept**: `application/json`, `application/problem+json`",
                ["application/json", "application/problem+json"]
            ),
            (" - **Accept**: text/plain; charset=utf-8, image/*", ["text/plain; charset=utf-8", "image/*"]),
            (" - **Accept**: application/vnd.api_v1_x+json", ["application/vnd.api_v1_x+json"]),
            (" - **Accept**: Not defined", []),
            (" - **Accept**: Not Applicable", []),
            (" - **Accept**:", []),
            (" - **Content-Type**: */*", nil),
            ("", nil),
        ] as [(String, [String]?)]
    )
    func accept(_ list: String, _ expected: [String]?) throws {
        let page = WrittenPage(section: "### HTTP request headers\n\n\(list)\n")
        expectNoDifference(try page.operation.accept?.value, expected)
        expectNoDifference(page.diagnostics, [])
    }

    @Test func bothLinesHaveTheirPlaces() throws {
        let page = WrittenPage(
            section: """
                ### HTTP request headers

                 - **Content-Type**: application/*+json
                 - **Accept**: */*
                """
        )
        expectNoDifference(
            try page.operation.contentTypes,
            Sourced(["application/*+json"], at: WrittenPage.place(11, 20..<40))
        )
        expectNoDifference(try page.operation.accept, Sourced(["*/*"], at: WrittenPage.place(12, 14..<19)))
    }

    @Test func anUnknownFieldIsReported() throws {
        let page = WrittenPage(section: "### HTTP request headers\n\n- **Accept**: */*\n- **X-Magic**: on\n")
        expectNoDifference(try page.operation.accept?.value, ["*/*"])
        expectNoDifference(
            page.diagnostics,
            ["docs/BooksApi.md:12:3: note: unknown request header field \"X-Magic\"; passed over [unknown-header]"]
        )
    }
}
