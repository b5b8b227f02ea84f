import CustomDump
import EndpointModel
import ModelDiff
import RuleCases
import Testing
import TestSupport

/// Each rule on a change that it reports, and on one that it nearly does.
@Suite struct RuleTests {
    @Test(arguments: RuleCase.all)
    func reportsExactlyItsChange(_ rule: RuleCase) {
        let base = API.library.with(rule.base)
        let changes = ModelDiff.changes(from: base, to: API.library.with(rule.edit))
        expectNoDifference(changes.map(\.rule).filter { !rule.others.contains($0) }, [rule.rule])
    }

    @Test(arguments: RuleCase.all)
    func doesNotReportWhatIsNearlyOne(_ rule: RuleCase) {
        let base = API.library.with(rule.base)
        let changes = ModelDiff.changes(from: base, to: API.library.with(rule.base).with(rule.near))
        expectNoDifference(changes.map(\.rule), rule.nearRules)
    }

    @Test func everyRuleHasItsCase() {
        expectNoDifference(
            Rule.allCases.filter { rule in !RuleCase.all.contains { $0.rule == rule } }.map(\.rawValue),
            []
        )
    }

    /// What breaks callers always is an error, what never does is none.
    @Test(arguments: Rule.allCases)
    func theSeverityFitsTheVerdicts(_ rule: Rule) {
        let definition = rule.definition
        let breaks = definition.breaksSource || definition.wire != .never
        #expect((definition.severity == .error) == breaks)
        #expect(!definition.title.isEmpty && !definition.example.isEmpty && definition.title != definition.example)
    }
}
