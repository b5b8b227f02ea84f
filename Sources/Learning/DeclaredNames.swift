import EndpointModel
import Spelling

/// Names and places that sources in one language declare: in the fields of a schema's type, and in those of the type that
/// the code of an operation's request mentions.
struct DeclaredNames {
    /// The declarations of a name, each with its file.
    private var types: [FoldedHash: [(file: String, type: DeclaredType)]] = [:]
    private var units: [String: [SourceUnit]] = [:]

    init(_ sources: [SourceDeclarations]) {
        for source in sources {
            for type in source.types { types[FoldedHash(type.name), default: []].append((source.file, type)) }
            for unit in source.units {
                guard let request = unit.request else { continue }
                units[Self.key(request.method, request.path), default: []].append(unit)
            }
        }
    }

    /// The path without what tells operations on one path apart.
    private static func key(_ method: String, _ path: String) -> String { "\(method) \(path.prefix { $0 != "#" })" }

    /// What the type of a schema's name declares of a property; `nil` if it does not declare it.
    ///
    /// - Parameter page: The schema's page, which lies in a folder called like that of the type's file.
    func property(_ name: SoughtNames.Subject, of schema: String, on page: String) -> ShownName? {
        // Those of objects that are written in place have no type of their own.
        guard name.id == .property(name.name, of: schema) else { return nil }
        let found = fields(name, in: declarations(of: schema, on: page))
        return found.isEmpty ? nil : shown(found) { $0.key ?? $0.parameter }
    }

    /// The declarations of a schema's name, those near its page before others. What has the name of another schema got one
    /// of its own, which no source knows.
    private func declarations(of schema: String, on page: String) -> [(file: String, type: DeclaredType)] {
        let all = types[FoldedHash(schema)] ?? []
        let exact = all.filter { $0.type.name == schema }
        let named = exact.isEmpty ? all : exact
        let near = named.filter { $0.file.folder == page.folder }
        if !near.isEmpty { return near }
        if !named.isEmpty { return named }
        return (types[FoldedHash(SourceFiles.stem(of: page))] ?? []).filter { $0.file.folder == page.folder }
    }

    /// What the types of a request declare of a parameter; `nil` if they do not declare it.
    func parameter(_ name: SoughtNames.Subject, of request: RequestTypes) -> ShownName? {
        for types in [request.wrappers, request.bodies] {
            let found = fields(name, in: types).filter { $0.field.part != .body }
            guard !found.isEmpty else { continue }
            let places = found.compactMap { found -> (file: String, field: DeclaredField, place: Parameter.Location)? in
                if case .parameter(let place) = found.field.part { (found.file, found.field, place) } else { nil }
            }
            let place = places.first.flatMap { first in
                places.allSatisfy { $0.place == first.place }
                    ? (location: first.place, origin: Origin.source(file: first.file, line: first.field.line)) : nil
            }
            var shown = shown(found) { $0.parameter ?? $0.key }
            shown.place = place
            let lists = Set(found.map(\.field.isExploded))
            if let place, lists.count == 1, let isExploded = lists.first ?? nil {
                shown.list = (isExploded, place.origin)
            }
            return shown
        }
        return nil
    }

    /// The types that the code of a request mentions.
    struct RequestTypes {
        /// Those that hold its parts.
        var wrappers: [(file: String, type: DeclaredType)] = []
        /// Those that are forms.
        var bodies: [(file: String, type: DeclaredType)] = []
    }

    func types(ofRequest method: String, _ path: String, by operation: FoldedHash) -> RequestTypes {
        var units = units[Self.key(method, path)] ?? []
        let own = units.filter { $0.folded == operation }
        if !own.isEmpty { units = own }
        var request = RequestTypes()
        for word in Set(units.flatMap(\.mentions)).sorted(by: { $0.value < $1.value }) {
            for type in types[word] ?? [] {
                if type.type.isRequest {
                    request.wrappers.append(type)
                } else if type.type.fields.contains(where: { $0.part != nil }) {
                    request.bodies.append(type)
                }
            }
        }
        let words = request.wrappers.flatMap { $0.type.fields.flatMap(\.words) }
        request.bodies += Set(words).sorted { $0.value < $1.value }.flatMap { types[$0] ?? [] }.filter {
            !$0.type.isRequest
        }
        return request
    }

    private func fields(
        _ name: SoughtNames.Subject,
        in types: [(file: String, type: DeclaredType)]
    ) -> [(file: String, field: DeclaredField)] {
        types.flatMap { file, type in
            let alike = type.fields.filter { $0.folded == name.folded }
            let exact = alike.filter { $0.name == name.name }
            return (exact.isEmpty ? alike : exact).map { (file, $0) }
        }
    }

    /// The one name and default of all fields, and whether all may be null.
    private func shown(
        _ fields: [(file: String, field: DeclaredField)],
        _ name: (DeclaredField) -> String?
    ) -> ShownName {
        var shown = ShownName()
        guard let first = fields.first else { return shown }
        let origin = Origin.source(file: first.file, line: first.field.line)
        if let text = name(first.field), fields.allSatisfy({ name($0.field) == text }) { shown.name = (text, origin) }
        if fields.allSatisfy(\.field.isNullable) { shown.null = origin }
        if let value = first.field.defaultValue, fields.allSatisfy({ $0.field.defaultValue == value }) {
            shown.defaultValue = (value, origin)
        }
        return shown
    }
}
