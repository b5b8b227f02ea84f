import Foundation

/// A bearer token and how long it holds, as an authorization server issues it (RFC 6749, section 5.1).
///
/// ```swift
/// AccessToken(response.accessToken, expirationDate: .now + Double(response.expiresIn))
/// ```
public struct AccessToken: Hashable, Sendable {
    /// The token itself.
    public var value: String
    /// When it stops being accepted; `nil` if that is not known.
    public var expirationDate: Date?

    /// Takes a token.
    public init(_ value: String, expirationDate: Date? = nil) {
        self.value = value
        self.expirationDate = expirationDate
    }

    /// Whether the token no longer holds, or stops to while a request is on its way.
    var isExpired: Bool {
        guard let expirationDate else { return false }
        return expirationDate.timeIntervalSinceNow < 10
    }
}

extension AccessToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Not the token.
    public var description: String { "AccessToken(redacted)" }

    /// Not the token.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` does not show the token either.
    public var customMirror: Mirror { Mirror(self, children: [:], displayStyle: .struct) }
}
