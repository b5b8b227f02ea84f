/// The path of a request, percent-encoded.
///
/// Written as a string literal. Each interpolated value becomes one path segment, whatever it holds: only the
/// unreserved characters of RFC 3986 stay as they are.
///
/// ```swift
/// let path: RequestPath = "/files/\("a/b c")/lock"
/// // /files/a%2Fb%20c/lock
/// ```
///
/// The literal text around the values is kept as it is, save for characters that no path can hold, which are
/// percent-encoded. A `?` in it starts a query, for the references that document one as part of the path.
public struct RequestPath: Hashable, Sendable {
    /// The path as it travels, relative to the server's URL.
    public let encoded: String

    /// Whether every interpolated value had a text to send. A path that lacks one names another resource than the
    /// caller meant (`/users/` instead of `/users/42`), so a request with such a path is not sent.
    public let isComplete: Bool

    /// Takes a path that holds no values.
    public init(_ path: String) {
        encoded = PercentEncoding.legalizePath(path)
        isComplete = true
    }
}

extension RequestPath: ExpressibleByStringInterpolation {
    /// Takes a path that holds no values.
    public init(stringLiteral path: String) {
        self.init(path)
    }

    /// Takes a path with values in it.
    public init(stringInterpolation: StringInterpolation) {
        encoded = stringInterpolation.encoded
        isComplete = stringInterpolation.isComplete
    }

    /// Builds a path from its literal parts and the values between them.
    public struct StringInterpolation: StringInterpolationProtocol {
        var encoded = ""
        var isComplete = true

        /// Starts an empty path.
        public init(literalCapacity: Int, interpolationCount: Int) {
            encoded.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        /// Adds text of the path itself.
        public mutating func appendLiteral(_ literal: String) {
            encoded += PercentEncoding.legalizePath(literal)
        }

        /// Adds a value as one segment; several texts are joined with commas, as RFC 6570 expands a list.
        public mutating func appendInterpolation(_ value: any ParameterValue) {
            let text = value.parameterValues.map(Self.segment).joined(separator: ",")
            isComplete = isComplete && !text.isEmpty
            encoded += text
        }

        /// A segment of dots alone would be resolved away as a relative reference (RFC 3986, section 5.2.4).
        private static func segment(_ text: String) -> String {
            switch text {
            case ".": "%2E"
            case "..": "%2E%2E"
            default: PercentEncoding.encode(text)
            }
        }
    }
}

extension RequestPath: CustomStringConvertible {
    /// The path as it travels.
    public var description: String { encoded }
}
