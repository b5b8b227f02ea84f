import EndpointModel
import Spelling

/// What the declarations in all sources show of the names that are sought.
struct ModuleNames {
    private let sought: SoughtNames
    /// By their folded names.
    private var schemas: [String: [Declared]] = [:]
    private var requests: [(file: String, request: RequestDeclaration)] = []

    /// A schema, and the file that declares it.
    private struct Declared {
        var file: String
        var folder: String
        var schema: SchemaDeclaration
    }

    /// A field, and what its declaration and the request that it is a part of show of it.
    private struct Showing {
        var field: SchemaDeclaration.Field
        var file: String
        var place: (location: Parameter.Location, origin: Origin)?
        var isExploded: Bool?

        /// What the declaration says, and where.
        func says<Value>(
            _ value: KeyPath<SchemaDeclaration.Field, Value?>,
            _ line: KeyPath<SchemaDeclaration.Field, Int>
        ) -> (Value, Origin)? {
            field[keyPath: value].map { ($0, .source(file: file, line: field[keyPath: line])) }
        }
    }

    init(_ sources: [SourceShowings], _ sought: SoughtNames) {
        self.sought = sought
        for source in sources {
            let folder = source.file.folder
            for schema in source.module.schemas {
                let declared = Declared(file: source.file, folder: folder, schema: schema)
                schemas[schema.name.folded, default: []].append(declared)
            }
            requests += source.module.requests.map { (source.file, $0) }
        }
    }

    /// Puts what is declared in the place of what was concluded about the same operations and schemas.
    func replace(_ shown: inout [ShownName]) {
        if schemas.isEmpty { return }
        var parts: [Int: [Showing]] = [:]
        // The schemas whose fields are the parts of requests, rather than properties of what is sent.
        var wrappers: Set<String> = []
        for (file, request) in requests {
            guard let schema = request.schema else { continue }
            let declared = declared(schema.name, in: schema.folder)
            if request.isWrapped { wrappers.formUnion(declared.map(\.file.folder).map { "\($0).\(schema.name)" }) }
            guard let owner = sought.operation(of: request) else { continue }
            parts[owner, default: []] += declared.flatMap { self.parts(of: request, in: file, $0) }
        }
        for (owner, showings) in parts where !showings.isEmpty { replace(&shown, of: owner, by: showings) }
        for (index, owner) in sought.owners.enumerated() where owner.group == nil {
            // A file has the name that a language cannot give to a type, as `ErrorT` is for `Error`.
            let names = [owner.name, SourceFiles.stem(of: owner.page)]
            let all = names.lazy.map { self.declared($0, in: owner.page.folder) }
            guard let declared = all.first(where: { !$0.isEmpty }) else { continue }
            let showings = declared.flatMap { declared -> [Showing] in
                guard !declared.schema.isEnvelope, !wrappers.contains("\(declared.folder).\(declared.schema.name)")
                else { return [] }
                return declared.schema.fields.map { Showing(field: $0, file: declared.file) }
            }
            replace(&shown, of: index, by: showings)
        }
    }

    /// The declarations of a schema: those in the files of its folder, if there are several.
    private func declared(_ name: String, in folder: String?) -> [Declared] {
        let all = schemas[name.folded] ?? []
        let exact = all.filter { $0.schema.name == name }
        let named = exact.isEmpty ? all : exact
        let near = named.filter { $0.folder == folder }
        return near.isEmpty ? named : near
    }
}

// MARK: - Requests

extension ModuleNames {
    /// The parameters that the fields of a request's schema are, and those that the fields of its body are as a form.
    private func parts(of request: RequestDeclaration, in file: String, _ declared: Declared) -> [Showing] {
        declared.schema.fields.flatMap { field -> [Showing] in
            if let part = part(field, of: request, in: file, declared.file) { return [part] }
            guard let schema = field.schema, field.wireName == request.body || request.body == nil else { return [] }
            return self.declared(schema, in: declared.folder).flatMap { body in
                body.schema.fields.compactMap { form($0, of: request, in: file, body.file) }
            }
        }
    }

    private func part(
        _ field: SchemaDeclaration.Field,
        of request: RequestDeclaration,
        in file: String,
        _ declaring: String
    ) -> Showing? {
        if let location = field.location {
            let origin = Origin.source(file: declaring, line: field.line)
            return Showing(field: field, file: declaring, place: (location, origin), isExploded: field.isExploded)
        }
        let parts = request.parts.filter { $0.name == field.wireName }
        if let first = parts.first {
            let isOne = parts.allSatisfy { $0.location == first.location }
            let place = isOne ? (first.location, Origin.source(file: file, line: first.line)) : nil
            return Showing(field: field, file: declaring, place: place, isExploded: isOne ? first.isExploded : nil)
        }
        return request.body == nil ? form(field, of: request, in: file, declaring) : nil
    }

    /// A field of a form.
    private func form(
        _ field: SchemaDeclaration.Field,
        of request: RequestDeclaration,
        in file: String,
        _ declaring: String
    ) -> Showing? {
        let part = request.parts.first { $0.location == .form && $0.name == field.wireName }
        guard let line = part?.line ?? (request.isForm ? field.line : nil) else { return nil }
        let origin = Origin.source(file: part == nil ? declaring : file, line: line)
        return Showing(field: field, file: declaring, place: (.form, origin))
    }
}

// MARK: - What is shown

extension ModuleNames {
    private func replace(_ shown: inout [ShownName], of owner: Int, by showings: [Showing]) {
        for index in sought.owners[owner].subjects {
            let subject = sought.subjects[index]
            // What is written in place of a type has no declaration of its own.
            guard !subject.isNested else { continue }
            shown[index] = shownName(
                showings.filter { $0.field.name == subject.name }.nonEmpty ?? alike(subject, showings)
            )
        }
    }

    /// The showings of the one field whose name is a subject's in another convention.
    private func alike(_ subject: SoughtNames.Subject, _ showings: [Showing]) -> [Showing] {
        let alike = showings.filter { FoldedHash($0.field.name) == subject.folded }
        return Set(alike.map(\.field.name)).count == 1 ? alike : []
    }

    private func shownName(_ showings: [Showing]) -> ShownName {
        var shown = ShownName()
        shown.name = agreed(showings.compactMap { $0.says(\.wireName, \.line) }).map { (text: $0, origin: $1) }
        shown.place = agreed(showings.compactMap(\.place)).map { (location: $0, origin: $1) }
        shown.type = agreed(showings.compactMap { $0.says(\.type, \.typeLine) }).map { (value: $0, origin: $1) }
        shown.null = agreed(showings.compactMap { $0.says(\.isNullable, \.typeLine) }).flatMap { $0 ? $1 : nil }
        let defaults = showings.compactMap { $0.says(\.defaultValue, \.typeLine) }
        if defaults.count == showings.count { shown.defaultValue = agreed(defaults).map { (value: $0, origin: $1) } }
        shown.list = agreed(
            showings.compactMap { showing in
                showing.isExploded.flatMap { isExploded in
                    showing.place.map { (isExploded, $0.origin) }
                }
            }
        ).map { (isExploded: $0, origin: $1) }
        return shown
    }

    /// The first of those that all say the same.
    private func agreed<Value: Equatable>(_ all: [(Value, Origin)]) -> (Value, Origin)? {
        guard let first = all.first, all.allSatisfy({ $0.0 == first.0 }) else { return nil }
        return first
    }
}

extension String {
    /// The name of the folder that a file lies in; empty if there is none.
    var folder: String { split(separator: "/").dropLast().last.map(String.init) ?? "" }
}

extension Array {
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
