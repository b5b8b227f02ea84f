import EndpointModel
import ModelDiff
import Testing

/// A change of the library that one rule reports, and one that it nearly does.
struct RuleCase: Sendable, CustomTestStringConvertible {
    typealias Edit = @Sendable (inout API) -> Void

    let rule: Rule
    /// What the changed model is compared with: the library, but for this.
    let base: Edit
    let edit: Edit
    let near: Edit
    /// What is reported besides, of what the change goes with.
    let others: [Rule]
    /// What is reported of the near miss, if anything.
    let nearRules: [Rule]

    init(
        _ rule: Rule,
        from base: @escaping Edit = { _ in },
        _ edit: @escaping Edit,
        with others: Rule...,
        near: @escaping Edit,
        is nearRules: Rule...
    ) {
        self.rule = rule
        self.base = base
        self.edit = edit
        self.others = others
        self.near = near
        self.nearRules = nearRules
    }

    var testDescription: String { rule.rawValue }

    static let all = api + endpoints + parameters + bodies + responses + schemas + properties + types + evidence
}
