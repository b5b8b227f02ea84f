import Foundation

/// Why a call did not end in a success.
///
/// ```swift
/// do {
///     let user = try await client.users.getUser(userID: 42)
/// } catch let error as APIError where error.status == .notFound {
///     print(error.localizedDescription)            // getUser failed with status 404: No such user.
///     let problem = try error.decodeBody(as: Problem.self)
/// }
/// ```
///
/// A cancelled task throws `CancellationError`, not this.
public struct APIError: Error, Sendable {
    /// What went wrong.
    public enum Reason: Sendable {
        /// The request cannot be sent as it is; the text says why. Nothing was sent.
        case invalidRequest(String)
        /// The provider of ``Authentication/accessToken(_:)`` threw. Nothing was sent.
        case authentication(any Error)
        /// No response came: the transport, or a middleware, threw.
        case transport(any Error)
        /// The server answered with a status outside the 200s.
        case unsuccessful
        /// The server answered with a success whose body is not what the reference says.
        case undecodable(any Error)
    }

    /// The name of the endpoint in its reference.
    public var operationID: String
    /// What went wrong.
    public var reason: Reason
    /// The status of the response, if there was one.
    public var status: HTTPResponse.Status?
    /// The header fields of the response.
    public var headerFields: HTTPFields
    /// The body of the response.
    public var body: Data
    /// What the reference says about the status.
    public var documentation: String?

    /// Puts an error together, as tests and middlewares do.
    public init(
        operationID: String,
        reason: Reason,
        status: HTTPResponse.Status? = nil,
        headerFields: HTTPFields = [:],
        body: Data = Data(),
        documentation: String? = nil
    ) {
        self.operationID = operationID
        self.reason = reason
        self.status = status
        self.headerFields = headerFields
        self.body = body
        self.documentation = documentation
    }

    /// Decodes the body, as for a documented error schema; throws what the decoder throws.
    public func decodeBody<Value: Decodable>(as type: Value.Type, decoder: JSONDecoder = .api) throws -> Value {
        try decoder.decode(type, from: body)
    }
}
