import Foundation

/// Why a call did not end in a success.
///
/// ```swift
/// do {
///     let user = try await client.users.getUser(userID: 42)
/// } catch {                                        // an APIError, and nothing else
///     switch error.reason {
///     case .documentedFailure where error.status == .notFound:
///         let problem = try error.decodeBody(as: Problem.self)
///     case .cancelled: return
///     default: print(error.localizedDescription)   // getUser failed with status 404 Not Found: No such user.
///     }
/// }
/// ```
///
/// No error of this module holds a credential that a client was given.
public struct APIError: Error, Sendable {
    /// What went wrong.
    public enum Reason: Sendable {
        /// The request cannot be sent as it is; the text says why. Nothing was sent.
        case invalidRequest(String)
        /// The provider of ``Authentication/accessToken(_:)`` threw. Nothing was sent.
        case authentication(any Error)
        /// No complete response came: the transport, or a middleware, threw.
        case transport(any Error)
        /// No complete response came in time: see ``ClientConfiguration/timeout``.
        case timeout
        /// The task that made the call was cancelled.
        case cancelled
        /// The server answered with a status outside the 200s that the reference lists, or covers by a description of
        /// all others. The text is that description; it may be empty.
        case documentedFailure(String)
        /// The server answered with a status outside the 200s of which the reference says nothing.
        case undocumentedStatus
        /// The server answered with a body of more bytes than ``ClientConfiguration/maximumResponseSize``.
        case responseTooLarge(limit: Int)
        /// The server answered with a success whose body is of another media type than the reference says.
        case unexpectedMediaType(String, expected: [String])
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

    /// Puts an error together, as tests and middlewares do.
    public init(
        operationID: String,
        reason: Reason,
        status: HTTPResponse.Status? = nil,
        headerFields: HTTPFields = [:],
        body: Data = Data()
    ) {
        self.operationID = operationID
        self.reason = reason
        self.status = status
        self.headerFields = headerFields
        self.body = body
    }

    /// What the reference says about the status, if that is what went wrong, and it says anything.
    public var documentation: String? {
        guard case .documentedFailure(let text) = reason, !text.isEmpty else { return nil }
        return text
    }

    /// Decodes the body, as for a documented error schema; throws what the decoder throws.
    public func decodeBody<Value: Decodable>(as type: Value.Type, decoder: JSONDecoder = .api) throws -> Value {
        try decoder.decode(type, from: body)
    }
}
