/// The pages of a list, each asked for when it is needed.
///
/// ```swift
/// for try await page in vendor.books.listBooksPages() {
///     print(page.total)
/// }
/// for try await book in vendor.books.listBooksPages(pageSize: 100).items {
///     if book.title == title { break }    // no further page is asked for
/// }
/// ```
///
/// Nothing is sent before the first page is asked for. Each iteration begins anew. It ends after the last page, or with the
/// first error, which is an ``APIError``; a task that is cancelled gets one with the reason ``APIError/Reason/cancelled``.
public struct PageSequence<Page: Sendable, Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Page
    public typealias Failure = APIError

    /// Where pages come from.
    fileprivate enum Source: Sendable {
        case server(APIClient, any PageCourse<Page>)
        case memory([Page])
    }

    private let source: Source
    private let itemsOfPage: @Sendable (Page) -> [Item]?

    init(client: APIClient, course: any PageCourse<Page>, items: @escaping @Sendable (Page) -> [Item]?) {
        source = .server(client, course)
        itemsOfPage = items
    }

    /// A sequence of pages that are there already, as a stub gives it.
    ///
    /// ```swift
    /// PageSequence([BookPage(items: [book])], items: \.items)
    /// ```
    public init(_ pages: [Page], items: @escaping @Sendable (Page) -> [Item]?) {
        source = .memory(pages)
        itemsOfPage = items
    }

    /// The items of all pages, one after another.
    public var items: Items { Items(pages: self) }

    /// Begins with the first page.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(walk: Walk(source))
    }

    /// Asks for one page after another.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let walk: Walk

        /// Asks for the next page.
        ///
        /// - Returns: The page; `nil` after the last one, and after an error.
        /// - Throws: ``APIError``.
        public mutating func next() async throws(APIError) -> Page? { try await walk.next() }
    }

    /// How far an iteration has come.
    fileprivate final class Walk {
        private var source: Source
        private var hasBegun = false
        /// The response with the last page; `nil` at the end.
        private var response: Response<Page>?

        init(_ source: Source) {
            self.source = source
        }

        func next() async throws(APIError) -> Page? {
            switch source {
            case .memory(let pages):
                source = .memory(Array(pages.dropFirst()))
                return pages.first
            case .server(let client, var course):
                guard let request = try request(&course) else { return nil }
                source = .server(client, course)
                let response = try await client.send(request)
                self.response = response
                return response.value
            }
        }

        /// The request for the next page. There is none behind it until it is answered: an error is the end.
        private func request(_ course: inout any PageCourse<Page>) throws(APIError) -> Request<Page>? {
            guard hasBegun else {
                hasBegun = true
                return course.first
            }
            guard let last = response else { return nil }
            response = nil
            return try course.request(after: last)
        }
    }
}

extension PageSequence {
    /// The items of all pages, one after another; a page is asked for when those before it are used up.
    public struct Items: AsyncSequence, Sendable {
        public typealias Element = Item
        public typealias Failure = APIError

        fileprivate let pages: PageSequence

        /// Begins with the first item of the first page.
        public func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(pages: pages.makeAsyncIterator(), itemsOfPage: pages.itemsOfPage)
        }

        /// Goes through the items of one page after another.
        public struct AsyncIterator: AsyncIteratorProtocol {
            fileprivate var pages: PageSequence.AsyncIterator
            fileprivate let itemsOfPage: @Sendable (Page) -> [Item]?
            private var items: ArraySlice<Item> = []

            fileprivate init(pages: PageSequence.AsyncIterator, itemsOfPage: @escaping @Sendable (Page) -> [Item]?) {
                self.pages = pages
                self.itemsOfPage = itemsOfPage
            }

            /// Gives the next item, of the next page if need be.
            ///
            /// - Returns: The item; `nil` after the last one, and after an error.
            /// - Throws: ``APIError``.
            public mutating func next() async throws(APIError) -> Item? {
                while items.isEmpty {
                    guard let page = try await pages.next() else { return nil }
                    items = (itemsOfPage(page) ?? [])[...]
                }
                return items.removeFirst()
            }
        }
    }
}
