/// A value in an example, as any of the pages' languages writes literals.
public indirect enum ExampleValue: Hashable, Sendable {
    case string(String)
    case integer(String)
    case number(String)
    case boolean(Bool)
    case null
    case array([ExampleValue])
    /// The keys and values of an object literal, a dictionary or the keyword arguments of a constructor.
    case object([Member])
    /// A call that makes a point in time, such as `new Date('2025-01-31T12:00:00Z')`.
    case dateTime
    /// An expression that is no literal.
    case expression

    /// A key and its value.
    public struct Member: Hashable, Sendable {
        public var key: String
        public var value: ExampleValue
    }
}

extension ExampleValue {
    /// Reads a literal such as `{"page_size": 20}`; `nil` for a text that is none.
    public init?(literal text: String) {
        var parser = ExampleValueParser(Array(text.utf8)[...])
        guard let value = parser.value(), !parser.isUnclosed else { return nil }
        self = value
    }
}
