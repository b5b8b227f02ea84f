import ConcurrentMap
import EndpointModel
import ReferenceReader
import Spelling

/// Takes the arguments of calls apart into what a request is made of, on pages that document calls rather than requests.
///
/// A call takes one `request`, or the parts of a request one by one. A schema named after the operation tells its
/// parameters from its body, whose properties a call may take one by one, too.
struct CallArguments {
    private let models: [String: ModelPage]
    /// The security schemes that a README lists.
    private let schemes: [Sourced<String>]
    /// The names of the schemas that have these properties, by the properties' folded names.
    private let byProperties: [Set<String>: [String]]

    /// The pages, with the arguments of calls taken apart.
    static func unpacked(_ pages: [ReferencePage]) -> [ReferencePage] {
        guard pages.contains(where: \.hasSnippets) else { return pages }
        let arguments = CallArguments(pages)
        return pages.concurrentMap { page in
            guard page.hasSnippets, case .api(var api) = page.content else { return page }
            let entries = Dictionary(api.index.map { ($0.name.value, $0) }) { first, _ in first }
            for index in api.operations.indices {
                guard let entry = entries[api.operations[index].name.value] else { continue }
                arguments.unpack(&api.operations[index], entry)
            }
            var page = page
            page.content = .api(api)
            return page
        }
    }

    private init(_ pages: [ReferencePage]) {
        var models: [String: ModelPage] = [:]
        var byProperties: [Set<String>: [String]] = [:]
        var schemes: [Sourced<String>] = []
        for page in pages {
            if case .readme(let readme) = page.content { schemes += readme.securitySchemes.map(\.name) }
            guard case .model(let model) = page.content else { continue }
            let name = model.title.value
            models[name.folded] = model
            byProperties[Set((model.properties ?? []).map(\.name.value.folded)), default: []].append(name)
        }
        self.models = models
        self.schemes = schemes
        self.byProperties = byProperties
    }
}

extension CallArguments {
    private func unpack(_ section: inout OperationSection, _ entry: APIPage.IndexEntry) {
        section.authorization = authorization(of: section)
        let wrapper = wrapper(of: entry)
        let fields = wrapper?.properties ?? []
        let known = Set(fields.map(\.name.value))
        let rows = section.parameters.filter { known.contains($0.name.value) || !Self.isOfSDK($0) }
        var request = Request(entry)
        if rows.count == 1, let model = model(of: rows[0]), rows[0].name.value.folded == "request" {
            // The request itself, or what holds its parts.
            if isWrapper(model, of: request, named: wrapper) {
                request.add(model.properties ?? [], body: isBody)
            } else {
                request.body = rows[0]
            }
        } else if wrapper != nil {
            let passed = Set(rows.map(\.name.value))
            request.add(fields.filter { passed.contains($0.name.value) })
            request.body = fields.first { !passed.contains($0.name.value) && model(of: $0) != nil }
            let left = rows.filter { !known.contains($0.name.value) }
            if request.body == nil { request.bodyFields = left }
        } else if entry.mayHaveBody {
            request.add(rows.filter { request.answers($0) })
            request.bodyFields = rows.filter { !request.answers($0) }
        } else {
            request.add(rows)
        }
        section.parameters = request.parameters + bodyRows(of: request)
        if section.parameters.allSatisfy({ $0.heading.location == nil }), section.contentTypes == nil {
            section.contentTypes = Sourced([], at: entry.path.range)
        }
    }

    /// The schema that holds the parts of the request: that of the operation's name, unless it could be the body as well.
    private func wrapper(of entry: APIPage.IndexEntry) -> ModelPage? {
        guard let named = entry.snippetID.flatMap({ models["\($0.folded)request"] }) else { return nil }
        let request = Request(entry)
        let fields = named.properties ?? []
        let hasBody = fields.contains { model(of: $0) != nil && $0.name.value.folded == "requestbody" }
        return !entry.mayHaveBody || entry.method.value == "DELETE" || hasBody
            || fields.contains(where: request.answers)
            ? named : nil
    }

    /// The schemes for which a snippet gives the client credentials.
    private func authorization(of section: OperationSection) -> OperationSection.Authorization {
        guard let example = section.examples.first, !schemes.isEmpty else { return .unstated }
        let code = example.code.folded
        let given = schemes.filter { code.contains($0.value.folded) }
        if given.isEmpty { return code.holds("withsecurity") ? .schemes(schemes) : .notRequired(example.range) }
        return .schemes(given.map { Sourced($0.value, at: example.range) })
    }

    /// Whether the fields of a schema are the parts of a request, rather than properties of its body.
    private func isWrapper(_ model: ModelPage, of request: Request, named wrapper: ModelPage?) -> Bool {
        let fields = model.properties ?? []
        if !request.entry.mayHaveBody || fields.contains(where: request.answers) { return true }
        return model == wrapper && fields.contains { isBody($0) && $0.name.value.folded == "requestbody" }
    }

