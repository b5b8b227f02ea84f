import EndpointModel
import ReferenceReader

extension RequestBuilder {
    mutating func addParameter(_ row: Row, isForm: Bool) {
        let location = location(of: row, isForm: isForm)
        let parameter = Parameter(
            name: name(of: row),
            documentedName: row.row.name.value,
            location: location,
            type: row.type,
            isRequired: row.placeholder == nil && row.row.heading.location != .path
                ? isRequired(row.row) : Fact(true, .inferred(.pathRequired, entry.path.range)),
            defaultValue: row.row.notes.defaultValue?.fact.map { row.type.value.normalized(default: $0) },
            explode: explode(row, in: location.value),
            description: row.row.description?.fact
        )
        let key = "\(parameter.location.value.rawValue) \(parameter.name.value)"
        guard !known.insert(key).inserted else { return parameters.append(parameter) }
        let what = "\(parameter.location.value.rawValue) parameter \(parameter.name.value) of \(entry.name.value)"
        diagnostics.append(.duplicate(what, at: row.row.name.range))
    }

    /// How an array travels: hardly a page says.
    private func explode(_ row: Row, in location: Parameter.Location) -> Fact<Bool>? {
        guard case .array = row.type.value, location != .path, location != .header else { return nil }
        if let place = row.row.notes.commaSeparated { return Fact(false, .documented(place)) }
        return Fact(true, .inferred(.openAPIDefault, row.row.type.range))
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
    private func key(of row: Row) -> APIKey? { keys[row.row.name.value.folded] }

    /// The header field that the row's name is a spelling of; `nil` for what is no header field.
    func fieldName(of row: OperationSection.ParameterRow, _ type: SchemaType) -> Fact<String>? {
        let name = row.name.value
        switch row.heading.location {
        case .header:
            guard let field = HTTPFieldName.canonical(name) else {
                // The names of other fields are written in any way, but hardly as those of parameters are.
                let rule: InferenceRule = reading.spellsLiterally ? .unfoldedSpelling : .pageSpelling
                return Fact(name, .inferred(rule, row.name.range))
            }
            return Fact(field, .inferred(.fieldName, row.name.range))
        case nil, .path:
            guard let field = HTTPFieldName.canonical(name),
                HTTPFieldName.isCertain(name) || !isCoordinate(name, type)
            else { return nil }
            return Fact(field, .inferred(.fieldName, row.name.range))
        case .query, .cookie, .form, .body: return nil
        }
    }

    /// Whether a name that begins with the word "x" is that of a coordinate: a fraction, or one of a pair with "y".
    private func isCoordinate(_ name: String, _ type: SchemaType) -> Bool {
        if case .number = type { return true }
        return names.contains("y" + name.folded.dropFirst())
    }

    /// The name in a sample such as `"X-Fields_example"`, where it says more than the page's own spelling.
    private func sampledName(of row: OperationSection.ParameterRow) -> Fact<String>? {
        if let name = samples?.commandName(of: row.name.value) {
            return Fact(name.value, .inferred(.sample, name.range))
        }
        guard let sample = samples?.values[row.name.value], let name = sample.value.sampledName,
            name != row.name.value, name.folded == row.name.value.folded
        else { return nil }
        return Fact(name, .inferred(.sample, sample.range))
    }

    func isRequired(_ row: OperationSection.ParameterRow) -> Fact<Bool> {
        if let stated = row.notes.isRequired { return stated.fact }
        if let stated = row.heading.isRequired, let place = row.heading.range {
            return Fact(stated, .documented(place))
        }
        if TypeResolver.isOptional(row.type.value) { return Fact(false, .documented(row.type.range)) }
        if let comment = samples?.comment(on: row.name.value), comment.value.contains("(optional)") {
            return Fact(false, .inferred(.exampleCode, comment.range))
        }
        return Fact(true, .inferred(.unmarked, row.name.range))
    }

    /// A placeholder that no parameter answers still has to be filled.
    mutating func addUndocumented(_ placeholder: String) {
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
