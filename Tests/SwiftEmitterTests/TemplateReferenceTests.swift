import CustomDump
import TestSupport
import Templates
import Testing

@testable import SwiftEmitter

/// The documentation lists what templates may use, and nothing else.
@Suite struct TemplateReferenceTests {
    @Test(arguments: ["client", "page", "endpoint", "pages", "item", "schema", "migration", "shim", "former"])
    func everyVariableIsDocumented(template: String) throws {
        let text = try Repository.text("Sources/apiref/apiref.docc/Templates.md")
        let section = try #require(text.split(separator: "\n## ").first { $0.hasPrefix("\(template)\n") })
        let documented = section.matches(of: /(?m)^\| `(\w+)` \|/).map { String($0.1) }
        let scope = try #require(TemplateScope.templates[template]?.last)
        expectNoDifference(documented.sorted(), scope.variables.sorted())

        for (name, elements) in scope.sections {
            let row = try #require(section.split(separator: "\n").first { $0.hasPrefix("| `\(name)` |") })
            // The elements of a list may have a template, and so a chapter, of their own.
            let own = TemplateScope.templates.first { $0.value.last?.variables == elements.variables }
            if own != nil, row.contains("`{{> ") { continue }
            for variable in elements.variables { #expect(row.contains("`\(variable)`"), "\(name): \(variable)") }
        }
    }

    @Test func everyTemplateIsListed() throws {
        let text = try Repository.text("Sources/apiref/apiref.docc/Templates.md")
        for name in TemplateScope.templates.keys { #expect(text.contains("| `\(name)` |"), "\(name)") }
    }
}
