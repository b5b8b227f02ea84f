import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// Tables of parameters.
@Suite struct ParameterTableTests {
    /// A row as a test expects it: what it says, without where.
    struct Row: Equatable {
        var name: String
        var type: String
        var link: String?
        var description: String?
        var isRequired: Bool?
        var defaultValue: String?

        init(
            _ name: String,
            _ type: String,
            link: String? = nil,
            _ description: String? = nil,
            isRequired: Bool? = nil,
            default defaultValue: String? = nil
        ) {
            self.name = name
            self.type = type
            self.link = link
            self.description = description
            self.isRequired = isRequired
            self.defaultValue = defaultValue
        }

        init(_ row: OperationSection.ParameterRow) {
            self.init(
                row.name.value,
                row.type.value.text,
                link: row.type.value.destination,
                row.description?.value,
                isRequired: row.notes.isRequired?.value,
                default: row.notes.defaultValue?.value
            )
        }
    }

    static let head =
        "Name | Type | Description  | Notes\n------------- | ------------- | ------------- | -------------\n"

    private func rows(_ section: String) throws -> [Row] {
        let page = WrittenPage(section: section)
        expectNoDifference(page.diagnostics, [])
        return try page.operation.parameters.map(Row.init)
    }

    @Test(
        arguments: [
            (
                " **author_id** | [**List[int]**](int.md)| Authors to match | [optional] ",
                Row("author_id", "List[int]", link: "int.md", "Authors to match", isRequired: false)
            ),
            (
                " **author_id** | [**Array&lt;Integer&gt;**](Integer.md) |  | [optional] |",
                Row("author_id", "Array<Integer>", link: "Integer.md", isRequired: false)
            ),
            ("**author_id** | **Array<User>** | | ", Row("author_id", "Array<User>")),
            ("**`author_id`** | **`Vector{Int64}`** | |", Row("author_id", "Vector{Int64}")),
            ("**author_id** | `Array<number>` | | [Defaults to `undefined`]", Row("author_id", "Array<number>")),
            (
                "**author_id** | [**list[str]**](str.md)|  | [optional]",
                Row("author_id", "list[str]", link: "str.md", isRequired: false)
            ),
            ("**author_id** | [**string**] | | defaults to undefined", Row("author_id", "string")),
            (
                "**author_id** | [**string**] | | (optional) defaults to 'x'",
                Row("author_id", "string", isRequired: false, default: "x")
            ),
            ("**author_id** | [Author] | |", Row("author_id", "[Author]")),
            ("**author_id** | [**[Author]**](Author.md) | |", Row("author_id", "[Author]", link: "Author.md")),
            (
                "**author_id** | Pointer to [**[]Author**](Author.md) | |",
                Row("author_id", "Pointer to []Author", link: "Author.md")
            ),
            (
                "**author_id** | Option<[**Vec<i64>**](I64.md)> | |",
                Row("author_id", "Option<Vec<i64>>", link: "I64.md")
            ),
            ("**author_id** | [**list_t**](author.md) \\* | |", Row("author_id", "list_t *", link: "author.md")),
            (
                "**author_id** | **\\OpenAPI\\Client\\Model\\Book[]** | |",
                Row("author_id", "\\OpenAPI\\Client\\Model\\Book[]")
            ),
            (
                "**author_id** | [**&#39;a&#39; | &#39;b&#39;**]**Array<&#39;a&#39; &#124; &#39;b&#39;>** | | defaults to 'a'",
                Row("author_id", "'a' | 'b'", default: "a")
            ),
            ("author_id | int | this \\| that | [required]", Row("author_id", "int", "this | that", isRequired: true)),
            (
                "author_id | int | Fish &amp; `chips` &#x3D; **good** | ",
                Row("author_id", "int", "Fish & `chips` = **good**")
            ),
            ("author_id | int | One.<br/>Two. | [default to 20]", Row("author_id", "int", "One.\nTwo.", default: "20")),
            ("filter[status] | string | |", Row("filter[status]", "string")),
            ("X-Request-ID | UUID | | [optional] [default to null]", Row("X-Request-ID", "UUID", isRequired: false)),
            ("author_id", Row("author_id", "")),
            ("author_id | | |", Row("author_id", "")),
        ] as [(String, Row)]
    )
    func rowSpellings(_ row: String, _ expected: Row) throws {
        expectNoDifference(try rows("### Parameters\n\n\(Self.head)\(row)\n"), [expected])
    }

    @Test(arguments: [
        "### Parameters\n\(head)",
        "### Parameters\n\n| Name | Type | Description  | Notes |\n| --- | --- | --- | --- |\n| ",
        "### Parameters\n\n|Name | Type | Description  | Notes|\n|:---|---|---|---:|\n|",
        "### Path Parameters\n\n\n\(head)",
    ])
    func headSpellings(_ start: String) throws {
        expectNoDifference(
            try rows(start + "**a** | **int** | text | [optional]"),
            [Row("a", "int", "text", isRequired: false)]
        )
    }

