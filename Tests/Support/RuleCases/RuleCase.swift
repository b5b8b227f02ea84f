import EndpointModel
import ModelDiff

/// A change of the library that one rule reports, and one that it nearly does.
package struct RuleCase: Sendable, CustomStringConvertible {
    package typealias Edit = @Sendable (inout API) -> Void

    package let rule: Rule
    /// What the changed model is compared with: the library, but for this.
    package let base: Edit
    package let edit: Edit
    package let near: Edit
    /// What is reported besides, of what the change goes with.
    package let others: [Rule]
    /// What is reported of the near miss, if anything.
    package let nearRules: [Rule]

    package init(
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

    package var description: String { rule.rawValue }

    package static let all =
        api + endpoints + paging + parameters + bodies + responses + schemas + properties + types + evidence
}
