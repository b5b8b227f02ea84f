import CustomDump
import Testing

@testable import SwiftSource

/// Long lines are broken at their outermost brackets; what is in literals and comments stays.
@Suite struct SwiftLayoutTests {
    private func layOut(_ source: String) -> String { SwiftLayout.layOut(Array(source.utf8)) }

    private let long = String(repeating: "x", count: 100)

    @Test func aShortLineStaysAndItsListLosesTheLastComma() {
        expectNoDifference(
            layOut("func f(a: Int, b: [String: Int], ) { [1, 2, ] }\n"),
            "func f(a: Int, b: [String: Int]) { [1, 2] }\n"
        )
    }

    @Test func aLongSignature() {
        expectNoDifference(
            layOut(
                "    func f(a: Int, b: (Int, Int)? = nil, \(long): [String: Int], ) async throws(APIError) -> [Int] {\n"
            ),
            """
                func f(
                    a: Int,
                    b: (Int, Int)? = nil,
                    \(long): [String: Int]
                ) async throws(APIError) -> [Int] {

            """
        )
    }

    @Test func aLongLiteralKeepsItsLastComma() {
        expectNoDifference(
            layOut("query: [\"a\": a, \"\(long)\": b, ],\n"),
            "query: [\n    \"a\": a,\n    \"\(long)\": b,\n],\n"
        )
    }

    @Test func bracketsAroundAListAreOneWithIt() {
        expectNoDifference(
            layOut("body: .form([a, \(long), c, ]),\n"),
            "body: .form([\n    a,\n    \(long),\n    c,\n]),\n"
        )
    }

    @Test func elementsAreBrokenInTurn() {
        expectNoDifference(
            layOut("call(a: A(b: B(c: xxxxxxxxx\(long), d: [1, 2, ]), e: 1), f: { g })\n"),
            """
            call(
                a: A(
                    b: B(
                        c: xxxxxxxxx\(long),
                        d: [1, 2]
                    ),
                    e: 1
                ),
                f: { g }
            )

            """
        )
    }

    @Test func whatFollowsBracketsIsBrokenToo() {
        expectNoDifference(
            layOut("f(a: \(long)).g(b: \(long)xxxxxxxxx, c: 1)\n"),
            "f(\n    a: \(long)\n).g(\n    b: \(long)xxxxxxxxx,\n    c: 1\n)\n"
        )
    }

    @Test func aClosureOnALineOfItsOwn() {
        expectNoDifference(
            layOut("var \(long): Users { Users(a, b) }\n"),
            "var \(long): Users {\n    Users(a, b)\n}\n"
        )
    }

    /// Types are no lists, and single words are not worth a line.
    @Test(arguments: [
        "func \(String(repeating: "f", count: 110))() throws(APIError) -> [String: Int] {", "let x = [y]",
    ])
    func whatIsNotBroken(line: String) { expectNoDifference(layOut(line), line + "\n") }

    @Test func widthIsCountedInCharacters() {
        let line = "f(a, \"" + String(repeating: "ü", count: 112) + "\")"
        expectNoDifference(layOut(line), line + "\n")
        expectNoDifference(layOut("x" + line + "xx"), "xf(\n    a,\n    \(line.dropFirst(5).dropLast())\n)xx\n")
    }

    @Test(arguments: [
        #""a, ] ( , )""#, ##"#"a " , ) \("##, ##"#"a \#(b(1, )) "#"##, #""\(a(b, [c, ], "d, )")), )""#,
        "/* a, ) /* ( */ */",
        "// a, )", "f() // , )", #""a\", )""#, #""\\""#,
    ])
    func literalsAndComments(text: String) {
        expectNoDifference(layOut("\(text)\n(a, )\n"), "\(text)\n(a)\n")
    }

    @Test func literalsAndCommentsOfSeveralLinesStay() {
        let text = """
            let x = \"\"\"
                a, )   \\(b(1, ))

                }  " ""
                \"\"\"

            /*   ( a, )

            \(long) (b, c, )
            }*/
            """
        expectNoDifference(layOut(text + "\nf(a, )"), text + "\nf(a)\n")
    }

    @Test func emptyLines() {
        expectNoDifference(layOut("a {\n    b\n\n}\n\n\nc\n  \n"), "a {\n    b\n}\n\nc\n")
    }

    @Test func aDocumentationCommentIsWrapped() {
        let words = Array(repeating: "1234567", count: 15).joined(separator: " ")
        expectNoDifference(
            layOut(
                "    /// \(words)\n    /// - Returns: \(words)\n    ///   - a: \(words)\n    ///\n    // \(words) \(words)\n"
            ),
            """
                /// \(words.dropLast(8))
                /// 1234567
                /// - Returns: \(words.dropLast(24))
                ///   1234567 1234567 1234567
                ///   - a: \(words.dropLast(16))
                ///     1234567 1234567
                ///
                // \(words) \(words)

            """
        )
    }

    @Test func aCommentIsVisibleAndMarkedAsOne() {
        let hostile = "one\ntwo  */ three\r\u{2028}four\u{0}\u{1}\u{2}five\u{202E}"
        #expect(DocComment([hostile, " \u{200B}", "six"])?.code == "\u{1}one\u{2}two */ three four five\u{2}\u{2}six")
        #expect(DocComment(line: hostile)?.code == "\u{1}one two */ three four five")
        #expect(DocComment(line: " \u{1}\n") == nil)
        #expect(DocComment(["", "\n"]) == nil)
    }

    /// A text of a page is a comment wherever a template prints it, and nothing where no comment can be.
    @Test(arguments: [
        ("/// \u{1}one\u{2}\u{2}two, )", "/// one\n///\n/// two, )\n"),
        ("// from \u{1}a\u{2}b", "// from a b\n"),
        ("    \u{1}one\u{2}two", "    /// one\n    /// two\n"),
        ("let a = \u{1}one\u{2}two", "let a = /// one two\n"),
        ("let a = \"\u{1}one\" + exit()", "let a = \"\n"),
        ("let a = \"\"\"\n\\(\u{1}one)\n\"\"\"", "let a = \"\"\"\n\\(\n\"\"\"\n"),
        ("/* \u{1}one */ exit()\n*/", "/* \n*/\n"),
    ])
    func textsOfPages(source: String, laidOut: String) {
        expectNoDifference(layOut(source), laidOut)
    }

    @Test(.timeLimit(.minutes(1))) func longLinesInNoTime() {
        let count = 100_000
        let flat = "f(" + String(repeating: "a, ", count: count) + ")"
        #expect(layOut(flat).utf8.count == 2 + 1 + count * 7 - 1 + 2)
        let deep = String(repeating: "f(a, ", count: 20_000) + "a" + String(repeating: ")", count: 20_000)
        #expect(layOut(deep).utf8.last == UInt8(ascii: "\n"))
        #expect(!layOut(String(repeating: "[", count: count) + String(repeating: "]", count: count)).isEmpty)
        #expect(!layOut("/// " + String(repeating: "word ", count: count)).isEmpty)
        #expect(!layOut("\"" + String(repeating: "\\(a)", count: count) + "\"").isEmpty)
    }
}
