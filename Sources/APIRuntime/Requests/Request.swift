import Foundation

/// One call of an endpoint, as a value: to send, inspect, log or test.
///
/// Generated clients make these; nothing keeps you from writing your own:
///
/// ```swift
/// let request = Request<User>(
///     operationID: "getUser",
///     method: .get,
///     path: "/users/\(id)",
///     query: ["fields": ["name", "email"]],
///     accept: ["application/json"],
///     responses: [200: "The user", 404: "No such user"],
///     output: .json
/// )
/// let user = try await client.send(request).value
/// ```
public struct Request<Output: Sendable>: Sendable {
    /// The name of the endpoint in its reference.
    public var operationID: String
    /// The HTTP method.
    public var method: HTTPRequest.Method
    /// The path, relative to the server's URL.
    public var path: RequestPath
    /// The query.
    public var query: RequestParameters
    /// The header fields that are parameters of the endpoint.
    public var headerFields: RequestParameters
    /// The cookies that are parameters of the endpoint.
    public var cookies: RequestParameters
    /// The body.
    public var body: RequestBody?
    /// The media types that the endpoint answers with. The `Accept` field names those that ``output`` can read.
    public var accept: [String]
    /// The authorization that the endpoint is documented to need.
    public var security: SecurityRequirement
    /// What the reference says about the statuses that the endpoint answers with.
    public var responses: DocumentedResponses
    /// How the body of a success becomes an `Output`.
    public var output: ResponseDecoding<Output>
    /// How long this call may take; `nil` for as long as ``ClientConfiguration/timeout`` says.
    public var timeout: Duration?
    /// How many bytes the body of the response may have; `nil` for as many as
    /// ``ClientConfiguration/maximumResponseSize`` says.
    public var maximumResponseSize: Int?

    var uploadProgress: ProgressHandler?
    var downloadProgress: ProgressHandler?

    /// Describes a call; what is left out is not sent.
    public init(
        operationID: String,
        method: HTTPRequest.Method,
        path: RequestPath,
        query: RequestParameters = RequestParameters(),
        headerFields: RequestParameters = RequestParameters(),
        cookies: RequestParameters = RequestParameters(),
        body: RequestBody? = nil,
        accept: [String] = [],
        security: SecurityRequirement = .unspecified,
        responses: DocumentedResponses = DocumentedResponses(),
        output: ResponseDecoding<Output>
    ) {
        self.operationID = operationID
        self.method = method
        self.path = path
        self.query = query
        self.headerFields = headerFields
        self.cookies = cookies
        self.body = body
        self.accept = accept
        self.security = security
        self.responses = responses
        self.output = output
    }
}
