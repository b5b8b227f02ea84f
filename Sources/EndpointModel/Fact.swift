/// A value that was recovered from the pages, and why it is believed.
public struct Fact<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var evidence: Evidence

    public init(_ value: Value, _ evidence: Evidence) {
        self.value = value
        self.evidence = evidence
    }

    /// The same evidence for a value made from this one.
    public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Fact<Other> {
        Fact<Other>(try transform(value), evidence)
    }
}

extension Fact: Encodable where Value: Encodable {}
