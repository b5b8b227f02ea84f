/// The way from one page of a list to the next.
protocol PageCourse<Page>: Sendable {
    associatedtype Page: Sendable

    /// The request for the first page.
    var first: Request<Page> { get }

    /// The request for the page behind the one that a response has; `nil` if that is the last.
    mutating func request(after response: Response<Page>) throws(APIError) -> Request<Page>?
}

/// Follows the tokens that responses have. One that was there before would lead in a circle.
struct TokenCourse<Page: Sendable, Token: ParameterValue & Hashable & Sendable>: PageCourse {
    let token: Token?
    let next: @Sendable (Page) -> Token?
    let request: @Sendable (Token?) -> Request<Page>
    private var known: Set<Token>

    init(
        from token: Token?,
        next: @escaping @Sendable (Page) -> Token?,
        request: @escaping @Sendable (Token?) -> Request<Page>
    ) {
        self.token = token
        self.next = next
        self.request = request
        known = token.map { [$0] } ?? []
    }

    var first: Request<Page> { request(token) }

    mutating func request(after response: Response<Page>) -> Request<Page>? {
        guard let token = next(response.value), !token.parameterValues.joined().isEmpty, known.insert(token).inserted
        else { return nil }
        return request(token)
    }
}

/// Counts on until a page is empty. One of the same items as the page before is that of a server which does not heed the
/// number, and would come for ever.
struct NumberCourse<Page: Sendable, Item: Hashable & Sendable, Number: FixedWidthInteger & Sendable>: PageCourse {
    /// What is counted.
    enum Unit {
        case items, pages
    }

    let unit: Unit
    private(set) var number: Number
    let items: @Sendable (Page) -> [Item]?
    let request: @Sendable (Number) -> Request<Page>
    private var last: [Item]?

    init(
        _ unit: Unit,
        from number: Number,
        items: @escaping @Sendable (Page) -> [Item]?,
        request: @escaping @Sendable (Number) -> Request<Page>
    ) {
        self.unit = unit
        self.number = number
        self.items = items
        self.request = request
    }

    var first: Request<Page> { request(number) }

    mutating func request(after response: Response<Page>) -> Request<Page>? {
        guard let items = items(response.value), !items.isEmpty, items != last else { return nil }
        last = items
        guard let step = Number(exactly: unit == .items ? items.count : 1) else { return nil }
        let (next, overflows) = number.addingReportingOverflow(step)
        if overflows { return nil }
        number = next
        return request(number)
    }
}

/// Follows the addresses that responses have. One that was there before would lead in a circle.
struct LinkCourse<Page: Sendable>: PageCourse {
    let client: APIClient
    let first: Request<Page>
    let link: @Sendable (Response<Page>) -> String?
    private var request: Request<Page>
    private var known: Set<String> = []

    init(client: APIClient, first: Request<Page>, link: @escaping @Sendable (Response<Page>) -> String?) {
        self.client = client
        self.first = first
        self.link = link
        request = first
    }

    mutating func request(after response: Response<Page>) throws(APIError) -> Request<Page>? {
        guard let link = link(response), !link.isEmpty else { return nil }
        known.insert(try address(of: request))
        let next = try request.following(link, of: client.serverURL)
        guard !known.contains(try address(of: next)) else { return nil }
        request = next
        return next
    }

    private func address(of request: Request<Page>) throws(APIError) -> String {
        try request.httpRequest(serverURL: client.serverURL).0.path ?? ""
    }
}
