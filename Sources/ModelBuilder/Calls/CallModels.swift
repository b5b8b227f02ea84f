import EndpointModel
import ReferenceReader
import Spelling

/// The model pages beside pages that document calls, by what links to them and what names them.
struct CallModels {
    /// A model page with its path.
    struct Entry: Hashable {
        let path: String
        let page: ModelPage

        var properties: [OperationSection.ParameterRow] { page.properties ?? [] }

        /// The page's folded title.
        var name: String { TypeVocabulary.unqualified(page.title.value).folded }

        /// Whether the page is about the parts of an operation's request or response: generators put these into a folder of
        /// their own.
        var isOfOperation: Bool { path.split(separator: "/").dropLast().last == "operations" }
    }

    private(set) var entries: [Entry] = []
    private var byPath: [String: Int] = [:]
    private var byName: [String: [Int]] = [:]
    /// The names of the schemas that have these properties, by the properties' folded names.
    private var byProperties: [Set<String>: [String]] = [:]

    init(_ pages: [ReferencePage]) {
        for page in pages {
            guard case .model(let model) = page.content else { continue }
            let entry = Entry(path: page.path, page: model)
            byPath[page.path.lowercased()] = entries.count
            byName[entry.name, default: []].append(entries.count)
            byProperties[Set(entry.properties.map(\.name.value.folded)), default: []].append(model.title.value)
            entries.append(entry)
        }
    }

    /// The page of a type: the one that it links to, or else that of its name.
    ///
    /// - Parameter page: The path of the page that the type stands on.
    func model(of type: Sourced<OperationSection.TypeText>) -> Entry? {
        guard let name = Self.name(in: type.value.text) else { return nil }
        let named = byName[TypeVocabulary.unqualified(name).folded] ?? []
        if let destination = type.value.destination,
            let index = byPath[Self.path(destination, from: type.range.page).lowercased()], named.contains(index)
        {
            return entries[index]
        }
        // `operations.GetBookRequest` and `components.GetBookRequest` are two.
        let folder = name.split(whereSeparator: { ".\\:".contains($0) }).dropLast().last
        let near = named.first { index in folder.map { entries[index].path.contains("/\($0)/") } ?? false }
        return (near ?? named.first).map { entries[$0] }
    }

    /// The page of a name in whatever spelling, that of an operation's part first.
    func model(named name: String) -> Entry? {
        let named = (byName[name.folded] ?? []).map { entries[$0] }
        return named.first(where: \.isOfOperation) ?? named.first
    }

    /// The one schema that has these properties.
    func name(ofSchemaWith fields: [OperationSection.ParameterRow]) -> String? {
        let schemas = byProperties[Set(fields.map(\.name.value.folded))] ?? []
        let requests = schemas.filter { $0.folded.hasSuffix("request") || $0.folded.hasSuffix("requestbody") }
        return schemas.count == 1 ? schemas.first : requests.count == 1 ? requests.first : nil
    }

    /// The pages that types on a page lead to, and those that they lead to in turn.
    func reached(from types: [Sourced<OperationSection.TypeText>], past stops: Set<String> = []) -> Set<String> {
        var reached: Set<String> = []
        var open = types
        while let type = open.popLast() {
            for model in models(in: type) where !stops.contains(model.path) && reached.insert(model.path).inserted {
                open += model.properties.filter { !SDKArguments.isMessage($0) }.map(\.type)
                open += model.page.members.values.joined()
                if let alias = model.page.alias { open.append(alias) }
            }
        }
        return reached
    }

    /// The pages of all names in a type.
    private func models(in type: Sourced<OperationSection.TypeText>) -> [Entry] {
        let names = TypeExpression(type.value.text)?.names ?? []
        return names.compactMap { name in
            model(of: Sourced(.init(text: name, destination: type.value.destination), at: type.range))
        }
    }

    /// The name of a type that is one, perhaps absent.
    private static func name(in text: String) -> String? {
        guard case .name(let name, let arguments)? = TypeExpression(text) else { return nil }
        if arguments.isEmpty { return name }
        guard TypeVocabulary.meaning(of: name) == .wrapper, case .name(let inner, [])? = arguments.last else { return nil }
        return inner
    }

    /// `docs/models/book.md` of `../../models/book.md`, from `docs/sdks/books/README.md`.
    private static func path(_ destination: String, from page: String) -> String {
        var parts = page.split(separator: "/").dropLast()
        for part in destination.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return (page.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}

extension TypeExpression {
    /// The names in it.
    fileprivate var names: [String] {
        switch self {
        case .name(let name, let arguments): [name] + arguments.flatMap(\.names)
        case .array(let inner), .dictionary(let inner): inner.names
        case .object(let members): members.flatMap(\.type.names)
        case .union(let members): members.flatMap(\.names)
        case .literal, .number: []
        }
    }
}
