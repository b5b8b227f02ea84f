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

    /// What an endpoint returns is another type in Swift when its values come one after the other.
    @Test func whatComesAsEventsIsReturnedOtherwise() {
        let events = API.library.with { $0.e[1].accept.value = ["text/event-stream"] }
        let lines = API.library.with { $0.e[1].accept.value = ["application/x-ndjson"] }
        for (old, new, words) in [
            (API.library, events, "a success comes as events, and came whole before"),
            (events, lines, "a success comes as one JSON text after the other, and came as events before"),
        ] {
            let change = ModelDiff.changes(from: old, to: new).first { $0.rule == .resultTypeChanged }
            #expect(change?.breaksSource == true)
            #expect(change?.text.text { $0 } == words)
        }
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
