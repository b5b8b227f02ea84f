import EndpointModel

extension RuleCase {
    package static let paging = [
        RuleCase(
            .pagingAdded,
            from: { $0.page(nil) },
            { $0.page(.offset) },
            near: { $0.e[0].paging = stated(nil) }
        ),
        RuleCase(
            .pagingRemoved,
            from: { $0.page(.offset) },
            { $0.page(nil) },
            near: { $0.e[0].paging?.evidence = .corrected(place(9)) },
            is: .evidenceChanged
        ),
        RuleCase(
            .pagingChanged,
            from: { $0.page(.link) },
            { $0.page(.offset) },
            near: { $0.e[0].paging?.evidence = .documented(place(9)) }
        ),
        RuleCase(
            .pagingMoved,
            from: { $0.page(.offset) },
            { $0.page(.offset, first: 1) },
            near: { $0.e[0].documentedName = "list_books" }
        ),
        RuleCase(
            .pagingItemsMoved,
            from: { $0.pageParts("parts") },
            { $0.pageParts("shelves") },
            near: { $0.book.reverse() },
            is: .propertiesReordered
        ),
    ]
}

extension API {
    /// The list of books, with an offset that pages may go by.
    fileprivate mutating func page(_ style: Paging.Style?, first: Int = 0) {
        p.append(.of("offset", .integer(.int32)))
        guard let style else { return }
        let paging = style == .link ? Paging(.link) : Paging(style, request: "offset", first: first)
        e[0].paging = stated(paging)
    }

    /// A book, with two lists, one of which is given out page by page.
    fileprivate mutating func pageParts(_ items: String) {
        book.append(.of("shelves", .array(.string(nil))))
        e[1].paging = stated(Paging(.link, items: [items]))
    }
}
