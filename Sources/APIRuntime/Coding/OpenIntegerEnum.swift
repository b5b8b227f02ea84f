/// An enumeration of integers that stays open: a value that the reference does not list decodes, compares and encodes
/// like any other.
///
/// ```swift
/// public struct Priority: OpenIntegerEnum {
///     public let rawValue: Int
///     public init(rawValue: Int) { self.rawValue = rawValue }
///     public static let urgent = Self(rawValue: 1)
/// }
///
/// let priority: Priority = 7    // not listed, sent all the same
/// ```
public protocol OpenIntegerEnum: RawRepresentable, Codable, Hashable, Sendable, ParameterValue,
    ExpressibleByIntegerLiteral, CustomStringConvertible
where RawValue == Int, IntegerLiteralType == Int {
    /// Takes any value, listed or not.
    init(rawValue: Int)
}

extension OpenIntegerEnum {
    /// Takes any value, listed or not.
    public init(integerLiteral value: Int) {
        self.init(rawValue: value)
    }

    /// The decimal digits.
    public var description: String { String(rawValue) }
}
