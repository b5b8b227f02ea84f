import ReferenceReader

/// Short ways to write the types that tests expect.
extension TypeExpression {
    static func name(_ name: String, _ arguments: TypeExpression...) -> TypeExpression {
        .name(name, arguments: arguments)
    }

    static func names(_ names: String...) -> TypeExpression { .union(names.map { .name($0) }) }

    static func literals(_ values: String...) -> TypeExpression { .union(values.map(TypeExpression.literal)) }
}
