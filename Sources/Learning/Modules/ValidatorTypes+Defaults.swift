extension ValidatorTypes {
    /// What a validator puts in the place of a value that is left out: `z.number().default(20)`,
    /// `z._default(z.int(), 20)`, `Order$inboundSchema.default("asc")`.
    ///
    /// - Returns: `nil` where that is nothing, no literal, or null although the validator says of no null.
    func defaultValue(_ range: Range<Int>) -> DeclaredDefault? {
        guard let value = replacement(range), let literal = DeclaredDefault(syntax.tokens, in: value) else {
            return nil
        }
        return literal.text != nil || isNullable(range) == true ? literal : nil
    }

    private func replacement(_ range: Range<Int>) -> Range<Int>? {
        guard let chain = CallChain(syntax, in: range), let base = chain.base else { return nil }
        let calls = [base] + chain.methods
        let last = calls.last { $0.name == "default" }
        if let arguments = last?.arguments { return arguments.count == 1 ? arguments[0] : nil }
        guard let arguments = base.arguments else { return nil }
        switch base.name {
        case "_default": return arguments.count == 2 ? arguments[1] : nil
        case "optional", "nullable", "nullish": return arguments.first.flatMap { inner?.replacement($0) }
        default: return nil
        }
    }
}
