import CommonMark
import CustomDump
import Testing

@Suite struct TableTests {
    @Test func referenceTable() {
        let page = """
            Name | Type | Notes
            ---- | :--: | ---:
             **id** | **Array&lt;User&gt;**|  |
             **roles** | [**list[str]**](str.md) | [optional] [default to &#39;a&#x3D;b&#39;]
            **x_y** | Option<[**Vec<String>**](String.md)> | **Array<User>**
            """
        expectNoDifference(
            Outline(page).text,
            #"""
            table 1:1..<5:65
              row 1:1..<1:20
                cell 1:1..<1:5
                  text "Name"
                cell 1:8..<1:12
                  text "Type"
                cell 1:15..<1:20
                  text "Notes"
              row 3:2..<3:36
                cell 3:2..<3:8
                  strong
                    text "id"
                cell 3:11..<3:32
                  strong
                    text "Array<User>"
                cell 3:33..<3:33
              row 4:2..<4:82
                cell 4:2..<4:11
                  strong
                    text "roles"
                cell 4:14..<4:37
                  link str.md ""
                    strong
                      text "list[str]"
                cell 4:40..<4:82
                  text "[optional] [default to \'a=b\']"
              row 5:1..<5:65
                cell 5:1..<5:8
                  strong
                    text "x_y"
                cell 5:11..<5:47
                  text "Option<"
                  link String.md ""
                    strong
                      text "Vec"
                      html "<String>"
                  text ">"
                cell 5:50..<5:65
                  strong
                    text "Array"
                    html "<User>"
            """#
        )
    }

    @Test func raggedRows() {
        let page = """
            | Status | Description | Headers |
            |--------|-------------|---------|
            **200** | text |  -  |
            | 201
            | 202 | a | b | c |
            plain
            """
        expectNoDifference(
            Outline(page).text,
            #"""
            table 1:1..<6:6
              row 1:1..<1:35
                cell 1:3..<1:9
                  text "Status"
                cell 1:12..<1:23
                  text "Description"
                cell 1:26..<1:33
                  text "Headers"
              row 3:1..<3:23
                cell 3:1..<3:8
                  strong
                    text "200"
                cell 3:11..<3:15
                  text "text"
                cell 3:19..<3:20
                  text "-"
              row 4:1..<4:6
                cell 4:3..<4:6
                  text "201"
                cell 4:6..<4:6
                cell 4:6..<4:6
              row 5:1..<5:20
                cell 5:3..<5:6
                  text "202"
                cell 5:9..<5:10
                  text "a"
                cell 5:13..<5:14
                  text "b"
              row 6:1..<6:6
                cell 6:1..<6:6
                  text "plain"
                cell 6:6..<6:6
                cell 6:6..<6:6
            """#
        )
    }

    @Test func escapedPipes() {
        let page = #"""
            | a\|b | `c\|d` |
            |---|---|
            | \\| e | <f g="\|"> \ |
            | \*h\* \\\| | [i\|j](k\|l) `\` |
            """#
        expectNoDifference(
            Outline(page).text,
            #"""
            table 1:1..<4:34
              row 1:1..<1:18
                cell 1:3..<1:7
                  text "a|b"
                cell 1:10..<1:16
                  code "c|d"
              row 3:1..<3:25
                cell 3:3..<3:8
                  text "| e"
                cell 3:11..<3:23
                  html "<f g=\"|\">"
                  text " \\"
              row 4:1..<4:34
                cell 4:3..<4:13
                  text "*h* \\|"
                cell 4:16..<4:32
                  link k|l ""
                    text "i|j"
                  text " "
                  code "\\"
            """#
        )
    }

    @Test func cellsAreNeverBlocks() {
        let page = """
            a | b
            --|--
            x | # x
            x | - x
            x | > x
            x | 1. x
            x | ***
            x | [a]: b
            x | <div>
            x | ```
            x | ===
            """
        expectNoDifference(
            plainCells(page),
            #"""
            x ¦ # x
            x ¦ - x
            x ¦ > x
            x ¦ 1. x
            x ¦ ***
            x ¦ [a]: b
            x ¦ <div>
            x ¦ ```
            x ¦ ===
            """#
        )
    }

    @Test func directlyBelowText() {
        let page = """
            First *line
            of* text &lt;
              Name | Type
              -----|-----
              id   | int

            after
            """
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:1..<2:14
              text "First "
              emphasis
                text "line"
                soft break
                text "of"
              text " text <"
            table 3:3..<5:13
              row 3:3..<3:14
                cell 3:3..<3:7
                  text "Name"
                cell 3:10..<3:14
                  text "Type"
              row 5:3..<5:13
                cell 5:3..<5:5
                  text "id"
                cell 5:10..<5:13
                  text "int"
            paragraph 7:1..<7:6
              text "after"
            """#
        )
    }

    @Test func insideContainers() {
        let page = """
            > | a | **b** |
            > |---|---|
            > | `c` | é |
            - item
              d | e
              -- | --
              *f* | g
            """
        expectNoDifference(
            Outline(page).text,
            #"""
            quote 1:1..<3:15
              table 1:3..<3:15
                row 1:3..<1:16
                  cell 1:5..<1:6
                    text "a"
                  cell 1:9..<1:14
                    strong
                      text "b"
                row 3:3..<3:15
                  cell 3:5..<3:8
                    code "c"
                  cell 3:11..<3:13
                    text "é"
            list 4:1..<7:10
              item 4:1..<7:10
                paragraph 4:3..<4:7
                  text "item"
                table 5:3..<7:10
                  row 5:3..<5:8
                    cell 5:3..<5:4
                      text "d"
                    cell 5:7..<5:8
                      text "e"
                  row 7:3..<7:10
                    cell 7:3..<7:6
                      emphasis
                        text "f"
                    cell 7:9..<7:10
                      text "g"
            """#
        )
    }

    @Test func headerOnly() {
        expectNoDifference(
            Outline("| a |\r\n| - |\r\n").text,
            #"""
            table 1:1..<2:6
              row 1:1..<1:6
                cell 1:3..<1:4
                  text "a"
            """#
        )
    }

    @Test func dashesBelowATableAreABreak() {
        let page = "a | b\n--|--\nc | d\n---\n\na | b\n--|--\n=\n"
        expectNoDifference(
            Outline(page).text,
            #"""
            table 1:1..<3:6
              row 1:1..<1:6
                cell 1:1..<1:2
                  text "a"
                cell 1:5..<1:6
                  text "b"
              row 3:1..<3:6
                cell 3:1..<3:2
                  text "c"
                cell 3:5..<3:6
                  text "d"
            break 4:1..<4:4
            table 6:1..<8:2
              row 6:1..<6:6
                cell 6:1..<6:2
                  text "a"
                cell 6:5..<6:6
                  text "b"
              row 8:1..<8:2
                cell 8:1..<8:2
                  text "="
                cell 8:2..<8:2
            """#
        )
    }

    @Test(arguments: [
        "a | b\n---|---|---\n", "a | b\n\n---|---\n", "a\n---\n", "---|---\n", "a | b\n--- ---\n", "a | b\n|--|-x|\n",
        "```\na | b\n---|---\n**c** | d\n```\n",
    ])
    func notATable(page: String) {
        let hasTable = Document(parsing: page).blocks.contains {
            if case .table = $0.kind { true } else { false }
        }
        #expect(!hasTable)
    }

    /// What looks like a table inside code or HTML keeps its markup.
    @Test func lookalikesKeepTheirMarkup() {
        let page = """
            - ```
              a | b
              --|--
              **c** | `d`
              ```
            <div>
            a | b
            --|--
            **e** | &lt;
            </div>

            a | b
            --|--
            **f** | &lt;
            """
        expectNoDifference(
            Outline(page).text,
            #"""
            list 1:1..<5:6
              item 1:1..<5:6
                code "" "a | b\n--|--\n**c** | `d`\n" 1:3..<5:6
                  from 2:3
            html "<div>\na | b\n--|--\n**e** | &lt;\n</div>\n" 6:1..<10:7
            table 12:1..<14:13
              row 12:1..<12:6
                cell 12:1..<12:2
                  text "a"
                cell 12:5..<12:6
                  text "b"
              row 14:1..<14:13
                cell 14:1..<14:6
                  strong
                    text "f"
                cell 14:9..<14:13
                  text "<"
            """#
        )
    }

    /// A wide header above many short rows must not take memory without bound.
    @Test func filledCellsAreLimited() {
        let columns = 1000
        let page =
            String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n"
            + String(repeating: "b\n", count: 2000)
        let blocks = Document(parsing: page).blocks
        guard case .table(let table) = blocks.first?.kind else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.count < 600)
        #expect(table.rows.allSatisfy { $0.cells.count == columns })
        #expect(blocks.count == 2, "the other lines are a paragraph")
    }

    private func plainCells(_ page: String) -> String {
        guard case .table(let table) = Document(parsing: page).blocks.first?.kind else { return "no table" }
        return table.rows.map { row in row.cells.map(\.inlines.plainText).joined(separator: " ¦ ") }
            .joined(separator: "\n")
    }
}
