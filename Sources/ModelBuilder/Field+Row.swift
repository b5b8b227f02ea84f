import EndpointModel
import ReferenceReader

extension Field {
    /// What a row of a table says, and what sources say of its values besides.
    init(
        _ row: OperationSection.ParameterRow,
        name: Fact<String>,
        type: Fact<SchemaType>,
        isRequired: Fact<Bool>,
        learned: Learned.Entry?
    ) {
        self.init(
            name: name,
            documentedName: row.name.value,
            type: type.learned(learned),
            isRequired: isRequired,
            defaultValue: row.notes.defaultValue?.fact,
            description: row.description?.fact
        )
        let nullable = row.notes.nullable ?? (TypeResolver.isNullable(row.type.value) ? row.type.range : nil)
        isNullable = nullable.map { Fact(true, .documented($0)) }
        if let learned, learned.isNullable { isNullable = isNullable ?? Fact(true, .learned(learned.typeOrigins)) }
        isDeprecated = row.notes.deprecated.map { Fact(true, .documented($0)) }
        for path in Self.factPaths {
            guard let text = row.texts[path.field] else { continue }
            _ = path.state(text.value, .documented(text.range), of: &self)
        }
    }
}
