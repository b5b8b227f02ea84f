import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// Pages of schemas.
@Suite struct ModelPageTests {
    private func read(_ text: String) throws -> ModelPage {
        let page = ReferenceReader.read(Array(text.utf8), page: "docs/Order.md")
        expectNoDifference(page.diagnostics, [])
        guard case .model(let model) = page.content else { throw NotAModelPage() }
        return model
    }

    struct NotAModelPage: Error {}

    @Test func anObject() throws {
        let model = try read(
            """
            # Bookshop::Order

            What a customer ordered.

            ## Properties

            | Name | Type | Description | Notes |
            |------------ | ------------- | ------------- | -------------|
            |**id** | **UUID** |  |  [optional] |
            |**items** | [**List&lt;OrderItem&gt;**](OrderItem.md) | The lines |  |

            [[Back to Model list]](../README.md#models)
            """
        )
        expectNoDifference(model.title.value, "Bookshop::Order")
        expectNoDifference(model.prose.map(\.value), ["What a customer ordered."])
        #expect(model.marksOptional)
        let properties = try #require(model.properties)
        expectNoDifference(properties.map(\.name.value), ["id", "items"])
        expectNoDifference(properties.map(\.type.value.text), ["UUID", "List<OrderItem>"])
        expectNoDifference(properties.map(\.notes.isRequired?.value), [false, nil])
        expectNoDifference(properties.map(\.description?.value), [nil, "The lines"])
        expectNoDifference(properties.map(\.name.range.startLine), [9, 10])
    }

    @Test func anObjectWhoseTableHasNoNotes() throws {
        let model = try read("# Order\n\n## Properties\n\nName | Type\n------------ | -------------\n`id` | string\n")
        #expect(!model.marksOptional)
        expectNoDifference(model.properties?.map(\.name.value), ["id"])
    }

    @Test func anEmptyObject() throws {
        let model = try read("# Order\n\n## Properties\n\nName | Type\n------------ | -------------\n")
        expectNoDifference(model.properties, [])
    }

    private func diagnostics(_ text: String) -> [String] {
        ReferenceReader.read(Array(text.utf8), page: "docs/Order.md").diagnostics.map(\.description)
    }

    @Test func aTableOfPropertiesWithoutNamesIsReported() {
        expectNoDifference(
            diagnostics("# Order\n\n## Properties\n\nLabel | Type\n--- | ---\nid | string\n"),
            [
                """
                docs/Order.md:5:1: warning: this table of properties has no column "Name"; \
                expected "Name | Type | Description | Notes" [property-table]
                """
            ]
        )
    }

    @Test func aPropertyWithoutANameIsReported() {
        expectNoDifference(
            diagnostics("# Order\n\n## Properties\n\nName | Type\n--- | ---\n|  | string |\n**id** | string\n"),
            ["docs/Order.md:7:1: warning: this row of the table has no name [property-row]"]
        )
    }

