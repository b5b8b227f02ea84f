import CustomDump
import TestSupport
import Testing

@testable import SwiftEmitter

/// The documentation lists what templates may use, and nothing else.
@Suite struct TemplateReferenceTests {
    @Test(arguments: ["client", "page", "endpoint", "schema"])
    func everyVariableIsDocumented(template: String) throws {
        let text = try Repository.text("Sources/apiref/apiref.docc/Templates.md")
        let section = try #require(text.split(separator: "\n## ").first { $0.hasPrefix("\(template)\n") })
        let documented = section.matches(of: /(?m)^\| `(\w+)` \|/).map { String($0.1) }
        let scope = try #require(TemplateScope.templates[template])
        expectNoDifference(documented.sorted(), (scope.variables.union(scope.sections.keys)).sorted())

        for (name, elements) in scope.sections where TemplateScope.templates[name.replacing(/s$/, with: "")] == nil {
            let row = try #require(section.split(separator: "\n").first { $0.hasPrefix("| `\(name)` |") })
            for variable in elements.variables { #expect(row.contains("`\(variable)`"), "\(name): \(variable)") }
        }
    }
}
