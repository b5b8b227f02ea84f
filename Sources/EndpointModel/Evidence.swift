/// Why a fact is believed: on what ground, and the places that speak for it and against it.
public struct Evidence: Hashable, Sendable {
    /// What a belief rests on.
    public enum Ground: Hashable, Sendable {
        /// A page says so.
        case documented
        /// A rule concludes it.
        case inferred(InferenceRule)
        /// A source of the SDK that the pages document, or a recording of the API at work, shows it.
        case learned
        /// The reference's configuration says so.
        case corrected
    }

    public var ground: Ground
    /// The place that decided, where there is one to point at.
    public var origin: Origin?
    /// Further places that say the same.
    public var supporting: [Origin] = []
    /// Places that say something else.
    public var contradicting: [Origin] = []
    /// Whether this is known rather than assumed; asked of names on the wire and of places in a request, `nil` elsewhere.
    public var isProven: Bool?

    public init(_ ground: Ground, origin: Origin?, isProven: Bool? = nil) {
        self.ground = ground
        self.origin = origin
        self.isProven = isProven
    }
}

extension Evidence {
    /// A page says so, there.
    public static func documented(_ range: PageRange) -> Evidence { Evidence(.documented, origin: .page(range)) }

    /// A rule concludes it, from what stands at the range where there is one place to point at.
    public static func inferred(_ rule: InferenceRule, _ range: PageRange?) -> Evidence {
        Evidence(.inferred(rule), origin: range.map(Origin.page))
    }

    /// The reference's configuration says so, there.
    public static func corrected(_ range: PageRange) -> Evidence { Evidence(.corrected, origin: .configuration(range)) }

    /// Sources or recordings show it; the first of the origins is the one to point at.
    public static func learned(_ origins: [Origin]) -> Evidence {
        var evidence = Evidence(.learned, origin: origins.first)
        evidence.supporting = Array(origins.dropFirst())
        return evidence
    }

    /// The same evidence for a name or a place that is proven by it, or is not.
    public func proving(_ isProven: Bool) -> Evidence {
        var copy = self
        copy.isProven = isProven
        return copy
    }

    /// The rule that concludes the fact; `nil` where none had to.
    public var rule: InferenceRule? { if case .inferred(let rule) = ground { rule } else { nil } }

    /// The place on a page, or in the configuration, that the fact rests on, if there is one.
    public var range: PageRange? { origin?.range }

    /// Where the configuration states the fact; `nil` if it does not.
    public var correction: PageRange? { ground == .corrected ? range : nil }
}

extension Evidence: Encodable {
    private enum CodingKeys: String, CodingKey {
        case documented, inferred, from, learned, corrected, supporting, contradicting, proven
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch ground {
        case .documented: try container.encode(origin, forKey: .documented)
        case .inferred(let rule):
            try container.encode(rule, forKey: .inferred)
            try container.encodeIfPresent(origin, forKey: .from)
        case .learned: try container.encode(origin, forKey: .learned)
        case .corrected: try container.encode(origin, forKey: .corrected)
        }
        if !supporting.isEmpty { try container.encode(supporting, forKey: .supporting) }
        if !contradicting.isEmpty { try container.encode(contradicting, forKey: .contradicting) }
        try container.encodeIfPresent(isProven, forKey: .proven)
    }
}
