import CustomDump
import EndpointModel
import ModelBuilder
import TestSupport
import Testing

/// The documentation lists every rule and every key.
@Suite struct ReferenceDocumentationTests {
    @Test func everyRuleIsDocumented() throws {
        let text = try Repository.text("Sources/apiref/apiref.docc/InferredFacts.md")
        let documented = text.matches(of: /(?m)^\| `([a-z-]+)` \|/).map { String($0.1) }
        expectNoDifference(documented.sorted(), InferenceRule.allCases.map(\.rawValue).sorted())
    }

    /// Facts that no key of a configuration states, but for `kind`, which is the key of no mapping.
    private static let notCorrectable = ["kind", "shape", "discriminator", "status", "headers"]

    @Test func everyKeyIsDocumented() throws {
        let text = try Repository.text("Sources/apiref/apiref.docc/Configuration.md")
        let keys = [
            "module", "client", "pages", "access", "templates", "protocols", "spelling", "paging", "corrections",
        ]
        for key in keys + FactField.allCases.map(\.rawValue) where !Self.notCorrectable.contains(key) {
            #expect(text.contains("`\(key)`"), "\(key)")
        }
    }
}
