import CustomDump
import Testing

@testable import ReferenceReader

/// Literals as the pages' languages write them.
@Suite struct ExampleValueTests {
    static func value(_ text: String) -> ExampleValue? {
        var parser = ExampleValueParser(Array(text.utf8)[...])
        return parser.value()
    }

    @Test(
        arguments: [
            (#""X-Fields_example""#, .string("X-Fields_example")),
            ("'title'", .string("title")),
            ("`title`", .string("title")),
            (#"@"title""#, .string("title")),
            (#""a \"b\" \\ c\n\td""#, .string("a \"b\" \\ c\n\td")),
            (#"'it\'s'"#, .string("it's")),
            (##""# no comment, // nor this""##, .string("# no comment, // nor this")),
            (#""Größe""#, .string("Größe")),
            ("\"\"", .string("")),
            ("56", .integer("56")),
            ("-1", .integer("-1")),
            ("@20", .integer("20")),
            ("789L", .integer("789")),
            ("3.56", .number("3.56")),
            ("8.14e-3", .number("8.14e-3")),
            ("true", .boolean(true)),
            ("False", .boolean(false)),
            ("TRUE", .boolean(true)),
            ("$false", .boolean(false)),
            ("null", .null),
            ("None", .null),
            ("nil", .null),
            ("undefined", .null),
            ("$null", .null),
            ("2013-10-20", .expression),
            ("title_example", .expression),
            ("new Date()", .dateTime),
            ("new Date('1970-01-01T00:00:00.00Z')", .dateTime),
            ("new Date('1970-01-01').toISOString().split('T')[0]", .expression),
            ("Time.parse('2013-10-20T19:20:30+01:00')", .expression),
            (
                "URL(string: \"https://example.com\")!",
                .object([.init(key: "string", value: .string("https://example.com"))])
            ),
            ("...", .expression),
            (";", .expression),
            ("-", .expression),
        ] as [(String, ExampleValue)]
    )
    func scalars(_ text: String, _ expected: ExampleValue) {
        expectNoDifference(Self.value(text), expected)
    }

    @Test(arguments: ["", "  ", "// nothing", "# nothing", ")", "]", "}", ",", "\"not closed", "'"])
    func isNoValue(_ text: String) {
        expectNoDifference(Self.value(text), nil)
    }

    @Test(
        arguments: [
            ("[]", .array([])),
            ("[1, 2]", .array([.integer("1"), .integer("2")])),
            ("['a', 'b',]", .array([.string("a"), .string("b")])),
            ("[\n  \"a\", // the first\n  \"b\", # the second\n]", .array([.string("a"), .string("b")])),
            ("[[1], []]", .array([.array([.integer("1")]), .array([])])),
            ("@[@\"a\", @2]", .array([.string("a"), .integer("2")])),
            ("[new Bookshop.OrderItem()]", .array([.expression])),
            ("[one(1, [2]), 3]", .array([.expression, .integer("3")])),
        ] as [(String, ExampleValue)]
    )
    func arrays(_ text: String, _ expected: ExampleValue) {
        expectNoDifference(Self.value(text), expected)
    }
}

/// Objects: JSON, object literals, dictionaries, hashes and keyword arguments.
@Suite struct ExampleObjectTests {
    /// The value that each of the spellings means.
    static let book = ExampleValue.object([
        .init(key: "title", value: .string("x")),
        .init(key: "author_ids", value: .array([.integer("1"), .integer("2")])),
        .init(key: "format", value: .object([.init(key: "kind", value: .null)])),
        .init(key: "price", value: .number("9.5")),
        .init(key: "in_stock", value: .boolean(true)),
    ])

    @Test(arguments: [
        #"{"title":"x","author_ids":[1,2],"format":{"kind":null},"price":9.5,"in_stock":true}"#,
        """
        {
            title: "x", // as printed
            author_ids: [
                1,
                2,
            ],
            /* nothing
               is known */
            format: {
                kind: null,
            },
            price: 9.5,
            in_stock: true,
        }
        """,
        "{'title': 'x', 'author_ids': [1, 2], 'format': {'kind': None}, 'price': 9.5, 'in_stock': True}",
        "dict(title='x', author_ids=[1, 2], format=dict(kind=None), price=9.5, in_stock=True)",
        """
        NewBook(
            title="x",
            author_ids=[
                1,
                2,
            ],  # the authors
            format=Format(
                kind=None,
            ),
            price=9.5,
            in_stock=True,
        )
        """,
        "{ title: 'x', author_ids: [1, 2], format: { kind: nil }, price: 9.5, in_stock: true }",
        #"{"title" => "x", "author_ids" => [1, 2], "format" => {"kind" => nil}, "price" => 9.5, "in_stock" => true}"#,
        "{:title => 'x', :author_ids => [1, 2], :format => {:kind => nil}, :price => 9.5, :in_stock => true}",
        "Bookshop::NewBook.new({title: 'x', author_ids: [1, 2], format: {kind: nil}, price: 9.5, in_stock: true})",
        "Bookshop::NewBook.new(title: 'x', author_ids: [1, 2], format: {kind: nil}, price: 9.5, in_stock: true)",
        "new NewBook({title: \"x\", author_ids: [1, 2], format: {kind: null}, price: 9.5, in_stock: true})",
        "NewBook(title: \"x\", author_ids: [1, 2], format: Format(kind: nil), price: 9.5, in_stock: true)",
    ])
    func spellings(_ text: String) {
        expectNoDifference(ExampleValueTests.value(text), Self.book)
    }

    @Test(
        arguments: [
            ("{}", .object([])),
            ("{ }", .object([])),
            ("NewBook()", .expression),
            ("{a: }", .object([.init(key: "a", value: .expression)])),
            (
                "{a: b.c(1, {d: 2}), e: 3}",
                .object([.init(key: "a", value: .expression), .init(key: "e", value: .integer("3"))])
            ),
            (
                "{a: 'x' + 'y', b: 1}",
                .object([.init(key: "a", value: .string("x")), .init(key: "b", value: .integer("1"))])
            ),
            ("{a: 1, ...rest}", .object([.init(key: "a", value: .integer("1"))])),
            ("{a: ..., b: 2}", .object([.init(key: "a", value: .expression), .init(key: "b", value: .integer("2"))])),
            ("{body: Bookshop::NewBook.new # NewBook |\n}", .object([.init(key: "body", value: .expression)])),
            ("{a: 1", .object([.init(key: "a", value: .integer("1"))])),
        ] as [(String, ExampleValue)]
    )
    func incomplete(_ text: String, _ expected: ExampleValue) {
        expectNoDifference(ExampleValueTests.value(text), expected)
    }

    @Test(arguments: ["{a: 1", "[1, 2", "'x", "f(a=1", "new T({a: 1}", "[{a: 'x}]", "f("])
    func whatIsNotClosedIsKnownToBe(_ text: String) {
        var parser = ExampleValueParser(Array(text.utf8)[...])
        _ = parser.value()
        #expect(parser.isUnclosed)
        #expect(parser.position == text.utf8.count)
    }

    @Test(arguments: ["{a: 1}", "[1, 2]", "'x'", "f(a=1)", "new T({a: 1})", "[{a: 'x'}]", "f()", "x", "1"])
    func whatIsClosedIsNot(_ text: String) {
        var parser = ExampleValueParser(Array(text.utf8)[...])
        _ = parser.value()
        #expect(!parser.isUnclosed)
        #expect(parser.position == text.utf8.count)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "{", "[", "(", "{a:", "[a(", "a(", "new T({", "{a=>", "'", "\"", "{'", "@", "-", "/*", "//", "#", ",", "[,",
            "\\",
            "new ", "a.", "\n", "é",
        ]
    )
    func repetitionIsReadInNoTime(_ piece: String) {
        let text = String(repeating: piece, count: 20_000)
        _ = ExampleValueTests.value(text)
    }
}
