import EndpointModel
import ReferenceReader
import Spelling

extension RequestBuilder {
    mutating func addParameter(_ row: Row, isForm: Bool) {
        let location = location(of: row, isForm: isForm)
        var field = Field(
            row.row,
            name: name(of: row),
            type: row.type,
            isRequired: row.placeholder == nil && row.row.heading.location != .path
                ? isRequired(row.row) : Fact(true, .inferred(.pathRequired, entry.path.range)),
            learned: names.learned[subject(of: row.row)]
        )
        field.defaultValue = field.defaultValue?.map { field.type.value.normalized(default: $0) }
        let parameter = Parameter(field, location: location, explode: explode(row, in: location.value))
        let key = "\(parameter.location.value.rawValue) \(parameter.name.value)"
        guard !known.insert(key).inserted else { return parameters.append(parameter) }
        let what = "\(parameter.location.value.rawValue) parameter \(parameter.name.value) of \(entry.identity.value)"
        diagnostics.append(.duplicate(what, at: row.row.name.range))
    }

    /// How an array travels: hardly a page says.
    private func explode(_ row: Row, in location: Parameter.Location) -> Fact<Bool>? {
        guard case .array = row.type.value, location != .path, location != .header else { return nil }
        if let place = row.row.notes.commaSeparated { return Fact(false, .documented(place)) }
        if let entry = names.learned[subject(of: row.row)], let isExploded = entry.isExploded {
            return Fact(isExploded, .learned(entry.origins))
        }
        return Fact(true, .inferred(.openAPIDefault, row.row.type.range))
    }

    private func location(of row: Row, isForm: Bool) -> Fact<Parameter.Location> {
        let learned = names.learned[subject(of: row.row)].flatMap { entry in entry.location.map { ($0, entry.origins) }
        }
        let onPages = locationOnPages(of: row, isForm: isForm)
        guard let (location, origins) = learned, location != .form || entry.mayHaveBody else { return onPages }
        if onPages.evidence.ground == .documented || onPages.value == .path {
            var fact = onPages
            if fact.value == location {
                fact.evidence.supporting += origins
            } else {
                fact.evidence.contradicting += origins
            }
            return fact
        }
        return Fact(location, .learned(origins).proving(true))
    }

    private func locationOnPages(of row: Row, isForm: Bool) -> Fact<Parameter.Location> {
        if let stated = row.row.heading.location.flatMap({ Parameter.Location(rawValue: $0.rawValue) }),
            let place = row.row.heading.range
        {
            let evidence: Evidence = row.row.heading.isConcluded ? .inferred(.callBody, place) : .documented(place)
            return Fact(stated, evidence.proving(true))
        }
        if row.placeholder != nil { return Fact(.path, .inferred(.placeholder, entry.path.range).proving(true)) }
        if let key = key(of: row) { return Fact(Parameter.Location(key.location.place), key.evidence.proving(true)) }
        if let field = row.fieldName {
            let shown = sampledName(of: row.row) ?? mentions.spelling(of: row.row.name.value)
            let isProven = isCertain(shown?.value ?? row.row.name.value)
            return Fact(.header, .inferred(.fieldName, field.evidence.range).proving(isProven))
        }
        if isForm, !row.row.heading.isBesideBody {
            return Fact(.form, .inferred(.formContent, section?.contentTypes?.range).proving(true))
        }
        let isProven =
            (row.row.heading.isBesideBody || !mayBeField) && !HTTPFieldName.mayBeCredential(row.row.name.value)
        return Fact(.query, .inferred(.remainder, row.row.name.range).proving(isProven))
    }

    /// Whether parameters may be fields of a form: the page does not say what the request is made of.
    private var mayBeField: Bool {
        section?.contentTypes == nil && ["POST", "PUT", "PATCH"].contains(entry.method.value)
    }

    private func name(of row: Row) -> Fact<String> {
        var question = NameInQuestion(
            kind: .parameters,
            subject: subject(of: row.row),
            spelled: row.row.name,
            page: endpointPage.path
        )
        question.isLiteral = row.row.isLiteral
        question.placeholder = row.placeholder.map { Sourced($0, at: entry.path.range) }
        question.shown = sampledName(of: row.row).map { ($0, .sample) }
        if question.shown == nil { question.mention = mentions.spelling(of: row.row.name.value) }
        question.key = key(of: row)
        question.field = row.fieldName
        if case .array = row.type.value { question.isList = true }
        return names.name(of: question)
    }

    /// What a row is about.
    func subject(of row: OperationSection.ParameterRow) -> FactSubject {
        .parameter(row.name.value, of: EndpointKey(group: endpointPage.name, operation: entry.identity.value))
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
                let isUnfolded = names.folding[.parameters] == Dialect.Folding.none
                let rule: InferenceRule = isUnfolded ? .unfoldedSpelling : .pageSpelling
                return Fact(name, .inferred(rule, row.name.range).proving(isUnfolded))
            }
            return Fact(field, .inferred(.fieldName, row.name.range).proving(true))
        case nil, .path:
            let name = names.dialect.respelled(name) ?? name
            guard let field = HTTPFieldName.canonical(name),
                HTTPFieldName.isCertain(name) || !isCoordinate(name, type)
            else { return nil }
            return Fact(field, .inferred(.fieldName, row.name.range).proving(isCertain(name)))
        case .query, .cookie, .form, .body: return nil
        }
    }

    /// Whether a name is that of a header field and of nothing else: where calls fold names, `last_event_id` may be in the
    /// query.
    private func isCertain(_ name: String) -> Bool {
        HTTPFieldName.isCertain(name) && !endpointPage.api.hasSnippets
    }

    /// Whether a name that begins with the word "x" is that of a coordinate: a fraction, or one of a pair with "y".
    private func isCoordinate(_ name: String, _ type: SchemaType) -> Bool {
        if case .number = type { return true }
        return documentedNames.contains("y" + name.folded.dropFirst())
    }

    /// The name as a command or a sample such as `"X-Fields_example"` spells it; a sample only where it says more than the
    /// page's own spelling.
    private func sampledName(of row: OperationSection.ParameterRow) -> Sourced<String>? {
        let spelled = row.name.value
        if let name = samples?.commandName(of: spelled) { return name }
        guard let sample = samples?.values[spelled], let name = sample.value.sampledName, name != spelled,
            name.folded == spelled.folded
        else { return nil }
        return Sourced(name, at: sample.range)
    }

    func isRequired(_ row: OperationSection.ParameterRow) -> Fact<Bool> {
        if let stated = row.notes.isRequired { return stated.fact }
        if let stated = row.heading.isRequired, let place = row.heading.range {
            return Fact(stated, .documented(place))
        }
        if TypeResolver.isOptional(row.type.value) { return Fact(false, .documented(row.type.range)) }
        if let comment = samples?.comment(on: row.name.value), comment.value.holds("(optional)") {
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
                "no parameter of \(entry.identity.value) answers {\(placeholder)}; a required string is assumed",
                at: entry.path.range
            )
        )
        parameters.append(
            Parameter(
                name: Fact(placeholder, .documented(entry.path.range).proving(true)),
                documentedName: placeholder,
                location: Fact(.path, .documented(entry.path.range).proving(true)),
                type: Fact(.string(nil), .inferred(.absence, entry.path.range)),
                isRequired: Fact(true, .inferred(.pathRequired, entry.path.range))
            )
        )
    }
}
