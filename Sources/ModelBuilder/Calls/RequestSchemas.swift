import EndpointModel
import ReferenceReader
import Spelling

/// What schemas are to an operation's request: its body, what holds its parts, or what may be either.
struct RequestSchemas {
    private let entry: APIPage.IndexEntry
    private let models: CallModels
    /// What the schema is that may be either.
    private let known: Learned.Argument.Kind?
    private let placeholders: Set<String>

    init(_ entry: APIPage.IndexEntry, _ models: CallModels, _ known: Learned.Argument.Kind?) {
        (self.entry, self.models, self.known) = (entry, models, known)
        placeholders = Set(PathTemplate(entry.path.value).placeholders.map(\.folded))
    }

    /// The schema that holds the parts of the request: that of the operation's name, unless it could be the body as well.
    ///
    /// - Parameter rows: The arguments that the call takes.
    func wrapper(beside rows: [OperationSection.ParameterRow]) -> CallModels.Entry? {
        guard let named = entry.snippetID.flatMap({ models.model(named: "\($0)Request") }) else { return nil }
        let fields = named.properties
        if isWrapper(named) || known == .parameters || entry.method.value == "DELETE" && known == nil { return named }
        let passed = Set(rows.map(\.name.value.folded))
        if known == .body || passed.contains("request") { return nil }
        // What a body is called after is passed itself, or its properties are in its place.
        let hasBody = fields.contains { rank($0) > 1 && !passed.contains($0.name.value.folded) }
        let isPassed = fields.contains { passed.contains($0.name.value.folded) }
        return named.isOfOperation && isPassed || hasBody ? named : nil
    }

    /// Whether the fields of a schema are the parts of a request, rather than properties of its body.
    func holdsParts(_ model: CallModels.Entry, _ wrapper: CallModels.Entry?) -> Bool {
        if !entry.mayHaveBody || model.properties.contains(where: answers) || model == wrapper { return true }
        guard isNamedAfterOperation(model), model.isOfOperation, known == nil else { return false }
        if models.haveNamedBodies { return true }
        // It is a form.
        if model.properties.contains(where: models.isFile) { return false }
        // What is called after its type may be the body: there is one, and it can't be left out where a parameter can't.
        guard let body = model.properties.first(where: { rank($0) > 1 }) else { return false }
        let others = model.properties.filter { $0.name.value != body.name.value }
        let isRequired = { (row: OperationSection.ParameterRow) in row.notes.isRequired?.value == true }
        return others.allSatisfy { !holdsObjects($0) } && (isRequired(body) || !others.contains(where: isRequired))
    }

    /// Whether a field has objects somewhere, which hardly any parameter has.
    private func holdsObjects(_ row: OperationSection.ParameterRow) -> Bool {
        models.reached(from: [row.type]).contains { path in models.isObject(at: path) }
    }

    /// Whether the schema of the operation's name can't be its body.
    private func isWrapper(_ model: CallModels.Entry) -> Bool {
        if !entry.mayHaveBody || model.properties.contains(where: answers) { return true }
        return model.properties.contains { field in
            Self.isCalledBody(field) && (models.model(of: field.type) != nil || models.isFile(field))
        }
    }

    /// Whether nothing on the pages tells if a schema is the body or holds the parts of the request.
    func isUndecided(_ model: CallModels.Entry) -> Bool {
        isNamedAfterOperation(model) && model.mayBeOfOperation && !isWrapper(model)
            && !(model.isOfOperation && models.haveNamedBodies)
    }

    private func isNamedAfterOperation(_ model: CallModels.Entry) -> Bool {
        model.name == entry.snippetID.map { "\($0.folded)request" }
    }

    func answers(_ row: OperationSection.ParameterRow) -> Bool {
        placeholders.contains(row.name.value.folded)
    }

    /// How much a field of a request looks like its body: it is called so, or after its type, or is an object.
    func rank(_ row: OperationSection.ParameterRow) -> Int {
        if Self.isCalledBody(row) { return 3 }
        guard let model = models.model(of: row.type), model.page.enumeration == nil else { return 0 }
        if [model.name, model.nameOfUnion?.folded].contains(row.name.value.folded) { return 2 }
        return models.isObject(model) ? 1 : 0
    }

    static func isCalledBody(_ row: OperationSection.ParameterRow) -> Bool {
        ["requestbody", "body"].contains(row.name.value.folded)
    }
}
