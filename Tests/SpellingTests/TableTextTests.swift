import CustomDump
import Testing

@testable import Spelling

/// Tables as texts.
@Suite struct TableTextTests {
    @Test func aTableIsReadAsItIsWritten() {
        let rows = [["Value", "Meaning"], ["a|b", "One, \\ or two"], ["", "None"]]
        let text = String(tableRows: rows)
        expectNoDifference(
            text,
            #"""
            | Value | Meaning |
            | --- | --- |
            | a\|b | One, \ or two |
            |  | None |
            """#
        )
        expectNoDifference(text.tableRows, rows)
    }

    @Test func shortRowsAreFilled() {
        expectNoDifference(
            "| a | b |\n|:-:|--|\n| 1 |\n| 1 | 2 | 3 |".tableRows,
            [["a", "b"], ["1", ""], ["1", "2"]]
        )
    }

    @Test(arguments: [
        "", "| a |", "| a |\n| b |", "| a |\ntext", "a | b\n--- | ---", "| a | b |\n| --- |", "| a |\n| |", "|\n|",
        "| a |\n\n| --- |", "| a \\|\n| --- |",
    ])
    func anythingElseIsNone(text: String) {
        #expect(text.tableRows == nil)
    }
}
