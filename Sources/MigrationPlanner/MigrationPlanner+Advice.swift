import ClientPlan
import SwiftSource

extension MigrationPlanner {
    /// What the compiler says of a signature; `nil` if it has none to say, or none without speaking of other calls.
    ///
    /// - Parameter hidden: The labels of the new client's functions of the shim's name: a call of one of them must not be
    ///   one of the shim.
    mutating func advice(
        for variant: FormerCall.Variant,
        of call: FormerCall,
        function: SwiftIdentifier,
        hidden: [[SwiftIdentifier]],
        _ page: String
    ) -> Migration.Advice? {
        let asked = Set(variant.arguments.filter { !$0.hasDefault }.map(\.name))
        guard hidden.allSatisfy({ !asked.isSubset(of: $0) }) else {
            let labels = variant.arguments.map { "\($0.name.name):" }.joined()
            leaveOut(
                "`\(function.name)(\(labels))`",
                because: "a call of it could be one of another function",
                at: page
            )
            return nil
        }
        if let removed = variant.removed {
            return .unavailable("`\(function.name)` has no argument `\(removed.name)` any more")
        }
        let needed = Set(call.missing).subtracting(call.given(by: variant))
        if let first = call.missing.first(where: needed.contains) {
            return .unavailable("`\(function.name)` is called otherwise now, and needs `\(first.name)`")
        }
        if variant.isInOrder { return .renamed(function, labels: variant.labels) }
        let labels = variant.passed.map { "\($0.label.name):" }.joined()
        return .deprecated("renamed to `\(function.name)(\(labels))`")
    }
}

extension FormerCall {
    /// What a signature asks for that has no default.
    fileprivate func given(by variant: Variant) -> Set<SwiftIdentifier> {
        let asked = Set(variant.arguments.filter { !$0.hasDefault }.map(\.name))
        return Set(variant.passed.filter { asked.contains($0.value) }.map(\.label))
    }
}
