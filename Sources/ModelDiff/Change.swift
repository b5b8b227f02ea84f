import EndpointModel

/// Something that differs between two models of an API.
public struct Change: Hashable, Sendable {
    public var rule: Rule
    /// What it is about, as ignore files name it: `BooksApi.listBooks.page_size`, `Book.title`, `api`.
    public var subject: String
    /// The endpoint, schema or other part that holds the subject.
    public var owner: Owner
    /// What changed, without the owner.
    public var text: ChangeText
    /// The fact before and after, where there is one.
    public var old: Side?
    public var new: Side?
    /// Which way the values travel that the change is about; empty where that is no question or they don't.
    public var directions: Directions
    /// The rows of the old and the new pages that the subject stands in, where it has one.
    public var rows = Rows()
    /// Whether the pages say the same, and only a rule concludes otherwise.
    public var isOnlyConcluded = false

    /// Where a parameter or a property stands.
    public struct Rows: Hashable, Sendable {
        public var old: PageRange?
        public var new: PageRange?
    }

    /// What a fact was, or is, and why that is believed.
    public struct Side: Hashable, Sendable {
        public var value: String
        public var evidence: Evidence

        init<Value: FactValue>(_ fact: Fact<Value>) { self.init(fact.value.factText, fact.evidence) }

        init(_ value: String, _ evidence: Evidence) {
            self.value = value
            self.evidence = evidence
        }
    }

    /// Whether existing callers send what is no longer taken, or get what they can't read.
    public var breaksWire: Bool {
        switch rule.definition.wire {
        case .never: false
        case .always: true
        case .inRequests: directions.contains(.request)
        case .inResponses: directions.contains(.response)
        case .whereUsed: !directions.isEmpty
        }
    }

    /// Whether code that calls the generated Swift compiles no longer.
    public var breaksSource: Bool { rule.definition.breaksSource }

    /// Whether it breaks callers, on the wire or in Swift.
    public var isBreaking: Bool { breaksWire || breaksSource }

    /// An error breaks callers; what breaks none where it stands is none.
    public var severity: Rule.Severity {
        if isBreaking { return .error }
        return rule.definition.severity == .error ? .info : rule.definition.severity
    }

    public var category: Rule.Category { rule.definition.category }

    /// Where to look: on the new pages, or on the old ones for what is gone from there.
    public var place: PageRange? {
        new?.evidence.range ?? (old == nil ? owner.new : nil) ?? owner.new ?? old?.evidence.range ?? owner.old
    }

    /// Whether ``place`` is one of the new reference.
    public var isPlaceNew: Bool { new?.evidence.range != nil || owner.new != nil }
}

/// The part of an API that a change belongs to.
public struct Owner: Hashable, Sendable {
    /// Endpoints come first, then schemas.
    public enum Kind: String, Hashable, Sendable, Encodable {
        case api, endpoint, schema
    }

    public var kind: Kind
    /// `GET /books listBooks`, the name of a schema; empty for the API itself.
    public var title: String
    /// Where it stands in the old reference, and in the new one.
    public var old: PageRange?
    public var new: PageRange?
}

/// Which way values travel.
public struct Directions: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let request = Directions(rawValue: 1)
    public static let response = Directions(rawValue: 2)

    /// `request`, `response`
    public var names: [String] {
        (contains(.request) ? ["request"] : []) + (contains(.response) ? ["response"] : [])
    }
}
