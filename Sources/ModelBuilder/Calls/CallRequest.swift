import EndpointModel
import ReferenceReader
import Spelling

/// Takes the arguments of a call apart into the parameters and the body of the request.
struct CallRequest {
    private(set) var section: OperationSection
    /// The schemas whose fields stand in their place.
    private(set) var replaced: Set<String> = []
    /// The schema of a body that no page describes but that of the call.
    private(set) var described: ModelPage?
    /// The arguments that are the SDK's own.
    private(set) var ofSDK: [OperationSection.ParameterRow] = []
    /// The schema that may be the body as well as what holds the parts of the request.
    private(set) var undecided: UndecidedArgument?
    private let entry: APIPage.IndexEntry
    private let calls: CallPages
    private let schemas: RequestSchemas
    private var parameters: [OperationSection.ParameterRow] = []
    private var body: OperationSection.ParameterRow?
    /// The properties of a body that is no argument itself.
    private var bodyFields: [OperationSection.ParameterRow] = []

    init(
        _ section: OperationSection,
        _ entry: APIPage.IndexEntry,
        _ calls: CallPages,
        _ known: Learned.Argument.Kind?
    ) {
        (self.section, self.entry, self.calls) = (section, entry, calls)
        schemas = RequestSchemas(entry, calls.models, known)
    }

    mutating func unpack() {
        let wrapper = schemas.wrapper(beside: section.parameters)
        let fields = wrapper?.properties ?? []
        let known = Set(fields.map(\.name.value.folded))
        ofSDK = section.parameters.filter { !known.contains($0.name.value.folded) && SDKArguments.contains($0) }
        let rows = section.parameters.filter { !ofSDK.contains($0) }
        calls.credentials.authorize(&section, ofSDK)
        if rows.count == 1, rows[0].name.value.folded == "request" {
            unpack(request: rows[0], wrapper)
        } else if let wrapper {
            unpack(rows, of: wrapper)
        } else if !entry.mayHaveBody {
            parameters = rows
        } else if calls.takesBodiesApart, !rows.contains(where: RequestSchemas.isCalledBody) {
            parameters = rows.filter(schemas.answers)
            bodyFields = rows.filter { !schemas.answers($0) }
        } else {
            add(rows)
        }
        for index in parameters.indices { parameters[index].heading.isBesideBody = true }
        section.parameters = parameters.map(\.markedNullable) + bodyRows()
        section.assumedContentTypes = Sourced(["application/json"], at: entry.path.range)
        if section.contentTypes == nil, body == nil {
            section.contentTypes = Sourced([], at: entry.path.range)
        }
    }

    /// The request itself, or what holds its parts.
    private mutating func unpack(request row: OperationSection.ParameterRow, _ wrapper: CallModels.Entry?) {
        let model = calls.models.model(of: row.type)
        let holdsParts = model.map { schemas.holdsParts($0, wrapper) } ?? false
        if let model, schemas.isUndecided(model) { leaveOpen(model, holdsParts ? .parameters : .body) }
        guard let model, holdsParts else {
            // "The request object to use for the request" says nothing of it.
            body = row
            body?.name.value = "body"
            body?.description = nil
            if let example = section.examples.first, isLeftOut(in: example) {
                body?.notes.isRequired = Sourced(false, at: example.range)
            }
            return
        }
        replaced.insert(model.path)
        add(model.properties)
    }

    /// Whether an example calls the operation without its argument, or with a pointer, which may be `nil`: the table marks
    /// the argument as required whatever it is.
    private func isLeftOut(in example: OperationSection.CodeExample) -> Bool {
        let call = ".\(section.name.value)("
        return switch example.language {
        case "typescript": example.code.holds("\(call))")
        case "go": example.code.holds("\(call)ctx, nil") || example.code.holds("\(call)ctx, &")
        default: false
        }
    }

