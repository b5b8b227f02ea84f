/// The way from a part of a model to one of its facts.
///
/// Each part lists its own, once: `Parameter.factPaths`. Reports, corrections and comparisons walk these lists, so that a
/// new fact is a new entry.
public struct FactPath<Part: Sendable>: Sendable {
    public let field: FactField
    private let read: @Sendable (Part) -> (value: any FactValue, evidence: Evidence)?
    private let write: @Sendable (inout Part, any FactValue, Evidence) -> Bool

    /// The way to a fact that every such part has.
    init<Value: FactValue>(_ field: FactField, _ path: WritableKeyPath<Part, Fact<Value>> & Sendable) {
        self.field = field
        read = { part in
            let fact = part[keyPath: path]
            return (fact.value, fact.evidence)
        }
        write = { part, value, evidence in
            guard let value = value as? Value else { return false }
            part[keyPath: path] = Fact(value, evidence)
            return true
        }
    }

    /// The way to a fact that a part may lack.
    init<Value: FactValue>(_ field: FactField, _ path: WritableKeyPath<Part, Fact<Value>?> & Sendable) {
        self.field = field
        read = { part in part[keyPath: path].map { ($0.value, $0.evidence) } }
        write = { part, value, evidence in
            guard let value = value as? Value else { return false }
            part[keyPath: path] = Fact(value, evidence)
            return true
        }
    }

    /// The way to a fact of several texts, each with its place.
    init(_ field: FactField, _ path: WritableKeyPath<Part, [Fact<String>]> & Sendable) {
        self.field = field
        read = { part in
            let texts = part[keyPath: path]
            return texts.first.map { (texts.map(\.value), $0.evidence) }
        }
        write = { part, value, evidence in
            guard let texts = value as? [String] else { return false }
            part[keyPath: path] = texts.map { Fact($0, evidence) }
            return true
        }
    }

    /// The way to a fact of a part's part.
    init<Whole: Sendable>(_ path: WritableKeyPath<Part, Whole> & Sendable, _ rest: FactPath<Whole>) {
        field = rest.field
        read = { part in rest.read(part[keyPath: path]) }
        write = { part, value, evidence in rest.write(&part[keyPath: path], value, evidence) }
    }

    /// The fact of a part; `nil` if the part lacks it.
    public func entry(of part: Part, as subject: FactSubject) -> FactEntry? {
        read(part).map { FactEntry(id: FactID(subject, field), value: $0.value, evidence: $0.evidence) }
    }

    /// The evidence of a part's fact; `nil` if the part lacks it.
    public func evidence(of part: Part) -> Evidence? { read(part)?.evidence }

    /// States a fact of a part.
    ///
    /// - Returns: Whether the value is of the fact's type; the part is unchanged if it is not.
    package func state(_ value: any FactValue, _ evidence: Evidence, of part: inout Part) -> Bool {
        write(&part, value, evidence)
    }

    /// Whether a part has a fact of this very value.
    package func holds(_ value: any FactValue, in part: Part) -> Bool {
        read(part)?.value.isSame(as: value) == true
    }
}

/// A fact of a model as reports list it and comparisons match it.
public struct FactEntry: Sendable {
    public var id: FactID
    public var value: any FactValue
    public var evidence: Evidence
}

/// What facts hold.
public protocol FactValue: Hashable, Sendable {
    /// Short and unambiguous.
    var factText: String { get }
}

extension FactValue {
    public var factText: String { "\(self)" }

    fileprivate func isSame(as other: any FactValue) -> Bool { (other as? Self) == self }
}

extension String: FactValue {}
extension Bool: FactValue {}
extension Array: FactValue where Element == String {}
extension SchemaType: FactValue {}
extension Server: FactValue {
    /// The URL, the path or the placeholder.
    public var factText: String {
        switch self {
        case .absolute(let text), .relative(let text), .placeholder(let text): text
        }
    }
}
extension SecurityScheme.Kind: FactValue {
    /// In the words of READMEs.
    public var factText: String {
        switch self {
        case .apiKey(let location?): "API key in the \(location.place.rawValue) \(location.name)"
        case .apiKey(nil): "API key"
        case .basic: "HTTP Basic"
        case .bearer: "HTTP Bearer"
        case .oauth2: "OAuth 2"
        case .unspecified: "unspecified"
        }
    }
}
extension Endpoint.Stability: FactValue {}
extension Parameter.Location: FactValue {}
extension Response.Status: FactValue {}
extension Paging: FactValue {}
extension Schema.Shape: FactValue {
    /// One word.
    public var factText: String {
        switch self {
        case .object: "object"
        case .enumeration: "enumeration"
        case .union(let kind, _): kind.rawValue
        case .alias: "alias"
        case .open: "open"
        }
    }
}
extension Optional: FactValue where Wrapped: FactValue {
    public var factText: String { map(\.factText) ?? "none" }
}
