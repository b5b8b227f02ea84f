import ReferenceReader
import Testing

/// What stands under "Return type" where an operation returns nothing.
@Suite struct TypeOfNothingTests {
    @Test(arguments: [
        "void",
        "Void (empty response body)",
        "void (Empty response body)",
        "void (empty response body)",
        "nil (empty response body)",
        "null (empty response body)",
        "(empty response body)",
        "{empty response body)",
        "Nothing",
        "Unit",
    ])
    func isNamed(_ text: String) throws {
        guard case .name(let name, _) = try #require(TypeExpression(text)) else {
            Issue.record("\(text) is read as something else than a name")
            return
        }
        #expect(TypeVocabulary.meaning(of: name) == .nothing)
    }
}
