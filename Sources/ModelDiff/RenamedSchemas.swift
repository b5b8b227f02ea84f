import EndpointModel
import Spelling

/// Finds schemas under new names by their use: one name stands wherever the other stood, and the shapes are alike.
struct RenamedSchemas {
    /// The new names by the old ones.
    private(set) var names: [String: String] = [:]
    private let olds: [String: Schema]
    private let news: [String: Schema]
    /// How often a new name stands where an old one stood, and the other way round.
    private var byOld: [String: [String: Int]] = [:]
    private var byNew: [String: [String: Int]] = [:]

    init(unmatched: (old: [String: Schema], new: [String: Schema]), uses: [(old: SchemaType, new: SchemaType)]) {
        (olds, news) = unmatched
        guard !olds.isEmpty, !news.isEmpty else { return }
        var uses = uses
        while !uses.isEmpty {
            var candidates: Set<String> = []
            for use in uses { note(use.old, use.new, &candidates) }
            uses = candidates.sorted().flatMap { accept($0) }
        }
    }

    private mutating func note(_ old: SchemaType, _ new: SchemaType, _ candidates: inout Set<String>) {
        switch (old, new) {
        case (.reference(let old), .reference(let new)) where olds[old] != nil && news[new] != nil:
            byOld[old, default: [:]][new, default: 0] += 1
            byNew[new, default: [:]][old, default: 0] += 1
            candidates.insert(old)
        case (.array(let old), .array(let new)), (.dictionary(let old), .dictionary(let new)):
            note(old, new, &candidates)
        case (.object(let old), .object(let new)):
            for use in SchemaMatching.uses(old, new) { note(use.old, use.new, &candidates) }
        default: break
        }
    }

    /// Takes a name over where nothing speaks against it.
    ///
    /// - Returns: The types that stand at the same place of the two schemas.
    private mutating func accept(_ name: String) -> [(old: SchemaType, new: SchemaType)] {
        guard names[name] == nil, let (other, count) = byOld[name]?.first, byOld[name]?.count == 1,
            byNew[other]?.count == 1, let old = olds[name], let new = news[other],
            Self.areAlike(old, new, uses: count)
        else { return [] }
        names[name] = other
        return SchemaMatching.uses(old, new)
    }

    private static func areAlike(_ old: Schema, _ new: Schema, uses: Int) -> Bool {
        switch (old.shape.value, new.shape.value) {
        case (.object(let old), .object(let new)):
            share(old.properties.map(\.name.value.folded), new.properties.map(\.name.value.folded))
        case (.enumeration(_, let old), .enumeration(_, let new)): share(old.map(\.value), new.map(\.value))
        case (.union(_, let old), .union(_, let new)): old.count == new.count
        case (.alias, .alias): true
        // Nothing is known of them but where they stand and what they are called.
        case (.open, .open): uses > 1 || areAlike(old.name, new.name)
        default: false
        }
    }

    /// Whether one name is the beginning of the other: `User` and `UserModel`.
    private static func areAlike(_ old: String, _ new: String) -> Bool {
        let (old, new) = (NamingConvention.words(in: old), NamingConvention.words(in: new))
        return !old.isEmpty && !new.isEmpty && (old.starts(with: new) || new.starts(with: old))
    }

    /// Whether two lists have more than half in common.
    private static func share(_ old: [String], _ new: [String]) -> Bool {
        2 * Set(old).intersection(new).count > max(old.count, new.count)
    }
}
