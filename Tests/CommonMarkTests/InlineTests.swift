import CommonMark
import CustomDump
import Testing

@Suite struct InlineTests {
    @Test func entitiesAndEscapes() {
        let page = #"a &lt;b&gt; &#x3D; &#39;q&#39; &amp;amp; &foo; & \*c\* \d &NotEqualTilde; &copy;é \\ &#0;"#
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:1..<1:91
              text "a <b> = \'q\' &amp; &foo; & *c* \\d ≂̸ ©é \\ �"
            """#
        )
    }

    @Test func emphasisCodeAndHTML() {
        let page = "***a** b* `` `c` `` d*e __f _g___ ****h**** **Array<User>** i_j <k\n  l='m'> <!-- n -->"
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:1..<2:20
              emphasis
                strong
                  text "a"
                text " b"
              text " "
              code "`c`"
              text " d*e "
              strong
                text "f "
                emphasis
                  text "g"
              text " "
              strong
                strong
                  text "h"
              text " "
              strong
                text "Array"
                html "<User>"
              text " i_j "
              html "<k\nl=\'m\'>"
              text " "
              html "<!-- n -->"
            """#
        )
    }

    @Test func links() {
        let page = #"""
            [a](B.md) [**c[]**](<d e> "f \" g") [h]( i
              'j' ) [k] ![l *m*](n_(o).png) <https://p?q=\*&amp;r> <s@t.u> []()

            [h]: x
            [k]: y (z)
            """#
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:1..<2:68
              link B.md ""
                text "a"
              text " "
              link d e "f \" g"
                strong
                  text "c[]"
              text " "
              link i "j"
                text "h"
              text " "
              link y "z"
                text "k"
              text " "
              image n_(o).png ""
                text "l "
                emphasis
                  text "m"
              text " "
              link https://p?q=\*&r ""
                text "https://p?q=\\*&r"
              text " "
              link mailto:s@t.u ""
                text "s@t.u"
              text " "
              link  ""
            """#
        )
    }

    @Test func breaks() {
        let page = "a  \n   b\\\n\tc \t\nd `e\n f` g\\"
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:1..<5:7
              text "a"
              line break
              text "b"
              line break
              text "c"
              soft break
              text "d "
              code "e f"
              text " g\\"
            """#
        )
    }

    @Test func insideContainers() {
        let page = """
            > a *b*
            >   `c
            >\td`
            lazy &lt;e
            - > **f
              > g** <h
              >  i="j">
                    k
            10. [l
                m](n
                "o") é **p**
            """
        expectNoDifference(
            Outline(page).text,
            #"""
            quote 1:1..<4:11
              paragraph 1:3..<4:11
                text "a "
                emphasis
                  text "b"
                soft break
                code "c d"
                soft break
                text "lazy <e"
            list 5:1..<8:10
              item 5:1..<8:10
                quote 5:3..<8:10
                  paragraph 5:5..<8:10
                    strong
                      text "f"
                      soft break
                      text "g"
                    text " "
                    html "<h\ni=\"j\">"
                    soft break
                    text "k"
            ordered list 9:1..<11:18
              item 9:1..<11:18
                paragraph 9:5..<11:18
                  link n "o"
                    text "l"
                    soft break
                    text "m"
                  text " é "
                  strong
                    text "p"
            """#
        )
    }

    @Test func multiByteCharacters() {
        let page = "é **ü 😀** `日本`\n  [ß](ö.md) x"
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:1..<2:16
              text "é "
              strong
                text "ü 😀"
              text " "
              code "日本"
              soft break
              link ö.md ""
                text "ß"
              text " x"
            """#
        )
    }

    @Test func lineEndsAndByteOrderMark() {
        let page = "\u{FEFF}a *b*\r\n `c\r\n d`\re  \r\n<f\r\ng>\r\n\r\n```\r\nh\r\n```\r\n"
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:4..<6:3
              text "a "
              emphasis
                text "b"
              soft break
              code "c d"
              soft break
              text "e"
              line break
              html "<f\ng>"
            code "" "h\n" 8:1..<10:4
              from 9:1
            """#
        )
    }

    @Test func headings() {
        let page = "   ##  a `b` \\# **c** ###  \n d &lt;\n  *e*\n===\n"
        expectNoDifference(
            Outline(page).text,
            ##"""
            heading 2 1:4..<1:26
              text "a "
              code "b"
              text " # "
              strong
                text "c"
            heading 1 2:2..<4:4
              text "d <"
              soft break
              emphasis
                text "e"
            """##
        )
    }

    @Test func plainText() {
        let page = "**Array<User>** &lt;a&gt; `b`\n[**c**](d)  \n![e](f) \\*"
        guard case .paragraph(let inlines) = Document(parsing: page).blocks.first?.kind else {
            Issue.record("no paragraph")
            return
        }
        expectNoDifference(inlines.plainText, "Array<User> <a> b c\ne *")
    }
}
