import EndpointModel
import ReferenceReader

/// Decides for each documented parameter of an operation where it travels and what it is called there.
struct RequestBuilder {
    let reading: PageReading
    let naming: NamingEvidence
    let types: TypeResolver
    let keys: [APIKey]
    let entry: APIPage.IndexEntry
    let section: OperationSection?

    private(set) var parameters: [Parameter] = []
    private(set) var body: RequestBody?
    /// What the examples pass as the body.
    private(set) var bodySample: ExampleReading.Binding?
    private(set) var diagnostics: [Diagnostic] = []

    init(_ context: EndpointBuilder, entry: APIPage.IndexEntry, section: OperationSection?) {
        reading = context.reading
        naming = context.naming
        types = context.types
        keys = context.keys
        self.entry = entry
        self.section = section
    }

    /// A row of the parameter table with its resolved type.
    private struct Row {
        var row: OperationSection.ParameterRow
        var type: Fact<SchemaType>
        var placeholder: String?
        var fieldName: Fact<String>?
    }

    mutating func build() {
        var placeholders = PathTemplate.placeholders(of: entry.path.value)
        let documented = (section?.parameters ?? []).filter {
            $0.isLiteral || !Plumbing.contains($0, on: reading.page)
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
        for placeholder in placeholders { addUndocumented(placeholder) }
        if isForm { addForm() }
        if body == nil, !contentTypes.isEmpty { reportMissingBody() }
    }

    private mutating func row(
        of row: OperationSection.ParameterRow,
        among placeholders: inout [String]
    ) -> Row {
        let type: Fact<SchemaType>
        switch types.resolve(row.type) {
        case .type(let resolved): type = sampled(resolved.enumerated(row.notes.enumeration?.value), row)
        case .nothing, .unreadable:
            diagnostics.append(.unreadableType(row.type))
            type = Fact(.any, .inferred(.absence, row.type.range))
        }
        if let place = row.heading.location, place != .path { return Row(row: row, type: type) }
        let folded = row.name.value.folded
        guard let index = placeholders.firstIndex(where: { $0.folded == folded }) else {
            return Row(row: row, type: type, fieldName: fieldName(of: row))
        }
        return Row(row: row, type: type, placeholder: placeholders.remove(at: index))
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
        if row.type.value.text.contains("NSNumber") { return documented }
        guard type.hasNumber, let sample = reading.sample(of: row, in: entry.name.value) else { return documented }
        switch (type, sample.value) {
        case (.number(nil), .integer): return Fact(.integer(nil), .inferred(.sampleType, sample.range))
        case (.array(.number(nil)), .array(let elements)):
            guard case .integer = elements.first else { return documented }
            return Fact(.array(.integer(nil)), .inferred(.sampleType, sample.range))
        default: return documented
        }
    }

    static func isForm(_ mediaType: String) -> Bool {
        mediaType.hasPrefix("multipart/form-data") || mediaType.hasPrefix("application/x-www-form-urlencoded")
    }
}

extension RequestBuilder {
    /// Which row is the body: where a Content-Type is stated, the one whose type is a model or an array of them,
    /// otherwise one that only a body can carry, otherwise one called so. A page without a word on the Content-Type may
    /// have a body too, where the method asks for one.
    private func bodyIndex(in rows: [Row], _ contentTypes: [String]) -> Int? {
        let isUnstated = section?.contentTypes == nil && ["POST", "PUT", "PATCH"].contains(entry.method.value)
        guard !contentTypes.isEmpty || isUnstated else { return nil }
        let candidates = rows.indices.filter {
            rows[$0].placeholder == nil && rows[$0].fieldName == nil && rows[$0].row.heading.location == nil
        }
        let named = candidates.filter { Self.bodyNames.contains(rows[$0].row.name.value.folded) }
        let models = candidates.filter { rows[$0].type.value.isModel }
        if models.count > 1 {
            let likeTheirType = models.filter { index in
                rows[index].type.value.references.contains { $0.folded == rows[index].row.name.value.folded }
            }
            return models.first(where: named.contains) ?? likeTheirType.last ?? models.last
        }
        if let model = models.first { return model }
        if isUnstated { return named.first }
        return candidates.first { rows[$0].type.value.needsBody } ?? named.first
            ?? candidates.first { rows[$0].type.value.isBinary }
    }

    /// What generators call a body that the API leaves unnamed.
    private static let bodyNames: Set<String> = ["body", "requestbody", "payload"]

    private mutating func addBody(_ row: Row) {
        let contentTypes = section?.contentTypes?.fact ?? Fact([], .inferred(.absence, nil))
        body = RequestBody(
            documentedName: row.row.name.value,
            content: .value(row.type),
            isRequired: isRequired(row.row),
            mediaTypes: contentTypes,
            description: row.row.description?.fact
        )
        bodySample = reading.sample(of: row.row, in: entry.name.value)
    }

    private mutating func addForm() {
        let contentTypes = section?.contentTypes
        let isRequired = parameters.contains { $0.location.value == .form && $0.isRequired.value }
        body = RequestBody(
            documentedName: "body",
            content: .form,
            isRequired: Fact(isRequired, .inferred(.formContent, contentTypes?.range)),
            mediaTypes: contentTypes?.fact ?? Fact([], .inferred(.absence, nil))
        )
    }

