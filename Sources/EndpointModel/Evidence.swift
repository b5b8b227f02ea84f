/// Why a fact is believed.
public enum Evidence: Hashable, Sendable {
    /// A page says so, there.
    case documented(PageRange)
    /// A rule concludes it, from what stands at the range where there is one place to point at.
    case inferred(InferenceRule, PageRange?)
    /// The reference's configuration says so, there.
    case corrected(PageRange)

    /// The place on a page, or in the configuration, that the fact rests on, if there is one.
    public var range: PageRange? {
        switch self {
        case .documented(let range): range
        case .inferred(_, let range): range
        case .corrected(let range): range
        }
    }

    /// Where the configuration states the fact; `nil` if it does not.
    public var correction: PageRange? { if case .corrected(let range) = self { range } else { nil } }
}

extension Evidence: Encodable {
    private enum CodingKeys: String, CodingKey {
        case documented, inferred, from, corrected
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .documented(let range):
            try container.encode(range, forKey: .documented)
        case .inferred(let rule, let range):
            try container.encode(rule, forKey: .inferred)
            try container.encodeIfPresent(range, forKey: .from)
        case .corrected(let range):
            try container.encode(range, forKey: .corrected)
        }
    }
}
