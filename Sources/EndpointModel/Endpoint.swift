/// An operation of the API: a method on a path.
public struct Endpoint: Hashable, Sendable, Encodable {
    /// How settled an endpoint is, by the marks on its page.
    public enum Stability: String, Hashable, Sendable, Encodable, CaseIterable {
        case stable, earlyAccess, beta, experimental, deprecated
    }

    /// The methods that an endpoint can have: those of RFC 9110 and RFC 5789.
    package static let methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]

    /// The operation's name; the page's, unless it is corrected.
    public var operationID: Fact<String>
    /// The operation's name as the page's heading spells it.
    public var documentedName: String
    /// The HTTP method in capitals.
    public var method: Fact<String>
    /// The path template below the server's URL, with its `{placeholders}`.
    public var path: Fact<String>
    /// What the API's document calls the operation, where the page's functions have names of their own.
    public var originalID: Fact<String>?
    /// What that document appends to the path behind `#`, to tell requests by one method and path apart; it is not sent.
    public var pathFragment: String?
    /// One line that says what the endpoint does, without stability marks.
    public var summary: Fact<String>?
    /// The page's prose, a paragraph an element, as Markdown.
    public var description: [Fact<String>]
    public var stability: Fact<Stability>
    /// In page order, those of a form included.
    public var parameters: [Parameter]
    public var requestBody: RequestBody?
    /// The type that a success returns; the value is `nil` where the page says that there is none.
    public var result: Fact<SchemaType?>
    /// The media types of the responses, in page order; empty where none is stated.
    public var accept: Fact<[String]>
    public var responses: [Response]
    /// The names of the security schemes that the page lists; empty for no authorization.
    public var security: Fact<[String]>
    /// How it gives out a list page by page; the value is `nil` where the configuration says that it does not, and the fact
    /// where nothing shows that it does.
    public var paging: Fact<Paging?>?

    public init(
        operationID: Fact<String>,
        documentedName: String? = nil,
        method: Fact<String>,
        path: Fact<String>,
        summary: Fact<String>?,
        description: [Fact<String>],
        stability: Fact<Stability>,
        parameters: [Parameter],
        requestBody: RequestBody?,
        result: Fact<SchemaType?>,
        accept: Fact<[String]>,
        responses: [Response],
        security: Fact<[String]>,
        paging: Fact<Paging?>? = nil
    ) {
        self.operationID = operationID
        self.documentedName = documentedName ?? operationID.value
        self.method = method
        self.path = path
        self.summary = summary
        self.description = description
        self.stability = stability
        self.parameters = parameters
        self.requestBody = requestBody
        self.result = result
        self.accept = accept
        self.responses = responses
        self.security = security
        self.paging = paging
    }
}

extension [Response] {
    /// Whether a success is among them, or what may be one: the default, if no page says that it is a failure's.
    public var haveSuccess: Bool {
        contains { $0.status.value.isSuccess || $0.status.value == .default && $0.type == nil }
    }
}
