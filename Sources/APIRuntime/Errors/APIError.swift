import Foundation

/// Why a call did not end in a success.
///
/// ```swift
/// do throws(APIError) {                             // in a Task's closure, the compiler has to be told
///     let user = try await client.users.getUser(userID: 42)
/// } catch {                                        // an APIError, and nothing else
///     switch error.reason {
///     case .documentedFailure where error.status == .notFound:
///         let problem = try error.body(as: Problem.self)
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
        /// No complete response came: the transport, or a middleware, threw. Where a stream broke off, the status of the
        /// response is in the error.
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
        /// The server answered with a body of more bytes than ``ClientConfiguration/maximumResponseSize``, or with a
        /// line or an event of so many.
        case responseTooLarge(limit: Int)
        /// The server answered with a success whose body is of another media type than the reference says.
        case unexpectedMediaType(String, expected: [String])
        /// The server answered with a success whose body is not what the reference says. The body in the error is, of a
        /// stream, that of the line or event alone.
        case undecodable(any Error)
        /// The server answered with a success whose body could not be written to the file that it was to go to.
        case unwritable(any Error)
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
    /// The type of the body, if the status is a failure for which the reference gives one.
    public var bodyType: (any (Decodable & Sendable).Type)?
    /// What the server says of a failure in its own words, taken from the usual members of error objects: one line of at most
    /// 200 characters, without the credentials of the client. `nil` if there are none.
    public var serverMessage: String?
    /// What may be wrong with the credentials of the client, after a 401.
    var advice: String?

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

    /// Decodes the body as a type of your choice; throws what the decoder throws.
    ///
    /// ```swift
    /// if let problem = try? error.body(as: Problem.self) { print(problem.title) }
    /// ```
    public func body<Value: Decodable>(as type: Value.Type, decoder: JSONDecoder = .api) throws -> Value {
        try decoder.decode(type, from: body)
    }

    /// Decodes the body as what the reference says that it is: see ``bodyType``.
    ///
    /// ```swift
    /// switch try error.documentedBody() {
    /// case let problem as Problem: print(problem.title)
    /// case let invalid as ValidationError: print(invalid.fields)
    /// default: print(error.localizedDescription)
    /// }
    /// ```
    ///
    /// - Returns: `nil` if the reference does not say.
    /// - Throws: What the decoder throws.
    public func documentedBody(decoder: JSONDecoder = .api) throws -> (any Decodable & Sendable)? {
        guard let bodyType else { return nil }
        return try body(as: bodyType, decoder: decoder)
    }
}
