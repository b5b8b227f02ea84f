import SwiftSource
import Testing

@Suite struct SwiftStringLiteralTests {
    @Test(arguments: [
        ("plain", #""plain""#),
        (#"a"b"#, #""a\"b""#),
        (#"\(exit(0))"#, #""\\(exit(0))""#),
        ("a\nb\tc\r", #""a\nb\tc\r""#),
        ("a\u{0}b", #""a\u{0}b""#),
        ("a\u{202E}b\u{200B}", #""a\u{202E}b\u{200B}""#),
        ("a\u{2028}b\u{A0}c", #""a\u{2028}b\u{A0}c""#),
        ("größe 🙂", #""größe 🙂""#),
    ])
    func literals(text: String, code: String) {
        #expect(SwiftStringLiteral(text).code == code)
    }

    @Test func aPathInterpolatesIdentifiersOnly() {
        let literal = SwiftStringLiteral([
            .text(#"/a/\("#), .value(SwiftIdentifier(member: "user_id")), .text("\"/b"),
        ])
        #expect(literal.code == #""/a/\\(\(userID)\"/b""#)
    }
}
