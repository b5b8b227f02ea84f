import ClientGenerator
import CustomDump
import Testing

/// Pages of an SDK's own classes beside those of an API.
@Suite struct SDKPageTests {
    private static func page(_ rows: String) -> String {
        """
        # Books

        ### Available Operations

        * [List](#list) - List books

        ## List

        <!-- UsageSnippet language="go" operationID="list" method="get" path="/books" -->

        ### Parameters

        | Parameter | Type | Required | Description |
        | --- | --- | --- | --- |
        \(rows)
        """
    }

    private func reports(_ rows: String) throws -> [String] {
        let options = "# Option\n\n### WithServerURL\n\nWithServerURL allows providing an alternative server URL.\n"
        let pages = [("docs/sdks/books/README.md", Self.page(rows)), ("docs/models/operations/Option.md", options)]
        let reference = Reference(
            pages: pages.map { .init(path: $0, bytes: Array($1.utf8), isNamed: false) }
        )
        return try ClientGenerator.model(of: reference).diagnostics.map { "\($0.range.page) \($0.rule)" }
    }

    /// What configures a call is no part of the reference, so nothing is lost with its page.
    @Test func areNotReported() throws {
        let type = "[][operations.Option](../../models/operations/option.md)"
        let row = "| `opts` | \(type) | :heavy_minus_sign: | The options for this request. |"
        expectNoDifference(try reports(row), [])
    }

    @Test func othersAre() throws {
        expectNoDifference(try reports(""), ["docs/models/operations/Option.md not-a-reference-page"])
    }
}
