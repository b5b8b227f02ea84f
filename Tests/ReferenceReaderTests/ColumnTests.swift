import CustomDump
import Testing

@testable import ReferenceReader

/// Tables whose columns stand in another order, are called otherwise, or say more.
@Suite struct ColumnTests {
    private func read(_ table: String) throws -> (rows: [OperationSection.ParameterRow], diagnostics: [String]) {
        let text = "# Book\n\n## Properties\n\n\(table)\n"
        let page = ReferenceReader.read(Array(text.utf8), page: "docs/Book.md")
        guard case .model(let model) = page.content else { return ([], page.diagnostics.map(\.description)) }
        return (model.properties ?? [], page.diagnostics.map(\.description))
    }

    @Test(arguments: [
        "Description | Type | Name | Notes\n--|--|--|--\nIts name | **string** | **title** | [optional] [default to A]",
        "Required | Name | Data Type | Default | Description\n--|--|--|--|--\nno | title | string | A | Its name",
        "Field | Type | Optional | Default Value | Description\n--|--|--|--|--\ntitle | string | yes | `A` | Its name",
        "Property | Required | Type | Description | Default\n--|--|--|--|--\ntitle | false | string | Its name | `\"A\"`",
    ])
    func columnsInAnyOrder(_ table: String) throws {
        let (rows, diagnostics) = try read(table)
        expectNoDifference(rows.map(\.name.value), ["title"])
        expectNoDifference(rows.map(\.type.value.text), ["string"])
        expectNoDifference(rows.map(\.description?.value), ["Its name"])
        expectNoDifference(rows.map(\.notes.isRequired?.value), [false])
        expectNoDifference(rows.map(\.notes.defaultValue?.value), ["A"])
        expectNoDifference(diagnostics, [])
    }

    @Test func aRequiredRow() throws {
        let table =
            "Name | Type | Required\n--|--|--\na | string | Yes\nb | string | ✓\nc | string | [required]\nd | string |"
        expectNoDifference(try read(table).rows.map(\.notes.isRequired?.value), [true, true, true, nil])
    }

    @Test func unknownColumnsAreReported() throws {
        let (rows, diagnostics) = try read("Name | Version | Type | Type\n--|--|--|--\ntitle | 1.2 | string | str")
        expectNoDifference(rows.map(\.type.value.text), ["string"])
        let expected = "passed over: expected Name, Type, Description, Required, Default or Notes [unknown-column]"
        expectNoDifference(
            diagnostics,
            [
                #"docs/Book.md:5:8: note: unknown column "Version"; \#(expected)"#,
                #"docs/Book.md:5:25: note: unknown column "Type"; \#(expected)"#,
            ]
        )
    }
}
