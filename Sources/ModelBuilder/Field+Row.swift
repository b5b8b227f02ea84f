import EndpointModel
import ReferenceReader
import Spelling

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
            isRequired: isRequired.learned(learned),
            defaultValue: row.notes.defaultValue?.fact,
            description: row.description?.fact
        )
        let nullable = row.notes.nullable ?? (TypeResolver.isNullable(row.type.value) ? row.type.range : nil)
        isNullable = nullable.map { Fact(true, .documented($0)) }
        addDefault(learned)
        if let learned, learned.isNullable { isNullable = isNullable ?? Fact(true, .learned(learned.typeOrigins)) }
        isDeprecated = row.notes.deprecated.map { Fact(true, .documented($0)) }
        for path in Self.factPaths {
            guard let text = row.texts[path.field] else { continue }
            _ = path.state(text.value, .documented(text.range), of: &self)
        }
    }
}

extension Fact<SchemaType> {
    /// The type, as an integer where a sample of a number is one: the language of the pages has one type for both.
    func narrowed(by sample: Sourced<ExampleValue>?) -> Self {
        guard let sample else { return self }
        switch (value, sample.value) {
        case (.number(nil), .integer): return Fact(.integer(nil), .inferred(.sampleType, sample.range))
        case (.array(.number(nil)), .array(let elements)):
            guard case .integer = elements.first else { return self }
            return Fact(.array(.integer(nil)), .inferred(.sampleType, sample.range))
        default: return self
        }
    }
}

extension OperationSection.ParameterRow {
    /// The documented example as a value, where it is a number.
    var sampleOfNumber: Sourced<ExampleValue>? {
        guard let text = texts[.example], text.value.isNumber else { return nil }
        return Sourced(Int(text.value) == nil ? .number(text.value) : .integer(text.value), at: text.range)
    }
}
