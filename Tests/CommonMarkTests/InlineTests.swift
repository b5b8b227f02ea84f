import CommonMark
import CustomDump
import Testing

/// Each `←` shows the bytes at the node's range, so a range that is off by one shows.
@Suite struct InlineTests {
    @Test func entitiesAndEscapes() {
        let page = #"a &lt;b&gt; &#x3D; &#39;q&#39; &amp;amp; &foo; & \*c\* \d &NotEqualTilde; &copy;é \\ &#0;"#
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:1..<1:91
              text "a <b> = \'q\' &amp; &foo; & *c* \\d ≂̸ ©é \\ �" ← «a &lt;b&gt; &#x3D; &#39;q&#39; &amp;amp; &foo; & \*c\* \d &NotEqualTilde; &copy;é \\ &#0;»
            """#
        )
    }

    @Test func emphasisCodeAndHTML() {
        let page = "***a** b* `` `c` `` d*e __f _g___ ****h**** **Array<User>** i_j <k\n  l='m'> <!-- n -->"
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:1..<2:20
              emphasis ← «***a** b*»
                strong ← «**a**»
                  text "a" ← «a»
                text " b" ← « b»
              text " " ← « »
              code "`c`" ← «`` `c` ``»
              text " d*e " ← « d*e »
              strong ← «__f _g___»
                text "f " ← «f »
                emphasis ← «_g_»
                  text "g" ← «g»
              text " " ← « »
              strong ← «****h****»
                strong ← «**h**»
                  text "h" ← «h»
              text " " ← « »
              strong ← «**Array<User>**»
                text "Array" ← «Array»
                html "<User>" ← «<User>»
              text " i_j " ← « i_j »
              html "<k\nl=\'m\'>" ← «<k\n  l='m'>»
              text " " ← « »
              html "<!-- n -->" ← «<!-- n -->»
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
              link B.md "" ← «[a](B.md)»
                text "a" ← «a»
              text " " ← « »
              link d e "f \" g" ← «[**c[]**](<d e> "f \" g")»
                strong ← «**c[]**»
                  text "c[]" ← «c[]»
              text " " ← « »
              link i "j" ← «[h]( i\n  'j' )»
                text "h" ← «h»
              text " " ← « »
              link y "z" ← «[k]»
                text "k" ← «k»
              text " " ← « »
              image n_(o).png "" ← «![l *m*](n_(o).png)»
                text "l " ← «l »
                emphasis ← «*m*»
                  text "m" ← «m»
              text " " ← « »
              link https://p?q=\*&r "" ← «<https://p?q=\*&amp;r>»
                text "https://p?q=\\*&r" ← «https://p?q=\*&amp;r»
              text " " ← « »
              link mailto:s@t.u "" ← «<s@t.u>»
                text "s@t.u" ← «s@t.u»
              text " " ← « »
              link  "" ← «[]()»
            """#
        )
    }

    @Test func breaks() {
        let page = "a  \n   b\\\n\tc \t\nd `e\n f` g\\"
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:1..<5:7
              text "a" ← «a»
              line break ← «  \n»
              text "b" ← «b»
              line break ← «\\n»
              text "c" ← «c»
              soft break ← « \t\n»
              text "d " ← «d »
              code "e f" ← «`e\n f`»
              text " g\\" ← « g\»
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
                text "a " ← «a »
                emphasis ← «*b*»
                  text "b" ← «b»
                soft break ← «\n»
                code "c d" ← «`c\n>\td`»
                soft break ← «\n»
                text "lazy <e" ← «lazy &lt;e»
            list 5:1..<8:10
              item 5:1..<8:10
                quote 5:3..<8:10
                  paragraph 5:5..<8:10
                    strong ← «**f\n  > g**»
                      text "f" ← «f»
                      soft break ← «\n»
                      text "g" ← «g»
                    text " " ← « »
                    html "<h\ni=\"j\">" ← «<h\n  >  i="j">»
                    soft break ← «\n»
                    text "k" ← «k»
            ordered list 9:1..<11:18
              item 9:1..<11:18
                paragraph 9:5..<11:18
                  link n "o" ← «[l\n    m](n\n    "o")»
                    text "l" ← «l»
                    soft break ← «\n»
                    text "m" ← «m»
                  text " é " ← « é »
                  strong ← «**p**»
                    text "p" ← «p»
            """#
        )
    }

    @Test func multiByteCharacters() {
        let page = "é **ü 😀** `日本`\n  [ß](ö.md) x"
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:1..<2:16
              text "é " ← «é »
              strong ← «**ü 😀**»
                text "ü 😀" ← «ü 😀»
              text " " ← « »
              code "日本" ← «`日本`»
              soft break ← «\n»
              link ö.md "" ← «[ß](ö.md)»
                text "ß" ← «ß»
              text " x" ← « x»
            """#
        )
    }

    @Test func lineEndsAndByteOrderMark() {
        let page = "\u{FEFF}a *b*\r\n `c\r\n d`\re  \r\n<f\r\ng>\r\n\r\n```\r\nh\r\n```\r\n"
        expectNoDifference(
            Outline(page).text,
            #"""
            paragraph 1:4..<6:3
              text "a " ← «a »
              emphasis ← «*b*»
                text "b" ← «b»
              soft break ← «\r\n»
              code "c d" ← «`c\r\n d`»
              soft break ← «\r»
              text "e" ← «e»
              line break ← «  \r\n»
              html "<f\ng>" ← «<f\r\ng>»
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
              text "a " ← «a »
              code "b" ← «`b`»
              text " # " ← « \# »
              strong ← «**c**»
                text "c" ← «c»
            heading 1 2:2..<4:4
              text "d <" ← «d &lt;»
              soft break ← «\n»
              emphasis ← «*e*»
                text "e" ← «e»
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
