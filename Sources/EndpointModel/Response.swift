/// A documented response of an endpoint.
public struct Response: Hashable, Sendable {
    /// The status that a response answers to.
    public enum Status: Hashable, Sendable {
        case code(Int)
        /// Any status that has no response of its own; pages of some generators write `0`.
        case `default`

        /// Whether this is a 2xx status.
        public var isSuccess: Bool {
            guard case .code(let code) = self else { return false }
            return (200..<300).contains(code)
        }
    }

    public var status: Fact<Status>
    public var description: Fact<String>
    /// The names of the documented response header fields.
    public var headers: [Fact<String>]
    /// What the body of a failure is; `nil` where that is not known. What a success holds is the endpoint's result.
    public var type: Fact<SchemaType>?

    public init(
        status: Fact<Status>,
        description: Fact<String>,
        headers: [Fact<String>] = [],
        type: Fact<SchemaType>? = nil
    ) {
        self.status = status
        self.description = description
        self.headers = headers
        self.type = type
    }
}

extension Response: Encodable {}

extension Response.Status: CustomStringConvertible, Encodable {
    /// `200`, or `default`.
    public var description: String {
        switch self {
        case .code(let code): "\(code)"
        case .default: "default"
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