    /// The parts of a request one by one, and perhaps the properties of its body.
    private mutating func unpack(_ rows: [OperationSection.ParameterRow], of wrapper: CallModels.Entry) {
        replaced.insert(wrapper.path)
        let passed = Set(rows.map(\.name.value.folded))
        let known = Set(wrapper.properties.map(\.name.value.folded))
        let left = rows.filter { !known.contains($0.name.value.folded) }
        if left.isEmpty {
            if calls.takesBodiesApart, schemas.isUndecided(wrapper) { leaveOpen(wrapper, .parameters) }
            add(wrapper.properties.filter { passed.contains($0.name.value.folded) })
        } else {
            parameters = wrapper.properties.filter { passed.contains($0.name.value.folded) }
        }
        if body != nil { return }
        body = wrapper.properties.first { field in
            !passed.contains(field.name.value.folded) && calls.models.model(of: field.type) != nil
        }
        if body == nil { bodyFields = left }
    }

    private mutating func leaveOpen(_ model: CallModels.Entry, _ taken: Learned.Argument.Kind) {
        undecided = UndecidedArgument(
            operation: section.name,
            schema: TypeVocabulary.unqualified(model.page.title.value),
            taken: taken
        )
    }

    private mutating func add(_ rows: [OperationSection.ParameterRow]) {
        let ranked = rows.map { entry.mayHaveBody && !schemas.answers($0) ? schemas.rank($0) : 0 }
        let best = ranked.max() ?? 0
        // A request that hardly ever has a body has one only where a field is called so.
        let isBody = best > (entry.method.value == "DELETE" ? 2 : 0)
        let index = isBody ? ranked.lastIndex(of: best) : nil
        body = index.map { rows[$0] }
        parameters = rows.indices.filter { $0 != index }.map { rows[$0] }
    }
}

extension CallRequest {
    /// The body as a row, or the fields of the form that it is.
    private mutating func bodyRows() -> [OperationSection.ParameterRow] {
        if body == nil { body = schemaOfBody() }
        guard var body else { return [] }
        let schema = calls.models.model(of: body.type)
        let fields = schema?.properties ?? described?.properties ?? []
        if fields.contains(where: calls.models.isFile) {
            described = nil
            // A form that is an operation's own has no name.
            let isNamed = schema.map { !$0.isOfOperation && !$0.name.hasSuffix("requestbody") } ?? false
            if isNamed { section.formSchema = body.type }
            return form(fields.filter { !$0.isAdditionalProperties })
        }
        if calls.models.isFile(body) { body.type.value = .init(text: "binary", destination: nil) }
        body.heading = .init(location: .body)
        body.heading.range = body.name.range
        return [body]
    }

    /// The body whose properties the call takes one by one: the schema that has them, or one that is made of them.
    private mutating func schemaOfBody() -> OperationSection.ParameterRow? {
        let fields = bodyFields.filter { !$0.holdsOtherProperties }
        guard var body = bodyFields.first else { return nil }
        body.name.value = "body"
        body.description = nil
        body.texts = [:]
        body.notes = Notes()
        let isRequired = bodyFields.contains { $0.notes.isRequired?.value == true }
        body.notes.isRequired = Sourced(isRequired, at: body.name.range)
        let schema = calls.models.schema(with: fields, of: entry.snippetID ?? entry.name.value)
        if let schema, schemas.isUndecided(schema) { leaveOpen(schema, .body) }
        body.type.value = .init(text: schema?.page.title.value ?? nameOfBody, destination: nil)
        if schema == nil {
            var page = ModelPage(title: Sourced(nameOfBody, at: section.name.range))
            page.originalName = nameOfBody
            page.properties = fields
            page.marksOptional = true
            described = page
        }
        return body
    }

    /// What a body is called that has no page.
    private var nameOfBody: String {
        NamingConvention.pascalCase.apply(to: entry.snippetID ?? entry.name.value) + "RequestBody"
    }

    private mutating func form(_ fields: [OperationSection.ParameterRow]) -> [OperationSection.ParameterRow] {
        // What holds a file's contents and its name is a class of the SDK.
        ofSDK += fields.filter(calls.models.isFile)
        return fields.map { field in
            var field = field
            field.heading = .init(location: .form)
            field.heading.isConcluded = true
            field.heading.range = field.name.range
            if calls.models.isFile(field) { field.type.value = .init(text: "binary", destination: nil) }
            return field
        }
    }
}

extension APIPage.IndexEntry {
    /// Whether a request by this method may have a body.
    var mayHaveBody: Bool { ["POST", "PUT", "PATCH", "DELETE"].contains(method.value) }
}
