import EndpointModel

/// How many names and places of a model are not proven, of how many.
struct Unproven {
    /// What a name or a place is of.
    enum Kind: String, CaseIterable {
        case parameterName = "parameter name"
        case propertyName = "property name"
        case place = "place"
    }

    /// How many there are of a kind, and how many of them are unproven.
    struct Count {
        var all = 0
        var unproven = 0
    }

    private(set) var counts: [Kind: Count] = [:]

    init(_ facts: [FactEntry]) {
        for fact in facts {
            guard let isProven = fact.evidence.isProven, let kind = Kind(fact.id) else { continue }
            counts[kind, default: Count()].all += 1
            if !isProven { counts[kind, default: Count()].unproven += 1 }
        }
    }

    /// `unproven: 3 of 12 parameter names, 0 of 40 property names, 1 of 12 places`
    var summary: String { "unproven: " + Kind.allCases.map(words).joined(separator: ", ") }

    /// `3 of 12 parameter names`
    func words(_ kind: Kind) -> String {
        let count = counts[kind] ?? Count()
        return "\(count.unproven) of \(count.all.of(kind.rawValue))"
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
}
