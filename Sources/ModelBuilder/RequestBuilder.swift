import EndpointModel
import ReferenceReader
import Spelling

/// Decides for each documented parameter of an operation where it travels and what it is called there.
struct RequestBuilder {
    let endpointPage: EndpointPage
    let names: NameResolver
    let types: TypeResolver
    let keys: [String: APIKey]
    let entry: APIPage.IndexEntry
    let section: OperationSection?
    let samples: ExampleSamples?
    /// The folded names of all documented parameters.
    let documentedNames: Set<String>
    /// What the operation's prose spells.
    let mentions: ProseMentions

    var parameters: [Parameter] = []
    var body: RequestBody?
    /// The places and names of the parameters.
    var known: Set<String> = []
    /// What the examples pass as the body.
    var bodySample: DocumentedCall.Binding?
    var diagnostics: [Diagnostic] = []

    init(_ context: EndpointBuilder, entry: APIPage.IndexEntry, section: OperationSection?) {
        endpointPage = context.endpointPage
        names = context.names
        types = context.types
        keys = context.keys
        self.entry = entry
        self.section = section
        samples = context.endpointPage.samples[entry.name.value]
        let rows = section?.parameters ?? []
        documentedNames = Set(rows.map(\.name.value.folded))
        let texts = (section?.prose ?? []) + [entry.description].compactMap { $0 } + rows.compactMap(\.description)
        mentions = ProseMentions(texts)
    }

    /// A row of the parameter table with its resolved type.
    struct Row {
        var row: OperationSection.ParameterRow
        var type: Fact<SchemaType>
        var placeholder: String?
        var fieldName: Fact<String>?
    }

    mutating func build() {
        var placeholders = UnansweredPlaceholders(in: entry.path.value)
        let documented = OperationSection.ParameterRow.unrepeated(section?.parameters ?? []).filter {
            $0.isLiteral || !Plumbing.contains($0, on: endpointPage.api)
        }
        let rows = documented.map { row(of: $0, among: &placeholders) }
        let contentTypes = section?.contentTypes?.value ?? []
        let stated = rows.firstIndex { $0.row.heading.location == .body }
        let isForm =
            stated == nil && !contentTypes.isEmpty && contentTypes.allSatisfy(Self.isForm)
            || rows.contains { $0.row.heading.location == .form }
        let bodyIndex = stated ?? (isForm ? nil : bodyIndex(in: rows, contentTypes))
        for (index, row) in rows.enumerated() {
            if index == bodyIndex {
                addBody(row)
            } else {
                addParameter(row, isForm: isForm)
            }
        }
        for placeholder in placeholders.names { addUndocumented(placeholder) }
        // Fields beside a body that a section states are for the validation of the model to report.
        if isForm, body == nil { addForm() }
        if body == nil, !contentTypes.isEmpty { reportMissingBody() }
    }

    private mutating func row(
        of row: OperationSection.ParameterRow,
        among placeholders: inout UnansweredPlaceholders
    ) -> Row {
        let type: Fact<SchemaType>
        switch types.resolve(row.type) {
        case .type(let resolved): type = sampled(resolved.noted(row.notes), row)
        case .nothing, .unreadable:
            diagnostics.append(.unreadableType(row.type))
            type = Fact(.any, .inferred(.absence, row.type.range))
        }
        let isInPath = row.heading.location == nil || row.heading.location == .path
        let spelled = row.name.value
        let spellings = [spelled, names.dialect.respelled(spelled), names.learned[subject(of: row)]?.name]
        for spelling in spellings.compactMap(\.self) where isInPath {
            guard let placeholder = placeholders.take(spelling) else { continue }
            return Row(row: row, type: type, placeholder: placeholder)
        }
        return Row(row: row, type: type, fieldName: fieldName(of: row, type.value))
    }

    /// The type as documented. Languages with one type of number don't tell integers apart; their samples do.
    private func sampled(_ type: SchemaType, _ row: OperationSection.ParameterRow) -> Fact<SchemaType> {
        let documented = Fact(type, .documented(row.type.range))
        if row.isLiteral { return documented }
        if let text = row.notes.defaultValue {
            if type == .number(nil), Int(text.value) != nil {
                return Fact(.integer(nil), .inferred(.sampleType, text.range))
            }
            // Objective-C's `NSNumber` and C's `int` are truth values too.
            if type.isNumeric, SchemaType.truthValues[text.value.lowercased()] != nil {
                return Fact(.boolean, .inferred(.sampleType, text.range))
            }
        }
        // Objective-C boxes integers, fractions and truth values alike, and its samples are all `@56`.
        if row.type.value.text.holds("NSNumber") { return documented }
        guard type.hasNumber else { return documented }
        let example = endpointPage.api.hasSnippets ? row.sampleOfNumber ?? row.sample : nil
        let sample = samples?.values[row.name.value].map { Sourced($0.value, at: $0.range) }
        return documented.narrowed(by: example ?? sample)
    }

    static func isForm(_ mediaType: String) -> Bool {
        mediaType.hasPrefix("multipart/form-data") || mediaType.hasPrefix("application/x-www-form-urlencoded")
    }
}

extension OperationSection.ParameterRow {
    /// The rows without those that repeat one of another table: some templates list required parameters among the
    /// optional ones again.
    fileprivate static func unrepeated(_ rows: [Self]) -> [Self] {
        var first: [String: Self] = [:]
        return rows.filter { row in
            guard let known = first[row.name.value] else {
                first[row.name.value] = row
                return true
            }
            return known.heading.range == row.heading.range || known.heading.location != row.heading.location
                || known.type.value != row.type.value || known.description?.value != row.description?.value
        }
    }
}
