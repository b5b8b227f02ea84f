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

        /// What the API calls a union that is called `Choice` beside its members `Choice1` and `Choice2`, where the language
        /// has them as types of their own.
        var nameOfUnion: String? {
            let title = TypeVocabulary.unqualified(page.title.value)
            guard !page.members.isEmpty, title.hasSuffix("Union"), title.count > 5 else { return nil }
            return String(title.dropLast(5))
        }

        /// The page's folded title.
        var name: String { TypeVocabulary.unqualified(page.title.value).folded }

        /// Whether the page is about the parts of an operation's request or response: generators put these into a folder of
        /// their own.
        var isOfOperation: Bool { ["operations", "requests"].contains(folder) }

        /// Whether it may be so, for there is one folder for all.
        var mayBeOfOperation: Bool { isOfOperation || folder == "models" }

        private var folder: String { path.split(separator: "/").dropLast().last?.lowercased() ?? "" }
    }

    private(set) var entries: [Entry] = []
    private var byPath: [String: Int] = [:]
    private var byName: [String: [Int]] = [:]
    /// The pages of the schemas that have a property, by its folded name.
    private var byField: [String: [Int]] = [:]

    init(_ pages: [ReferencePage]) {
        for page in pages {
            guard case .model(let model) = page.content else { continue }
            let entry = Entry(path: page.path, page: model)
            byPath[page.path.lowercased()] = entries.count
            byName[entry.name, default: []].append(entries.count)
            for name in Set(entry.properties.map(\.name.value.folded)) {
                byField[name, default: []].append(entries.count)
            }
            entries.append(entry)
        }
        // Beside `CreateBookRequest`, which holds its parts, `CreateBookRequestBody` says nothing of others.
        haveNamedBodies = entries.contains { entry in
            entry.isOfOperation && entry.name.hasSuffix("requestbody") && byName[String(entry.name.dropLast(4))] == nil
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

    /// Whether the bodies that an operation has for itself are called so, `CreateBookRequestBody`: then `CreateBookRequest`
    /// is not one.
    private(set) var haveNamedBodies = false

    /// The page of a name in whatever spelling, that of an operation's part first.
    func model(named name: String) -> Entry? {
        let named = (byName[name.folded] ?? []).map { entries[$0] }
        return named.first(where: \.isOfOperation) ?? named.first
    }

    /// Whether a schema is an object, or one of several.
    func isObject(_ entry: Entry) -> Bool {
        if entry.page.properties != nil { return true }
        return entry.page.members.values.joined().contains { model(of: $0)?.page.properties != nil }
    }

    /// Whether the schema of a page is an object.
    func isObject(at path: String) -> Bool {
        byPath[path.lowercased()].map { entries[$0].page.properties != nil } ?? false
    }

    /// Whether no page is called so.
    func isFree(_ name: String) -> Bool { byName[name.folded] == nil }

    /// The one schema that has these properties, and besides them only what has one value.
    ///
    /// - Parameter operation: What the operation is called that takes them.
    func schema(with fields: [OperationSection.ParameterRow], of operation: String) -> Entry? {
        guard let first = fields.first else { return nil }
        let types = Dictionary(fields.map { ($0.name.value.folded, $0.type.value.text) }) { first, _ in first }
        let alike = (byField[first.name.value.folded] ?? []).map { entries[$0] }.filter { entry in
            let names = Set(entry.properties.map(\.name.value.folded))
            return types.keys.allSatisfy(names.contains)
                && entry.properties.allSatisfy { types[$0.name.value.folded] != nil || $0.isConstant }
        }
        if alike.count < 2 { return alike.first }
        let names = ["request", "requestbody"].map { operation.folded + $0 }
        if let own = alike.first(where: { names.contains($0.name) }) { return own }
        // Two schemas of the same names differ by their types, or by what one of them is called.
        let equal = alike.filter { entry in
            entry.properties.allSatisfy { field in
                types[field.name.value.folded].map { $0 == field.type.value.text } ?? true
            }
        }
        let requests = (equal.isEmpty ? alike : equal).filter {
            $0.name.hasSuffix("request") || $0.name.hasSuffix("requestbody")
        }
        return equal.count == 1 ? equal.first : requests.count == 1 ? requests.first : nil
    }

    /// Whether a field is a file: its contents and its name, as SDKs pass them.
    func isFile(_ field: OperationSection.ParameterRow) -> Bool {
        let text = field.type.value.text.folded
        if text.holds("iobase") || text.holds("readablestream") || text.holds("fileblob") { return true }
        let name = Self.name(in: field.type.value.text)
        if name.flatMap(TypeVocabulary.meaning) == .scalar(.string(.binary)) { return true }
        return model(of: field.type).map(Self.isFile) ?? false
    }

    /// The SDK's classes that hold files.
    var files: [Entry] { entries.filter(Self.isFile) }

    /// Whether a schema is such a class: it has a file's contents, which is no text, its name, and perhaps its media type.
    private static func isFile(_ entry: Entry) -> Bool {
        let names = Set(entry.properties.map(\.name.value.folded))
        guard names.isSuperset(of: ["content", "filename"]),
            names.isSubset(of: ["content", "filename", "contenttype"]),
            let content = entry.properties.first(where: { $0.name.value.folded == "content" })
        else { return false }
        return name(in: content.type.value.text).flatMap(TypeVocabulary.meaning) != .scalar(.string(nil))
    }

    /// The pages that types on a page lead to, and those that they lead to in turn.
    func reached(from types: [Sourced<OperationSection.TypeText>], past stops: Set<String> = []) -> Set<String> {
        var reached: Set<String> = []
        var open = types
        while let type = open.popLast() {
            for model in models(in: type) where !stops.contains(model.path) && reached.insert(model.path).inserted {
                open += model.properties.filter { !SDKArguments.isMessage($0) && !isFile($0) }.map(\.type)
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
    static func name(in text: String) -> String? {
        guard case .name(let name, let arguments)? = TypeExpression(text) else { return nil }
        if arguments.isEmpty { return name }
        guard TypeVocabulary.meaning(of: name) == .wrapper, case .name(let inner, [])? = arguments.last else {
            return nil
        }
        return inner
    }

    /// `docs/models/book.md` of `../../models/book.md`, from `docs/sdks/books/README.md`.
    static func path(_ destination: String, from page: String) -> String {
        var parts = page.split(separator: "/").dropLast()
        for part in destination.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return (page.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}

extension OperationSection.ParameterRow {
    /// Whether there is only one value: `Literal["mcp"]`, `Optional[Literal[True]]`.
    var isConstant: Bool { TypeExpression(type.value.text)?.isConstant ?? false }
}

extension TypeExpression {
    fileprivate var isConstant: Bool {
        switch self {
        case .literal, .number: true
        case .name(let name, let arguments) where arguments.count == 1:
            TypeVocabulary.unqualified(name).folded == "literal"
                || TypeVocabulary.meaning(of: name) == .wrapper && arguments[0].isConstant
        case .name, .array, .dictionary, .object, .union: false
        }
    }

    /// The names in it.
    var names: [String] {
        switch self {
        case .name(let name, let arguments): [name] + arguments.flatMap(\.names)
        case .array(let inner), .dictionary(let inner): inner.names
        case .object(let members): members.flatMap(\.type.names)
        case .union(let members): members.flatMap(\.names)
        case .literal, .number: []
        }
    }
}
