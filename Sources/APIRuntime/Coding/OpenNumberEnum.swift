/// An enumeration of numbers that stays open: a value that the reference does not list decodes, compares and encodes
/// like any other.
///
/// ```swift
/// public struct Rate: OpenNumberEnum {
///     public let rawValue: Double
///     public init(rawValue: Double) { self.rawValue = rawValue }
///     public static let reduced = Self(rawValue: 0.07)
/// }
///
/// let rate: Rate = 0.19    // not listed, sent all the same
/// ```
public protocol OpenNumberEnum: RawRepresentable, Codable, Hashable, Sendable, ParameterValue,
    ExpressibleByFloatLiteral, CustomStringConvertible
where RawValue == Double, FloatLiteralType == Double {
    /// Takes any value, listed or not.
    init(rawValue: Double)
}

extension OpenNumberEnum {
    /// Takes any value, listed or not.
    public init(floatLiteral value: Double) {
        self.init(rawValue: value)
    }

    /// The shortest decimal text that reads back as the same number.
    public var description: String { rawValue.description }
}