    /// Whether a field of a wrapper is the body: other parts of requests are no objects.
    private func isBody(_ field: OperationSection.ParameterRow) -> Bool {
        guard let model = model(of: field) else { return false }
        return model.properties != nil || !model.members.isEmpty && field.name.value.folded.hasSuffix("body")
    }

    /// The body as a row, or the fields of the form that it is.
    private func bodyRows(of request: Request) -> [OperationSection.ParameterRow] {
        if var body = request.body {
            let fields = model(of: body)?.properties ?? []
            if fields.contains(where: isFile) { return form(fields) }
            body.heading.location = .body
            body.heading.range = body.name.range
            return [body]
        }
        guard let first = request.bodyFields.first else { return [] }
        if request.bodyFields.contains(where: isFile) { return form(request.bodyFields) }
        var body = first
        body.name.value = "body"
        body.description = nil
        body.texts = [:]
        body.notes = Notes()
        body.notes.isRequired = Sourced(
            request.bodyFields.contains { $0.notes.isRequired?.value == true },
            at: first.name.range
        )
        body.type.value = type(of: request.bodyFields)
        body.heading.location = .body
        body.heading.range = first.name.range
        return [body]
    }

    private func form(_ fields: [OperationSection.ParameterRow]) -> [OperationSection.ParameterRow] {
        fields.map { field in
            var field = field
            field.heading.location = .form
            field.heading.range = field.name.range
            if isFile(field) { field.type.value = .init(text: "binary", destination: nil) }
            return field
        }
    }

    /// Whether a field is a file: its contents and its name, as SDKs pass them.
    private func isFile(_ field: OperationSection.ParameterRow) -> Bool {
        let text = field.type.value.text.folded
        if text.holds("iobase") || text.holds("readablestream") { return true }
        let names = model(of: field)?.properties?.map(\.name.value.folded) ?? []
        return names.contains("content") && names.contains("filename")
    }

    /// The one schema that has these properties, or else an object that is written out.
    private func type(of fields: [OperationSection.ParameterRow]) -> OperationSection.TypeText {
        let schemas = byProperties[Set(fields.map(\.name.value.folded))] ?? []
        let requests = schemas.filter { $0.folded.hasSuffix("request") || $0.folded.hasSuffix("requestbody") }
        if let only = schemas.count == 1 ? schemas.first : requests.count == 1 ? requests.first : nil {
            return .init(text: only, destination: nil)
        }
        let members = fields.map { field in
            "\"\(field.name.value)\"\(field.notes.isRequired?.value == true ? "" : "?"): \(field.type.value.text)"
        }
        return .init(text: "{\(members.joined(separator: ", "))}", destination: nil)
    }

    private func model(of row: OperationSection.ParameterRow) -> ModelPage? {
        guard case .name(let name, let arguments)? = TypeExpression(row.type.value.text) else { return nil }
        if arguments.isEmpty { return models[TypeVocabulary.unqualified(name).folded] }
        guard TypeVocabulary.meaning(of: name) == .wrapper, case .name(let name, [])? = arguments.last else {
            return nil
        }
        return models[TypeVocabulary.unqualified(name).folded]
    }

    /// Whether an argument configures the call.
    private static func isOfSDK(_ row: OperationSection.ParameterRow) -> Bool {
        row.type.value.text.folded.holds("retryconfig") || names.contains(row.name.value.folded)
    }

    private static let names: Set<String> = [
        "retries", "serverurl", "httpheaders", "timeoutms", "options", "ctx", "opts", "requestoptions",
    ]
}

/// The parts of a request that the arguments of a call are.
private struct Request {
    let entry: APIPage.IndexEntry
    private let placeholders: Set<String>
    var parameters: [OperationSection.ParameterRow] = []
    var body: OperationSection.ParameterRow?
    /// The properties of a body that is no argument itself.
    var bodyFields: [OperationSection.ParameterRow] = []

    init(_ entry: APIPage.IndexEntry) {
        self.entry = entry
        placeholders = Set(PathTemplate(entry.path.value).placeholders.map(\.folded))
    }

    func answers(_ row: OperationSection.ParameterRow) -> Bool { placeholders.contains(row.name.value.folded) }

    mutating func add(
        _ rows: [OperationSection.ParameterRow],
        body isBody: (OperationSection.ParameterRow) -> Bool = { _ in false }
    ) {
        for row in rows {
            if entry.mayHaveBody, body == nil, !answers(row), isBody(row) { body = row } else { parameters.append(row) }
        }
    }
}

extension APIPage.IndexEntry {
    fileprivate var mayHaveBody: Bool { ["POST", "PUT", "PATCH", "DELETE"].contains(method.value) }
}

extension ReferencePage {
    fileprivate var hasSnippets: Bool {
        if case .api(let page) = content { page.index.contains { $0.snippetID != nil } } else { false }
    }
}
