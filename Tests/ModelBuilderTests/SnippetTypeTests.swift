import CustomDump
import EndpointModel
import Testing

/// Types as the pages of more languages write them that document calls.
@Suite struct SnippetTypeTests {
    private static func properties(_ rows: [(type: String, mark: String)]) throws -> [String] {
        let table = rows.enumerated().map { "| `field\($0)` | \($1.type) | \($1.mark) | N/A |" }.joined(separator: "\n")
        let page = """
            # Books

            ### Available Operations

            * [list](#list) - List books

            ## list

            <!-- UsageSnippet language="x" operationID="list" method="get" path="/books" -->

            ### Response

            **[Book](../../models/book.md)**
            """
        let book = """
            # Book

            ## Fields

            | Field | Type | Required | Description |
            | --- | --- | --- | --- |
            \(table)
            """
        let quote =
            "# Quote\n\n## Fields\n\n| Field | Type | Required |\n| --- | --- | --- |\n| `text` | *string* | :heavy_check_mark: |"
        let api = Model.of(files: [
            ("docs/sdks/books/README.md", page), ("docs/models/book.md", book), ("docs/models/quote.md", quote),
        ]).api
        guard case .object(let object)? = api.schemas.first(where: { $0.name == "Book" })?.shape.value else {
            return []
        }
        return object.properties.map { "\($0.type.value)\($0.isNullable?.value == true ? " null" : "")" }
    }

    @Test(arguments: [
        // PHP
        ("*?string*", "string", "string null"), ("[?Components\\\\Quote](../models/quote.md)", "Quote", "Quote null"),
        ("array<*string*>", "[string]", "[string]"), ("array<string, *mixed*>", "{string: any}", "{string: any}"),
        // Ruby
        ("*T.nilable(::String)*", "string", "string null"), ("*T::Boolean*", "boolean", "boolean"),
        ("*Crystalline::Nilable.new(::String)*", "string", "string null"),
        ("*Crystalline::Boolean.new*", "boolean", "boolean"),
        ("[T.nilable(Models::Shared::Quote)](../models/quote.md)", "Quote", "Quote null"),
        // Java
        ("*Optional\\<String>*", "string", "string null"), ("*JsonNullable\\<String>*", "string null", "string null"),
        ("List\\<[Quote](../models/quote.md)>", "[Quote]", "[Quote]"),
        // C#
        ("ArrayOfQuote", "[Quote]", "[Quote]"), ("MapOfStr", "{string: string}", "{string: string}"),
    ])
    func whatTheySay(type: String, optional: String, required: String) throws {
        let rows = [(type, ":heavy_minus_sign:"), (type, ":heavy_check_mark:")]
        expectNoDifference(try Self.properties(rows), [optional, required])
    }
}
