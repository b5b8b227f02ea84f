import CustomDump
import Testing

@testable import CommonMark

@Suite struct BlockTests {
    @Test func headingsAndThematicBreak() {
        let page = """
              ## Pets `v2` ##
            An
            owner
            ===
            #5 bolt
            ---
            * * *
            """
        expectNoDifference(
            Outline(page).text,
            #"""
            heading 2 1:3..<1:18
              text "Pets "
              code "v2"
            heading 1 2:1..<4:4
              text "An"
              soft break
              text "owner"
            heading 2 5:1..<6:4
              text "#5 bolt"
            break 7:1..<7:6
            """#
        )
    }

    @Test func fencedCode() {
        let page = """
            ```python title=x
            import bookshop

            ```
              ~~~
                x
            ~~~
            ```
            unclosed

            """
        expectNoDifference(
            Outline(page).text,
            #"""
            code "python title=x" "import bookshop\n\n" 1:1..<4:4
              from 2:1
            code "" "  x\n" 5:3..<7:4
              from 6:3
            code "" "unclosed\n" 8:1..<9:9
              from 9:1
            """#
        )
    }

    @Test func codeInContainers() {
        let page = """
            > ```
            > a
            b
            - ```sh

              curl
              ```
            -     indented
              \tmore

            1.\tx

                    y
            """
        expectNoDifference(
            Outline(page).text,
            #"""
            quote 1:1..<2:4
              code "" "a\n" 1:3..<2:4
                from 2:3
            paragraph 3:1..<3:2
              text "b"
            list 4:1..<9:8
              item 4:1..<7:6
                code "sh" "\ncurl\n" 4:3..<7:6
                  from 5:1
              item 8:1..<9:8
                code "" "indented\n" 8:7..<8:15
                  from 8:7
                paragraph 9:4..<9:8
                  text "more"
            ordered list 11:1..<13:10
              item 11:1..<13:10
                paragraph 11:4..<11:5
                  text "x"
                code "" "y\n" 13:9..<13:10
                  from 13:9
            """#
        )
    }

    @Test func html() {
        let page = """
            <!-- a
            b --> c
            d
            <div>

            e
            """
        expectNoDifference(
            Outline(page).text,
            #"""
            html "<!-- a\nb --> c\n" 1:1..<2:8
            paragraph 3:1..<3:2
              text "d"
            html "<div>\n" 4:1..<4:6
            paragraph 6:1..<6:2
              text "e"
            """#
        )
    }

    @Test func containersEndWithTheirLastBlock() {
        let page = """
            - a

              b


            * c
            *
            1) d
               > e
               >

            f
            """
        expectNoDifference(
            Outline(page).text,
            #"""
            list 1:1..<3:4
              item 1:1..<3:4
                paragraph 1:3..<1:4
                  text "a"
                paragraph 3:3..<3:4
                  text "b"
            list 6:1..<7:2
              item 6:1..<6:4
                paragraph 6:3..<6:4
                  text "c"
              item 7:1..<7:2
            ordered list 8:1..<9:7
              item 8:1..<9:7
                paragraph 8:4..<8:5
                  text "d"
                quote 9:4..<9:7
                  paragraph 9:6..<9:7
                    text "e"
            paragraph 12:1..<12:2
              text "f"
            """#
        )
    }

    @Test func definitionsAreNoText() {
        let page = """
            [a]: /u
              'title'
            [b]: <v w>
            [a] and [text][b], [b][]
            """
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:1..<4:25
              link /u "title"
                text "a"
              text " and "
              link v w ""
                text "text"
              text ", "
              link v w ""
                text "b"
            """#
        )
    }

    @Test func languageIsTheFirstWordOfTheInfo() {
        let start = SourcePosition(line: 2, column: 1)
        let languages = ["", "ruby", "python title=x", "c\t#"].map {
            CodeBlock(info: $0, literal: "", contentStart: start).language
        }
        expectNoDifference(languages, ["", "ruby", "python", "c"])
    }

    @Test(arguments: ["", "\n", " \r\n\t\r", "\u{FEFF}", "[a]: /u\n"])
    func pagesWithoutBlocks(page: String) {
        expectNoDifference(Document(parsing: page).blocks, [])
    }
}
