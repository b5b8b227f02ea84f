import EndpointModel
import Testing

@testable import ClientPlan

@Suite struct FieldDocumentationTests {
    /// A default that the description says is not said again.
    @Test(arguments: [
        ("How they are sorted.", "How they are sorted. The default is `asc`."),
        ("How they are sorted. The default is `asc`", "How they are sorted. The default is `asc`."),
        ("The default is `ascending`", "The default is `ascending`. The default is `asc`."),
    ])
    func defaults(description: String, text: String) {
        let evidence = Evidence.documented(PageRange(page: "Book.md"))
        let field = Field(
            name: Fact("order", evidence),
            documentedName: "order",
            type: Fact(.string(nil), evidence),
            isRequired: Fact(false, evidence),
            defaultValue: Fact("asc", evidence),
            description: Fact(description, evidence)
        )
        #expect(FieldDocumentation(field, defaultOf: "The").text == text)
    }
}
