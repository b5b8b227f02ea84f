import EndpointModel
import ReferenceReader
import Spelling

/// The keys of the objects in the example columns of tables: beside calls, whose names are the language's, these are the
/// API's own JSON.
struct ExampleColumn {
    /// The keys as they go over the wire.
    private(set) var spellings: [Spelling] = []
    private let models: [String: ModelPage]
    /// By the folded titles of schemas and the folded names of their properties; `nil` for what is spelled in several ways.
    private var keys: [String: [String: Sourced<String>?]] = [:]

    init(_ endpointPages: [EndpointPage], models: [ModelPage]) {
        let models = models.filter(\.hasFields)
        self.models = Dictionary(models.map { ($0.title.value.folded, $0) }) { first, _ in first }
        let parameters = endpointPages.filter(\.api.hasSnippets).flatMap { $0.api.operations.flatMap(\.parameters) }
        for row in models.flatMap({ $0.properties ?? [] }) + parameters {
            guard let text = row.texts[.example], "{[".contains(text.value.first ?? " "),
                let value = ExampleValue(literal: text.value)
            else { continue }
            add(value, of: row.type.value.text, at: text.range)
        }
    }

    /// How examples spell a property.
    func key(of property: String, in schema: ModelPage) -> Sourced<String>? {
        keys[schema.title.value.folded]?[property.folded] ?? nil
    }

    /// Adds the keys of an object that are those of the one schema that its type names.
    private mutating func add(_ value: ExampleValue, of type: String, at place: PageRange) {
        let names = Set((TypeExpression(type)?.names ?? []).map { TypeVocabulary.unqualified($0).folded })
        let known = names.compactMap { models[$0] }
        guard known.count == 1, let model = known.first else { return }
        switch value {
        case .array(let elements): for element in elements { add(element, of: type, at: place) }
        case .object(let members):
            let fields = Dictionary((model.properties ?? []).map { ($0.name.value.folded, $0) }) { first, _ in first }
            for member in members {
                guard let field = fields[member.key.folded] else { continue }
                add(member.key, model.title.value.folded, at: place)
                add(member.value, of: field.type.value.text, at: place)
            }
        default: break
        }
    }

    private mutating func add(_ key: String, _ schema: String, at place: PageRange) {
        switch keys[schema, default: [:]][key.folded] {
        case nil:
            keys[schema, default: [:]][key.folded] = .some(Sourced(key, at: place))
            let convention = NamingConvention(of: key)
            spellings.append(Spelling(name: key, convention: convention, range: place, source: .key))
        case let known?? where known.value == key: break
        default: keys[schema, default: [:]][key.folded] = .some(nil)
        }
    }
}
