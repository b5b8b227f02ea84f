import CustomDump
import EndpointModel
import Testing

/// What tells the schemas of unions apart.
@Suite struct DiscriminatorTests {
    /// The discriminator of a union of schemas, each with the rows of its table; `nil` without one.
    private static func discriminator(
        _ schemas: [(name: String, rows: String)],
        beside others: [(name: String, text: String)] = []
    ) -> String? {
        let members = schemas.map { schema in
            "### `\(schema.name)`\n\n```typescript\nconst value: \(schema.name) = {};\n```\n"
        }
        let union = "# Gift\n\n## Supported Types\n\n" + members.joined(separator: "\n")
        let pages = schemas.map { ("docs/models/\($0.name).md", fieldsPage($0.name, $0.rows)) }
        let layout = SnippetLayout(
            of: [("docs/sdks/shop/README.md", snippetPage("GET /gift")), ("docs/models/Gift.md", union)] + pages
                + others
        )
        let gift = layout.api.schemas.first { $0.name == "Gift" }
        return gift?.discriminator.map { "\($0.value.factText) [\($0.evidence.rule?.rawValue ?? "documented")]" }
    }

    private static func row(_ name: String, _ type: String) -> String {
        "| `\(name)` | \(type) | :heavy_check_mark: | |"
    }

    @Test func aPropertyWithAValueOfItsOwnInEach() {
        let book = Self.row("id", "*number*") + "\n" + Self.row("kind", #"*"book"*"#)
        expectNoDifference(
            Self.discriminator([
                ("Book", book), ("Card", Self.row("kind", #"*"card"*"#)), ("Other", Self.row("id", "*number*")),
            ]),
            "kind: book for Book, card for Card [constant-property]"
        )
    }

    @Test func aSchemaOfOneValueIsOne() {
        let kind = "# Kind\n\n## Values\n\n| Name | Value |\n| - | - |\n| `Map` | map |\n"
        expectNoDifference(
            Self.discriminator(
                [("Book", Self.row("kind", #"*"book"*"#)), ("Map", Self.row("kind", "[Kind](Kind.md)"))],
                beside: [("docs/models/Kind.md", kind)]
            ),
            "kind: book for Book, map for Map [constant-property]"
        )
    }

    @Test(arguments: [
        [#"*"book"*"#, #"*"book"*"#], [#"*"book"*"#, "*string*"], [#"*"book"* \| *"pen"*"#, #"*"card"*"#],
    ])
    func whatSaysLessTellsNothing(types: [String]) {
        let schemas = zip(["Book", "Card"], types).map { (name: $0, rows: Self.row("kind", $1)) }
        #expect(Self.discriminator(schemas) == nil)
    }

    /// A name that may be another one would hide every value.
    @Test func aNameThatIsNotProvenTellsNothing() {
        let schemas = ["Book", "Card"].map { (name: $0, rows: Self.row("giftKind", "*\"\($0)\"*")) }
        #expect(Self.discriminator(schemas) == nil)
    }

    /// A table of the page says it; the property is called as in the schemas.
    @Test func whatAPageSays() throws {
        let payment = try #require(try SnippetLayout("java").api.schemas.first { $0.name == "Payment" }?.discriminator)
        expectNoDifference(payment.value.factText, "pay_by: card for CardPayment, invoice for InvoicePayment")
        #expect(payment.evidence.ground == .documented)
        #expect(payment.evidence.isProven == false)
    }
}
