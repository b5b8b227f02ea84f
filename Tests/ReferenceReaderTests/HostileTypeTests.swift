import CustomDump
import ReferenceReader
import Testing

/// What stands in a type's place need not be a type, nor be meant well.
@Suite struct HostileTypeTests {
    @Test(arguments: ["", " ", "\t\n", "<>", "|", ",", ")", "]", "[", "[]", "[ ]", "?", "*", "&&", "Pointer to "])
    func isNoType(_ text: String) {
        expectNoDifference(TypeExpression(text), nil)
    }

    @Test(arguments: ["[Order", "[String: Order", "[[Order]", "[**'title'"])
    func bracketsThatAreNotClosedGiveNoType(_ text: String) {
        expectNoDifference(TypeExpression(text), nil)
    }

    @Test(
        arguments: [
            ("Array<Order", .name("Array", .name("Order"))),
            ("Map<String, Order", .name("Map", .name("String"), .name("Order"))),
            ("Order>", .name("Order")),
            ("Order]]", .name("Order")),
            ("Array<>", .name("Array")),
            ("Map<,>", .name("Map")),
            ("Array<Order>>>", .name("Array", .name("Order"))),
            ("Größe", .name("Größe")),
            ("Order |", .name("Order")),
            ("'title", nil),
            ("🙂", .name("🙂")),
        ] as [(String, TypeExpression?)]
    )
    func whatCanBeReadIsRead(_ text: String, _ expected: TypeExpression?) {
        expectNoDifference(TypeExpression(text), expected)
    }

    /// Quadratic reading would take minutes.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "[", "]", "{", "}", "(", "<", "[]", "()", "'", "\"", "`", "'\"", "*", "\\", ":", "|", ",", " ", "a<",
            "map[",
            "map[string]", "{a:", "[a:", "{[", "a,", "a|", "a::", "a[]", "T[", "::", "é", "\0",
        ]
    )
    func repetitionIsReadInNoTime(_ piece: String) {
        let text = String(repeating: piece, count: 20_000)
        _ = TypeExpression(text)
        _ = TypeExpression(text + "T")
        _ = TypeExpression("T" + text)
    }
}
