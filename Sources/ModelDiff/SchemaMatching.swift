import EndpointModel
import Spelling

/// Which schemas of two models are the same: by name, else by use and shape.
struct SchemaMatching {
    private(set) var pairs: [(old: Schema, new: Schema)]
    private(set) var removed: [Schema]
    private(set) var added: [Schema]
    let olds: [String: Schema]
    let news: [String: Schema]
    /// The new names of old schemas.
    private var names: [String: String] = [:]

    /// - Parameter uses: Types that stand at the same place of the two models.
    init(_ old: [Schema], _ new: [Schema], uses: [(old: SchemaType, new: SchemaType)]) {
        olds = Dictionary(old.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        news = Dictionary(new.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var matching = Matching(old, new, by: [{ $0.name }, { SwiftName.member($0.name) }])
        let named = matching.pairs
        (pairs, removed, added) = (named, [], [])
        for pair in named { names[pair.old.name] = pair.new.name }
        let renames = RenamedSchemas(
            unmatched: (olds.filter { names[$0.key] == nil }, Self.unmatched(matching.added)),
            uses: uses + named.flatMap(Self.uses)
        ).names
        matching.pair(renames) { $0.name }
        matching.pairUnique(by: \.fingerprint)
        for pair in matching.pairs { names[pair.old.name] = pair.new.name }
        (pairs, removed, added) = (matching.pairs, matching.removed, matching.added)
    }

    private static func unmatched(_ schemas: [Schema]) -> [String: Schema] {
        Dictionary(schemas.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a name of the old model and one of the new model stand for the same schema.
    func areSame(_ old: String, _ new: String) -> Bool {
        if let name = names[old] { return name == new }
        return olds[old] == nil && news[new] == nil && SwiftName.member(old) == SwiftName.member(new)
    }

    /// What an old schema is called now; its name if it is gone.
    func newName(of old: String) -> String { names[old] ?? old }

    /// The type that a name stands for where it is only another name, is a list of values or any JSON; `nil` where it is
    /// a type of its own.
    func oldType(of name: String) -> SchemaType? { Self.type(olds[name]) }
    func newType(of name: String) -> SchemaType? { Self.type(news[name]) }

    private static func type(_ schema: Schema?) -> SchemaType? {
        switch schema?.shape.value {
        case .alias(let type): type
        case .enumeration(let type, let values): .enumeration(type, values)
        case .open, nil: .any
        case .object(let object):
            object.parents.isEmpty && object.additionalProperties == nil ? .object(object.properties) : nil
        case .union: nil
        }
    }

    /// The types of the properties that two objects have in common.
    static func uses(_ old: Schema, _ new: Schema) -> [(old: SchemaType, new: SchemaType)] {
        switch (old.shape.value, new.shape.value) {
        case (.object(let old), .object(let new)): uses(old.properties, new.properties)
        case (.alias(let old), .alias(let new)): [(old, new)]
        default: []
        }
    }

    static func uses(_ old: [Property], _ new: [Property]) -> [(old: SchemaType, new: SchemaType)] {
        let known = Dictionary(new.map { ($0.name.value.folded, $0) }, uniquingKeysWith: { first, _ in first })
        return old.compactMap { property in
            known[property.name.value.folded].map { (property.type.value, $0.type.value) }
        }
    }
}

extension Schema {
    /// What tells a schema by its shape alone; `nil` where that says too little.
    fileprivate var fingerprint: String? {
        switch shape.value {
        case .object(let object) where object.properties.count > 1:
            object.properties.map { "\($0.name.value.folded):\($0.isRequired.value)" }.sorted().joined(separator: ",")
        case .enumeration(_, let values) where values.count > 1:
            "=" + values.map(\.value).sorted().joined(separator: "\u{0}")
        default: nil
        }
    }
}
