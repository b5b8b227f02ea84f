extension APIClient {
    /// The pages of a list whose responses have the token of the next page. A page without one, with an empty one or with
    /// one that was there before is the last.
    ///
    /// ```swift
    /// client.pages(from: nil, next: \.nextPageToken, items: \.books) { token in
    ///     BooksAPI.listBooks(pageToken: token)
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - token: The token of the page to begin with; `nil` for the first one.
    ///   - next: The token of the page behind a page.
    ///   - items: The items of a page.
    ///   - request: The request for the page of a token; for the first page of `nil`.
    public func pages<Page, Item, Token: ParameterValue & Hashable & Sendable>(
        from token: Token?,
        next: @escaping @Sendable (Page) -> Token?,
        items: @escaping @Sendable (Page) -> [Item]?,
        request: @escaping @Sendable (Token?) -> Request<Page>
    ) -> PageSequence<Page, Item> {
        PageSequence(client: self, course: TokenCourse(from: token, next: next, request: request), items: items)
    }

    /// The pages of a list whose requests say how many items to pass over. An empty page is the last, and so is one of the
    /// same items as the page before.
    ///
    /// - Parameters:
    ///   - offset: How many items to pass over at first.
    ///   - items: The items of a page.
    ///   - request: The request for the page at an offset.
    public func pages<Page, Item: Hashable, Offset: FixedWidthInteger & Sendable>(
        fromOffset offset: Offset,
        items: @escaping @Sendable (Page) -> [Item]?,
        request: @escaping @Sendable (Offset) -> Request<Page>
    ) -> PageSequence<Page, Item> {
        let course = NumberCourse(.items, from: offset, items: items, request: request)
        return PageSequence(client: self, course: course, items: items)
    }

    /// The pages of a list whose requests have the number of a page. An empty page is the last, and so is one of the same
    /// items as the page before.
    ///
    /// - Parameters:
    ///   - number: The number of the page to begin with.
    ///   - items: The items of a page.
    ///   - request: The request for the page of a number.
    public func pages<Page, Item: Hashable, Number: FixedWidthInteger & Sendable>(
        fromPage number: Number,
        items: @escaping @Sendable (Page) -> [Item]?,
        request: @escaping @Sendable (Number) -> Request<Page>
    ) -> PageSequence<Page, Item> {
        let course = NumberCourse(.pages, from: number, items: items, request: request)
        return PageSequence(client: self, course: course, items: items)
    }

    /// The pages of a list whose responses have the address of the next page in their `Link` field, as RFC 8288 defines it,
    /// with the relation `next`. A page without one, or with one that was there before, is the last.
    ///
    /// Addresses of another origin than the server's are not followed, for they would get the credentials: the sequence
    /// fails with ``APIError/Reason/invalidRequest(_:)``.
    ///
    /// - Parameters:
    ///   - request: The request for the first page.
    ///   - items: The items of a page.
    public func pages<Page, Item>(
        of request: Request<Page>,
        items: @escaping @Sendable (Page) -> [Item]?
    ) -> PageSequence<Page, Item> {
        let course = LinkCourse(client: self, first: request) { LinkField.target(of: "next", in: $0.headerFields) }
        return PageSequence(client: self, course: course, items: items)
    }

    /// The pages of a list whose responses have the address of the next page in their body; as with those in a `Link`
    /// field.
    ///
    /// - Parameters:
    ///   - request: The request for the first page.
    ///   - next: The address of the page behind a page.
    ///   - items: The items of a page.
    public func pages<Page, Item>(
        of request: Request<Page>,
        next: @escaping @Sendable (Page) -> String?,
        items: @escaping @Sendable (Page) -> [Item]?
    ) -> PageSequence<Page, Item> {
        let course = LinkCourse(client: self, first: request) { next($0.value) }
        return PageSequence(client: self, course: course, items: items)
    }
}