    @Test func unknownSectionsAreReportedOnce() {
        let text = """
            # Order

            ## Properties

            Name | Type
            --- | ---
            **id** | string

            ## Constraints

            ### Of `id`

            ## Methods

            ### NewOrder

            ## Example
            """
        expectNoDifference(
            diagnostics(text),
            [#"docs/Order.md:9:1: note: unknown section "Constraints"; passed over [unknown-section]"#]
        )
    }

    @Test func propertiesBehindABlankLineBelongToTheTable() throws {
        let model = try read(
            """
            # Order

            ## Properties

            Name | Type | Description | Notes
            --- | --- | --- | ---
            **id** | **string** |  | [optional]

            **total** | **int** |  |
            """
        )
        expectNoDifference(model.properties?.map(\.name.value), ["id", "total"])
        expectNoDifference(model.properties?.map(\.name.range.startLine), [7, 9])
    }

    @Test func anEnumeration() throws {
        let model = try read(
            """
            # Format


            ## Enum

            * `HARDCOVER` (value: `'hardcover'`)

            * `ENUM_360_MINUS_AUDIO` (value: `"360-audio"`)

            * `e-book`
            """
        )
        expectNoDifference(
            model.enumeration?.values,
            [
                EnumerationValue(name: "HARDCOVER", value: "hardcover"),
                EnumerationValue(name: "ENUM_360_MINUS_AUDIO", value: "360-audio"),
                EnumerationValue(value: "e-book"),
            ]
        )
        expectNoDifference(model.properties, nil)
    }

    @Test func theEnumerationOfAProperty() throws {
        let model = try read(
            """
            # Order

            ## Properties

            | Name | Type | Description | Notes |
            |---|---|---|---|
            |**status** | [**StatusEnum**](#StatusEnum) |  |  [optional] |

            ## Enum: StatusEnum

            | Name | Value |
            |---- | -----|
            | OPEN | &quot;open&quot; |
            | SHIPPED | &quot;shipped&quot; |
            """
        )
        expectNoDifference(
            model.propertyEnumerations.map(\.values),
            [[EnumerationValue(name: "OPEN", value: "open"), EnumerationValue(name: "SHIPPED", value: "shipped")]]
        )
        expectNoDifference(model.propertyEnumerations.map(\.name), ["StatusEnum"])
        expectNoDifference(model.enumeration, nil)
    }

    /// The values of an enumeration and their type, of a table with these rows.
    private func enumeration(_ rows: String) throws -> ModelPage.Enumeration {
        let model = try read("# Order\n\n## Properties\n\n## Enum: LevelEnum\n\nName | Value\n--- | ---\n\(rows)\n")
        return try #require(model.propertyEnumerations.first)
    }

    @Test(arguments: [
        ("NUMBER_0 | 0\nNUMBER_MINUS_1 | -1", SchemaType.integer(nil), ["0", "-1"]),
        ("_0 | &quot;0&quot;\n_1 | &quot;1&quot;", .string(nil), ["0", "1"]),
        ("NUMBER_0 | 0l\nNUMBER_5000000000 | 5000000000l", .integer(nil), ["0", "5000000000"]),
        ("NUMBER_0_DOT_5 | 0.5f\nNUMBER_2 | 2f", .number(nil), ["0.5", "2"]),
        (
            "NUMBER_0_DOT_5 | new BigDecimal(&quot;0.5&quot;)\nNUMBER_2 | new BigDecimal(&quot;2&quot;)",
            .number(nil), ["0.5", "2"]
        ),
        ("HALF | half\nALL | all", .string(nil), ["half", "all"]),
    ])
    func theTypeOfAnEnumerationInATable(rows: String, type: SchemaType, values: [String]) throws {
        let enumeration = try enumeration(rows)
        #expect(enumeration.type == type)
        expectNoDifference(enumeration.values.map(\.value), values)
    }

    @Test func numbersThatJavaWritesWithTheirType() throws {
        let enumeration = try #require(
            try read("# Level\n\n## Enum\n\n* `NUMBER_0` (value: `0l`)\n\n* `NUMBER_1` (value: `1l`)\n").enumeration
        )
        #expect(enumeration.type == .integer(nil))
        expectNoDifference(
            enumeration.values,
            [EnumerationValue(name: "NUMBER_0", value: "0"), EnumerationValue(name: "NUMBER_1", value: "1")]
        )
    }

    @Test func aUnion() throws {
        let model = try read(
            "# Item\n\n## oneOf Schemas\n\n- [Book](Book.md)\n- string\n\n## anyOf\n\n* [**Cover**](Cover.md)\n"
        )
        expectNoDifference(
            model.members[.oneOf]?.map(\.value),
            [.init(text: "Book", destination: "Book.md"), .init(text: "string", destination: nil)]
        )
        expectNoDifference(model.members[.anyOf]?.map(\.value), [.init(text: "Cover", destination: "Cover.md")])
    }
}
