import EndpointModel

/// What validators in the words of zod say of the types of values on the wire.
struct ValidatorTypes {
    let syntax: SourceSyntax
    private let isOutbound: Bool
    /// How many validators are around the one that is looked at.
    private var depth = 0

    /// - Parameter isOutbound: Whether what comes out of the validators is on the wire, rather than what goes in.
    init(_ syntax: SourceSyntax, isOutbound: Bool) {
        self.syntax = syntax
        self.isOutbound = isOutbound
    }

    /// The type of what a validator lets pass; `nil` where it does not say all of it.
    func type(of range: Range<Int>) -> SchemaType? {
        guard let chain = CallChain(syntax, in: range), let base = chain.base else { return nil }
        var type = type(base, in: chain.path)
        for method in chain.methods {
            switch (method.name, type) {
            case ("int", .number): type = .integer(nil)
            case ("datetime", .string): type = .string(.dateTime)
            case ("transform", _): if isOutbound { return nil }
            default: if !Self.checks.contains(method.name) { return nil }
            }
        }
        return type
    }

    private func type(_ call: CallChain.Link, in path: [String]) -> SchemaType? {
        let arguments = call.arguments ?? []
        switch (path, call.name) {
        // Those of `types` are more lenient than the API: each number is one to them.
        case (["z"], "number"): return .number(nil)
        case (["z"], "int"): return .integer(nil)
        case (["z"], "string"): return .string(nil)
        case (["z", "iso"], "datetime"), (["types"], "date"): return .string(.dateTime)
        case (["z"], "optional"), (["z"], "nullable"), (["z"], "nullish"), (["z"], "_default"), (["types"], "optional"),
            (["types"], "nullable"):
            return arguments.first.flatMap(typeInside)
        case (["z"], "array"): return arguments.first.flatMap(typeInside).map(SchemaType.array)
        case (["z"], "record"): return arguments.last.flatMap(typeInside).map(SchemaType.dictionary)
        default: return nil
        }
    }

    /// Whether a validator lets null pass; `nil` where it is none that is known.
    func isNullable(_ range: Range<Int>) -> Bool? {
        guard let chain = CallChain(syntax, in: range) else { return nil }
        if chain.methods.contains(where: { Self.nullable.contains($0.name) }) { return true }
        guard let base = chain.base else { return false }
        if Self.nullable.contains(base.name) { return true }
        guard ["optional", "_default"].contains(base.name), let inner = base.arguments?.first else { return false }
        return self.inner?.isNullable(inner)
    }

    private func typeInside(_ range: Range<Int>) -> SchemaType? { inner?.type(of: range) }

    /// The same for what a validator is made of.
    var inner: Self? {
        guard depth < 16 else { return nil }
        var inner = self
        inner.depth += 1
        return inner
    }

    private static let nullable: Set = ["nullable", "nullish"]

    /// What does not change a type.
    private static let checks: Set = [
        "optional", "nullable", "nullish", "default", "describe", "readonly", "min", "max", "gt", "gte", "lt", "lte",
        "positive", "negative", "nonnegative", "nonpositive", "finite", "safe", "multipleOf", "length",
    ]

    /// The one schema whose validator a field's is or holds.
    func schema(in range: Range<Int>) -> String? {
        let schemas = Set(range.compactMap { ValidatorName(syntax, at: $0)?.schema })
        return schemas.count == 1 ? schemas.first : nil
    }
}
