import ClientGenerator
import CustomDump
import EndpointModel
import Testing

/// What is said more than five times is said once.
@Suite struct DiagnosticSummaryTests {
    private func diagnostics(_ count: Int, _ rule: String, pages: Int = 1) -> [Diagnostic] {
        (0..<count).map {
            Diagnostic(.warning, rule: rule, "no \($0)", at: PageRange(page: "\($0 % pages).md", line: $0 + 1))
        }
    }

    @Test func fiveAreListed() {
        expectNoDifference(diagnostics(5, "a").summarized(), diagnostics(5, "a"))
    }

    @Test func sixAreCounted() {
        expectNoDifference(
            diagnostics(6, "a").summarized().map(\.description),
            ["0.md:1:1: warning: no 0 (the first of 6 such warnings in this file; --verbose lists all) [a]"]
        )
    }

    @Test func eachRuleAndSeverityIsCountedForItself() {
        var others = diagnostics(3, "a")
        for index in others.indices { others[index].severity = .note }
        let all = diagnostics(1, "b") + others + diagnostics(400, "a", pages: 7) + diagnostics(1, "c")
        expectNoDifference(
            all.summarized().map(\.description),
            [
                "0.md:1:1: warning: no 0 [b]", "0.md:1:1: note: no 0 [a]", "0.md:2:1: note: no 1 [a]",
                "0.md:3:1: note: no 2 [a]",
                "0.md:1:1: warning: no 0 (the first of 400 such warnings in 7 files; --verbose lists all) [a]",
                "0.md:1:1: warning: no 0 [c]",
            ]
        )
    }
}