    private mutating func reportMissingBody() {
        guard let contentTypes = section?.contentTypes else { return }
        diagnostics.append(
            Diagnostic(
                .warning,
                rule: "body-unknown",
                """
                a Content-Type is stated, but no parameter of \(entry.name.value) can be the body; \
                the request is sent without one
                """,
                at: contentTypes.range
            )
        )
    }
}

extension RequestBuilder {
    private mutating func addParameter(_ row: Row, isForm: Bool) {
        parameters.append(
            Parameter(
                name: name(of: row),
                documentedName: row.row.name.value,
                location: location(of: row, isForm: isForm),
                type: row.type,
                isRequired: row.placeholder == nil && row.row.heading.location != .path
                    ? isRequired(row.row) : Fact(true, .inferred(.pathRequired, entry.path.range)),
                defaultValue: row.row.notes.defaultValue?.fact.map { row.type.value.normalized(default: $0) },
                description: row.row.description?.fact
            )
        )
    }

    private func location(of row: Row, isForm: Bool) -> Fact<Parameter.Location> {
        if let stated = row.row.heading.location.flatMap({ Parameter.Location(rawValue: $0.rawValue) }),
            let place = row.row.heading.range
        {
            return Fact(stated, .documented(place))
        }
        if row.placeholder != nil { return Fact(.path, .inferred(.placeholder, entry.path.range)) }
        if let key = key(of: row) { return Fact(Parameter.Location(key.location.place), key.evidence) }
        if let field = row.fieldName { return Fact(.header, .inferred(.fieldName, field.evidence.range)) }
        if isForm { return Fact(.form, .inferred(.formContent, section?.contentTypes?.range)) }
        return Fact(.query, .inferred(.remainder, row.row.name.range))
    }

    private func name(of row: Row) -> Fact<String> {
        if row.row.isLiteral { return row.row.name.fact }
        if let placeholder = row.placeholder { return Fact(placeholder, .inferred(.placeholder, entry.path.range)) }
        if let sampled = sampledName(of: row.row) { return sampled }
        if let key = key(of: row) { return Fact(key.location.name, key.evidence) }
        if let field = row.fieldName { return field }
        return naming.wireName(of: row.row.name, on: reading)
    }

    /// The API key that the row's name is a spelling of, where a README says which part of the request carries it.
    private func key(of row: Row) -> APIKey? {
        let folded = row.row.name.value.folded
        return keys.first { $0.location.name.folded == folded }
    }

    /// The header field that the row's name is a spelling of.
    private func fieldName(of row: OperationSection.ParameterRow) -> Fact<String>? {
        HTTPFieldName.canonical(row.name.value).map { Fact($0, .inferred(.fieldName, row.name.range)) }
    }

    /// The name in a sample such as `"X-Fields_example"`, where it says more than the page's own spelling.
    private func sampledName(of row: OperationSection.ParameterRow) -> Fact<String>? {
        if let name = reading.commandName(of: row, in: entry.name.value) {
            return Fact(name.value, .inferred(.sample, name.range))
        }
        guard let sample = reading.sample(of: row, in: entry.name.value), let name = sample.value.sampledName,
            name != row.name.value, name.folded == row.name.value.folded
        else { return nil }
        return Fact(name, .inferred(.sample, sample.range))
    }

    private func isRequired(_ row: OperationSection.ParameterRow) -> Fact<Bool> {
        if let stated = row.notes.isRequired { return stated.fact }
        if let stated = row.heading.isRequired, let place = row.heading.range {
            return Fact(stated, .documented(place))
        }
        if TypeResolver.isOptional(row.type.value) { return Fact(false, .documented(row.type.range)) }
        if let comment = reading.comment(on: row, in: entry.name.value), comment.value.contains("(optional)") {
            return Fact(false, .inferred(.exampleCode, comment.range))
        }
        return Fact(true, .inferred(.unmarked, row.name.range))
    }

    /// A placeholder that no parameter answers still has to be filled.
    private mutating func addUndocumented(_ placeholder: String) {
        diagnostics.append(
            Diagnostic(
                .warning,
                rule: "placeholder-undocumented",
                "no parameter of \(entry.name.value) answers {\(placeholder)}; a required string is assumed",
                at: entry.path.range
            )
        )
        parameters.append(
            Parameter(
                name: Fact(placeholder, .documented(entry.path.range)),
                documentedName: placeholder,
                location: Fact(.path, .documented(entry.path.range)),
                type: Fact(.string(nil), .inferred(.absence, entry.path.range)),
                isRequired: Fact(true, .inferred(.pathRequired, entry.path.range))
            )
        )
    }
}

extension SchemaType {
    /// Whether this is a number of no particular kind, or a list of them.
    fileprivate var hasNumber: Bool { self == .number(nil) || self == .array(.number(nil)) }

    /// Whether this is a number of whatever kind.
    fileprivate var isNumeric: Bool {
        switch self {
        case .integer, .number: true
        default: false
        }
    }

    /// The languages' words for truth values in small letters, and JSON's for them.
    fileprivate static let truthValues = ["true": "true", "false": "false", "yes": "true", "no": "false"]

    /// A default as JSON writes it: `false` where Python's pages say `False`.
    fileprivate func normalized(default text: String) -> String {
        self == .boolean ? Self.truthValues[text.lowercased()] ?? text : text
    }
}