    @Test func aColumnRequired() throws {
        let table = """
            ### Parameters

            Name | Type | Description  | Required | Notes
            ------------- | ------------- | ------------- | ------------- | -------------
            **book_id** | **i64** | Identifies the book | [required] |
            **page_size** | Option<**i32**> |  |  |[default to 20]
            """
        expectNoDifference(
            try rows(table),
            [
                Row("book_id", "i64", "Identifies the book", isRequired: true),
                Row("page_size", "Option<i32>", default: "20"),
            ]
        )
    }

    @Test func noColumnNotes() throws {
        expectNoDifference(
            try rows("### Parameters\n\nName | Type\n--- | ---\n`book_id` | int\n"),
            [Row("book_id", "int")]
        )
    }

    @Test func columnsInAnotherOrder() throws {
        expectNoDifference(
            try rows("### Parameters\n\nDescription | Name | Type\n--- | --- | ---\nWhich | book_id | int\n"),
            [Row("book_id", "int", "Which")]
        )
    }

    @Test func severalTables() throws {
        let page = WrittenPage(
            section: """
                ### Path Parameters

                \(Self.head) **bookId** | **int64** | Identifies the book |

                ### Other Parameters

                Other parameters are passed through a pointer to a apiGetBookRequest struct via the builder pattern

                \(Self.head)
                 **ifNoneMatch** | **string** |  |
                """
        )
        let parameters = try page.operation.parameters
        expectNoDifference(parameters.map(\.name.value), ["bookId", "ifNoneMatch"])
        expectNoDifference(parameters.map(\.heading.location), [.path, nil])
        expectNoDifference(parameters.map(\.heading.range?.startLine), [9, 15])
        expectNoDifference(page.diagnostics, [])
    }

    @Test func requiredAndOptionalTables() throws {
        let page = WrittenPage(
            section: """
                ### Required Parameters

                \(Self.head) **`book_id`** | **`Int64`** |  |

                ### Optional Parameters

                \(Self.head) **`if_none_match`** | **`String`** |  | [default to nothing]
                """
        )
        expectNoDifference(try page.operation.parameters.map(\.heading.isRequired), [true, false])
        expectNoDifference(try page.operation.parameters.map(\.notes.defaultValue), [nil, nil])
    }

    @Test func aRowPieceByPiece() throws {
        let page = WrittenPage(
            section: """
                ### Parameters

                Name | Type | Description | Required | Notes
                --- | --- | --- | --- | ---
                 **tag** | [**List[str]**](str.md)| The tag | [required] | [default to "x"]
                """
        )
        var notes = Notes()
        notes.isRequired = Sourced(true, at: WrittenPage.place(13, 47..<57))
        notes.defaultValue = Sourced("x", at: WrittenPage.place(13, 60..<76))
        var row = OperationSection.ParameterRow(
            name: Sourced("tag", at: WrittenPage.place(13, 2..<9)),
            type: Sourced(.init(text: "List[str]", destination: "str.md"), at: WrittenPage.place(13, 12..<35)),
            description: Sourced("The tag", at: WrittenPage.place(13, 37..<44)),
            notes: notes
        )
        row.heading.range = WrittenPage.place(9, 1..<15)
        expectNoDifference(try page.operation.parameters, [row])
    }

    @Test(arguments: [
        "This endpoint does not need any parameter.",
        "This endpoint does not need any parameters.",
        "This endpoint does not need any parameter",
        "No parameters",
    ])
    func noParameters(_ sentence: String) throws {
        let page = WrittenPage(section: "### Parameters\n\n\(sentence)\n")
        expectNoDifference(
            try page.operation.noParameters,
            Sourced(sentence, at: WrittenPage.place(11, 1..<(sentence.utf8.count + 1)))
        )
        expectNoDifference(try page.operation.parameters, [])
        expectNoDifference(page.diagnostics, [])
    }

    @Test func aRowWithoutNameIsReported() throws {
        let page = WrittenPage(
            section: """
                ### Parameters

                | Name | Type |
                | --- | --- |
                | | int |
                | **a** | int |
                """
        )
        expectNoDifference(try page.operation.parameters.map(\.name.value), ["a"])
        expectNoDifference(
            page.diagnostics,
            ["docs/BooksApi.md:13:1: warning: this row of the table has no name [parameter-row]"]
        )
    }

    @Test func aTableWithoutNamesIsReported() throws {
        let page = WrittenPage(section: "### Parameters\n\nLabel | Type\n--- | ---\na | int\n")
        expectNoDifference(try page.operation.parameters, [])
        expectNoDifference(
            page.diagnostics,
            [
                """
                docs/BooksApi.md:11:1: warning: this table of parameters has no column "Name"; \
                expected "Name | Type | Description | Notes" [parameter-table]
                """
            ]
        )
    }
}
