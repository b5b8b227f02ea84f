/// An enumeration that stays open: a value that the reference does not list decodes, compares and encodes like any
/// other.
///
/// ```swift
/// public struct Format: OpenEnum {
///     public let rawValue: String
///     public init(rawValue: String) { self.rawValue = rawValue }
///     public static let eBook = Self(rawValue: "e-book")
/// }
///
/// let format: Format = "scroll"    // not listed, sent all the same
/// ```
public protocol OpenEnum: RawRepresentable, Codable, Hashable, Sendable, ParameterValue, ExpressibleByStringLiteral,
    CustomStringConvertible
where RawValue == String, StringLiteralType == String {
    /// Takes any value, listed or not.
    init(rawValue: String)
}

extension OpenEnum {
    /// Takes any value, listed or not.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }

    /// The value as the server knows it.
    public var description: String { rawValue }
}
