/// Why a fact is believed.
public enum Evidence: Hashable, Sendable {
    /// A page says so, there.
    case documented(PageRange)
    /// A rule concludes it, from what stands at the range where there is one place to point at.
    case inferred(InferenceRule, PageRange?)
    /// The reference's configuration says so.
    case corrected(configuration: String)

    /// The place on a page that the fact rests on, if there is one.
    public var range: PageRange? {
        switch self {
        case .documented(let range): range
        case .inferred(_, let range): range
        case .corrected: nil
        }
    }
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
        case .corrected(let configuration):
            try container.encode(configuration, forKey: .corrected)
        }
    }
}
