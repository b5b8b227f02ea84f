import ClientPlan
import EndpointModel
import MigrationPlanner

extension ClientGenerator {
    /// Plans the shims for callers of an earlier client. An error in its pages is one of the result.
    static func migration(to result: inout Result, from earlier: Reference?) throws -> Migration? {
        guard let earlier, let api = result.api else { return nil }
        let old = try model(of: earlier, isStrict: false, isEarlier: true) { _ in }
        // Whoever generates today can do nothing about what is only doubtful there.
        result.diagnostics += old.diagnostics.filter { $0.severity == .error }.map(\.inEarlierPages)
        guard let oldAPI = old.api else {
            result.api = nil
            return nil
        }
        let (migration, leftOut) = MigrationPlanner.migration(from: oldAPI, to: api)
        result.diagnostics += leftOut
        return migration
    }
}

extension Diagnostic {
    fileprivate var inEarlierPages: Diagnostic {
        Diagnostic(severity, rule: rule, "in the earlier pages: \(message)", at: range)
    }
}
