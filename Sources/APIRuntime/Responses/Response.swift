/// A successful response.
public struct Response<Value: Sendable>: Sendable {
    /// The status, in the 200s. It tells several documented successes apart.
    public var status: HTTPResponse.Status
    /// The header fields.
    public var headerFields: HTTPFields
    /// The body, decoded.
    public var value: Value

    /// Puts a response together, as tests do.
    public init(status: HTTPResponse.Status, headerFields: HTTPFields = [:], value: Value) {
        self.status = status
        self.headerFields = headerFields
        self.value = value
    }
}
