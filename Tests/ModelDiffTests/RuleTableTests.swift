import CustomDump
import ModelDiff
import Testing
import TestSupport

/// The documentation has the table of rules as the code has it.
@Suite struct RuleTableTests {
    @Test func theDocumentationHasTheTable() throws {
        let page = try Repository.text("Sources/apiref/apiref.docc/ReviewingADocumentationUpdate.md")
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.contains(" | ") }
        let table = rows.filter { $0.split(separator: " | ").count == 7 }.map(String.init)
        expectNoDifference(table, Rule.allCases.map(Self.row))
    }

    private static func row(_ rule: Rule) -> String {
        let definition = rule.definition
        let wire =
            switch definition.wire {
            case .never: "–"
            case .always: "breaks"
            case .inRequests: "in requests"
            case .inResponses: "in responses"
            case .whereUsed: "where used"
            }
        let cells = [
            "`\(rule.rawValue)`", definition.severity.rawValue, definition.category.rawValue, wire,
            definition.breaksSource ? "breaks" : "–", definition.title, definition.example,
        ]
        return "| \(cells.joined(separator: " | ")) |"
    }
}
