import EndpointModel
import ModelBuilder
import Spelling

/// How many names and places of a model are not proven, of how many.
struct Unproven {
    /// What a name or a place is of.
    enum Kind: String, CaseIterable {
        case parameterName = "parameter name"
        case propertyName = "property name"
        case place = "place"
    }

    /// How many there are of a kind, how many of them are unproven, and what was assumed for those.
    struct Count {
        var all = 0
        var unproven = 0
        var assumptions: [NamingConvention: Int] = [:]
    }

    private var counts: [Kind: Count] = [:]
    /// Where the first of them stands.
    private var first: PageRange?

    init(_ facts: [FactEntry]) {
        for fact in facts {
            guard let isProven = fact.evidence.isProven, let kind = Kind(fact.id) else { continue }
            counts[kind, default: Count()].all += 1
            if isProven { continue }
            counts[kind, default: Count()].unproven += 1
            if first == nil { first = fact.evidence.range }
            if kind != .place, let convention = NamingConvention(of: fact.value.factText) {
                counts[kind, default: Count()].assumptions[convention, default: 0] += 1
            }
        }
    }

    /// `unproven: 3 of 12 parameter names, 0 of 40 property names, 1 of 12 places`
    var summary: String { "unproven: " + Kind.allCases.map(words).joined(separator: ", ") }

    /// `3 of 12 parameter names`
    private func words(_ kind: Kind) -> String {
        let count = counts[kind] ?? Count()
        return "\(count.unproven) of \(count.all.of(kind.rawValue))"
    }
}

extension Unproven {
    /// What a person should know of what is not proven, and the shortest way to settle it; `nil` if all is proven.
    func diagnostic(_ severity: Diagnostic.Severity, in page: String, of reference: Reference) -> Diagnostic? {
        let kinds = Kind.allCases.filter { counts[$0, default: Count()].unproven > 0 }
        if kinds.isEmpty { return nil }
        let list = kinds.map { words($0) + assumption($0) }.joined(separator: ", ")
        let spellings = kinds.compactMap(\.spelling)
        let line = spellings.isEmpty ? "" : " or, if you know it, `spelling: {\(spellings.joined(separator: ", "))}`"
        let way = spellings.isEmpty ? " or corrections in apiref.yaml" : line + " in apiref.yaml"
        return Diagnostic(
            severity,
            rule: "unproven",
            """
            the pages do not prove \(list); settle them by \(reference.command("learn", "--from PATH")), from the vendor's SDK \
            or a recording,\(way); \(reference.command("inspect", "--unproven")) lists them
            """,
            at: first ?? PageRange(page: page)
        )
    }

    /// The entries of `spelling` that state what is mostly assumed: `parameters: camelCase`.
    var spelling: String {
        Kind.allCases.compactMap { kind in
            guard let spelling = kind.spelling, let word = convention(assumedFor: kind)?.word else { return nil }
            return spelling.replacing("…", with: word)
        }.joined(separator: ", ")
    }

    private func convention(assumedFor kind: Kind) -> NamingConvention? {
        counts[kind]?.assumptions.max { ($0.value, $1.key.word) < ($1.value, $0.key.word) }?.key
    }

    /// ` (mostly snake_case is assumed)`
    private func assumption(_ kind: Kind) -> String {
        guard let word = convention(assumedFor: kind)?.word else { return "" }
        return counts[kind]?.assumptions.count == 1 ? " (\(word) is assumed)" : " (mostly \(word) is assumed)"
    }
}

extension Unproven.Kind {
    init?(_ fact: FactID) {
        switch (fact.subject, fact.field) {
        case (.parameter, .name): self = .parameterName
        case (.property, .name): self = .propertyName
        case (.parameter, .location): self = .place
        default: return nil
        }
    }

    /// The entry of `spelling` that settles names of the kind.
    fileprivate var spelling: String? {
        switch self {
        case .parameterName: "parameters: …"
        case .propertyName: "properties: …"
        case .place: nil
        }
    }
}

extension NamingConvention {
    /// As `apiref.yaml` calls it.
    fileprivate var word: String { NameSpelling.conventions.first { $0.convention == self }?.word ?? rawValue }
}
