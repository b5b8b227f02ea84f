import EndpointModel
import Spelling

/// Spells the names of a model as its configuration says.
///
/// Names that a page shows literally, in a placeholder, a sample or a key, stay as they are, and so do those of header
/// fields, whose convention is their own.
struct SpellingCorrections {
    private let spellings: [NameSpelling]
    private var rules: [Key: Int] = [:]
    /// Which of the spellings there was a name for.
    private var used: Set<Int> = []

    private struct Key: Hashable {
        var scope: NameSpelling.Scope
        var kind: NameSpelling.Kind
    }

    /// Spells the names, and reports what there is no page, schema or name for.
    static func apply(_ spellings: [NameSpelling], to api: inout API) -> [Diagnostic] {
        if spellings.isEmpty { return [] }
        var corrections = SpellingCorrections(spellings)
        corrections.spell(&api)
        return corrections.unused(in: api)
    }

    private init(_ spellings: [NameSpelling]) {
        self.spellings = spellings
        for (index, spelling) in spellings.enumerated() {
            rules[Key(scope: spelling.scope, kind: spelling.kind)] = index
        }
    }

    private mutating func spell(_ api: inout API) {
        for group in api.groups.indices {
            let scopes: [NameSpelling.Scope] = [.page(api.groups[group].name), .reference]
            for index in api.groups[group].endpoints.indices {
                spell(&api.groups[group].endpoints[index].parameters, scopes)
            }
        }
        for index in api.schemas.indices {
            let scopes: [NameSpelling.Scope] = [
                .schema(api.schemas[index].name), .page(api.schemas[index].page.pageName), .reference,
            ]
            guard case .object(var object) = api.schemas[index].shape.value else { continue }
            spell(&object.properties, scopes)
            api.schemas[index].shape.value = .object(object)
        }
    }

    private mutating func spell(_ parameters: inout [Parameter], _ scopes: [NameSpelling.Scope]) {
        for index in parameters.indices where ![.header, .path].contains(parameters[index].location.value) {
            spell(&parameters[index].name, parameters[index].documentedName, .parameters, scopes)
        }
    }

    private mutating func spell(_ properties: inout [Property], _ scopes: [NameSpelling.Scope]) {
        for index in properties.indices {
            spell(&properties[index].name, properties[index].documentedName, .properties, scopes)
            spell(&properties[index].type.value, scopes)
        }
    }

    /// Spells the names of objects that are written in place.
    private mutating func spell(_ type: inout SchemaType, _ scopes: [NameSpelling.Scope]) {
        switch type {
        case .object(var properties):
            spell(&properties, scopes)
            type = .object(properties)
        case .array(var item):
            spell(&item, scopes)
            type = .array(item)
        case .dictionary(var value):
            spell(&value, scopes)
            type = .dictionary(value)
        case .boolean, .integer, .number, .string, .enumeration, .reference, .any: break
        }
    }

    private mutating func spell(
        _ name: inout Fact<String>,
        _ documentedName: String,
        _ kind: NameSpelling.Kind,
        _ scopes: [NameSpelling.Scope]
    ) {
        guard name.isSpelled else { return }
        let scope = scopes.first { rules[Key(scope: $0, kind: kind)] != nil }
        guard let scope, let index = rules[Key(scope: scope, kind: kind)] else { return }
        used.insert(index)
        let spelled = spellings[index].convention.map { $0.apply(to: name.value) } ?? documentedName
        name = Fact(spelled, .corrected(spellings[index].range).proving(true))
    }

    private func unused(in api: API) -> [Diagnostic] {
        let pages = Set(api.groups.map(\.name) + api.schemas.map(\.page.pageName))
        let schemas = Set(api.schemas.map(\.name))
        return spellings.indices.filter { !used.contains($0) }.map { index in
            let spelling = spellings[index]
            switch spelling.scope {
            case .page(let name) where !pages.contains(name): return unmatched("page", name, among: pages, spelling)
            case .schema(let name) where !schemas.contains(name):
                return unmatched("schema", name, among: schemas, spelling)
            case .reference, .page, .schema:
                let message = "the pages show the names of all these \(spelling.kind.rawValue); it can be removed"
                return Diagnostic(.warning, rule: "correction-redundant", message, at: spelling.range)
            }
        }
    }

    private func unmatched(_ what: String, _ name: String, among known: Set<String>, _ spelling: NameSpelling)
        -> Diagnostic
    {
        let message = "the reference has no \(what) \(name)\(Suggestion.words(for: name, among: known.sorted()))"
        return Diagnostic(.error, rule: "correction-unmatched", message, at: spelling.range)
    }
}

extension Fact<String> {
    /// Whether this is a name that a page only shows as its own language spells it.
    fileprivate var isSpelled: Bool {
        guard let rule = evidence.rule else { return false }
        switch rule {
        case .namingConvention, .pageSpelling, .unfoldedSpelling, .reservedWord, .capitalizedSpelling, .spelledOut:
            return true
        default: return false
        }
    }
}

extension String {
    /// `UsersApi` of `docs/UsersApi.md`.
    fileprivate var pageName: String {
        let file = split(separator: "/").last.map(String.init) ?? self
        return file.lowercased().hasSuffix(".md") ? String(file.dropLast(3)) : file
    }
}
