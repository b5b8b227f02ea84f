import EndpointModel
import Testing

/// A change of the library, code that called the library before, and what the compiler says of it now.
struct Edit: Sendable, CustomTestStringConvertible {
    let name: String
    let change: @Sendable (inout API) -> Void
    /// The body of a function that has a `library`.
    let caller: [String]
    /// What is said of the lines with the shims, in their order.
    let says: [String]
    /// The caller once the fix-its are applied, where they are all that is to be done.
    var fixed: [String]?

    var testDescription: String { name }

    static let all = endpoints + parameters + namespaces + schemas + properties + harmless
}

extension Edit {
    private static let endpoints = [
        Edit(
            name: "renamedEndpoint",
            change: { $0[0, "getBook"].operationID.value = "fetchBook" },
            caller: [
                "let book = try await library.books.getBook(bookID: 1)", "_ = BooksAPI.getBook(bookID: 1)", "_ = book",
            ],
            says: [
                "warning: 'getBook(bookID:)' is deprecated: renamed to 'fetchBook(bookID:)'",
                "warning: 'getBook(bookID:)' is deprecated: renamed to 'fetchBook(bookID:)'",
            ],
            fixed: [
                "let book = try await library.books.fetchBook(bookID: 1)", "_ = BooksAPI.fetchBook(bookID: 1)",
                "_ = book",
            ]
        ),
        Edit(
            name: "removedEndpoint",
            change: { $0.groups[0].endpoints.removeAll { $0.operationID.value == "deleteBook" } },
            caller: ["try await library.books.deleteBook(bookID: 1)"],
            says: ["error: 'deleteBook(bookID:)' is unavailable: the API has no `DELETE /books/{bookId}` any more"]
        ),
        Edit(
            name: "renamedEndpointThatNeedsMore",
            change: {
                $0[0, "getCover"].operationID.value = "downloadCover"
                $0[0, "getCover"].parameters.append(.of("size", required: true))
            },
            caller: ["_ = try await library.books.getCover(bookID: 1)"],
            says: [
                "error: 'getCover(bookID:)' is unavailable: `downloadCover` is called otherwise now, and needs `size`"
            ]
        ),
        Edit(
            name: "movedEndpoint",
            change: { api in
                api.groups[1].endpoints.append(api[0, "listShelves"])
                api.groups[0].endpoints.removeAll { $0.documentedName == "listShelves" }
            },
            caller: ["_ = try await library.books.listShelves(floor: 3)"],
            says: ["warning: 'listShelves(floor:)' is deprecated: `MembersAPI` has `listShelves(floor:)` now"]
        ),
    ]

    private static let parameters = [
        Edit(
            name: "renamedParameters",
            change: {
                $0[0, "findBooks"].parameters[1].rename("page_size")
                $0[0, "findBooks"].parameters[2].rename("start")
            },
            caller: [
                "_ = BooksAPI.findBooks(text: \"a\")",
                "_ = BooksAPI.findBooks(text: \"a\", limit: 1)",
                "_ = BooksAPI.findBooks(text: \"a\", offset: 1)",
                "_ = BooksAPI.findBooks(text: \"a\", limit: 1, offset: 1, tags: [])",
            ],
            says: [
                "warning: 'findBooks(text:limit:offset:tags:)' is deprecated: renamed to 'findBooks(text:pageSize:start:tags:)'",
                "warning: 'findBooks(text:offset:tags:)' is deprecated: renamed to 'findBooks(text:start:tags:)'",
                "warning: 'findBooks(text:limit:offset:tags:)' is deprecated: renamed to 'findBooks(text:pageSize:start:tags:)'",
            ],
            fixed: [
                "_ = BooksAPI.findBooks(text: \"a\")",
                "_ = BooksAPI.findBooks(text: \"a\", pageSize: 1)",
                "_ = BooksAPI.findBooks(text: \"a\", start: 1)",
                "_ = BooksAPI.findBooks(text: \"a\", pageSize: 1, start: 1, tags: [])",
            ]
        ),
        Edit(
            name: "renamedRequiredParameter",
            change: { $0[0, "reserve"].parameters[0].rename("person") },
            caller: ["try await library.books.reserve(member: \"m\", days: 3)", "_ = BooksAPI.reserve(member: \"m\")"],
            says: [
                "warning: 'reserve(member:days:)' is deprecated: renamed to 'reserve(person:days:)'",
                "warning: 'reserve(member:days:)' is deprecated: renamed to 'reserve(person:days:)'",
            ],
            fixed: ["try await library.books.reserve(person: \"m\", days: 3)", "_ = BooksAPI.reserve(person: \"m\")"]
        ),
        Edit(
            name: "removedOptionalParameter",
            change: { $0[0, "countBooks"].parameters.remove(at: 0) },
            caller: [
                "_ = BooksAPI.countBooks()", "_ = BooksAPI.countBooks(year: 1)",
                "_ = BooksAPI.countBooks(region: \"r\", year: 1)",
            ],
            says: [
                "error: 'countBooks(region:year:)' is unavailable: `countBooks` has no argument `region` any more"
            ]
        ),
        Edit(
            name: "removedRequiredParameter",
            change: { $0[0, "rateBook"].parameters.remove(at: 0) },
            caller: ["try await library.books.rateBook(stars: 5, comment: \"c\")"],
            says: ["error: 'rateBook(stars:comment:)' is unavailable: `rateBook` has no argument `stars` any more"]
        ),
        Edit(
            name: "renamedParameterOfOneOfSeveralValues",
            change: { $0[0, "sortBooks"].parameters[0].rename("by_key") },
            caller: ["_ = BooksAPI.sortBooks(order: .title)", "let _: BooksAPI.Order = .year"],
            says: [
                "warning: 'sortBooks(order:)' is deprecated: renamed to 'sortBooks(byKey:)'",
                "warning: 'Order' is deprecated: renamed to 'ByKey'",
            ],
            fixed: ["_ = BooksAPI.sortBooks(byKey: .title)", "let _: BooksAPI.ByKey = .year"]
        ),
    ]

    private static let namespaces = [
        Edit(
            name: "renamedNamespace",
            change: { $0.groups[2].name = "BorrowingApi" },
            caller: ["_ = try await library.loans.listLoans()", "_ = LoansAPI.listLoans()"],
            says: [
                "warning: 'loans' is deprecated: renamed to 'borrowing'",
                "warning: 'LoansAPI' is deprecated: renamed to 'BorrowingAPI'",
            ],
            fixed: ["_ = try await library.borrowing.listLoans()", "_ = BorrowingAPI.listLoans()"]
        ),
        Edit(
            name: "removedNamespace",
            change: { $0.groups.removeAll { $0.name == "FinesApi" } },
            caller: ["_ = try await library.fines.listFines(open: true)"],
            says: ["error: 'fines' is unavailable: the API has no `FinesAPI` any more"]
        ),
    ]

    private static let schemas = [
        Edit(
            name: "renamedSchema",
            change: {
                $0.schemas[$0.index("Author")].name = "Writer"
                $0.object("Book") { $0.properties[1].type.value = .reference("Writer") }
                $0[0, "getAuthor"].result.value = .reference("Writer")
            },
            caller: ["let _: Author = try await library.books.getAuthor()", "_ = Author(name: \"n\", born: 1)"],
            says: [
                "warning: 'Author' is deprecated: renamed to 'Writer'",
                "warning: 'Author' is deprecated: renamed to 'Writer'",
            ],
            fixed: ["let _: Writer = try await library.books.getAuthor()", "_ = Writer(name: \"n\", born: 1)"]
        ),
        Edit(
            name: "removedSchema",
            change: { api in api.schemas.removeAll { $0.name == "Review" } },
            caller: ["let review = Review(stars: 1, text: \"t\")", "_ = review.text"],
            says: ["error: 'Review' is unavailable: the API has no `Review` any more"]
        ),
    ]

    private static let properties = [
        Edit(
            name: "renamedProperty",
            change: { $0.object("Book") { $0.properties[2].rename("page_count") } },
            caller: [
                "var book = Book(title: \"t\", pages: 3)", "book.pages = 4", "_ = Book(title: \"t\")",
                "_ = book.pages",
            ],
            says: [
                "warning: 'init(title:author:pages:state:place:)' is deprecated: replaced by 'init(title:author:pageCount:state:place:)'",
                "warning: 'pages' is deprecated: renamed to 'pageCount'",
                "warning: 'pages' is deprecated: renamed to 'pageCount'",
            ],
            fixed: [
                "var book = Book(title: \"t\", pageCount: 3)", "book.pageCount = 4", "_ = Book(title: \"t\")",
                "_ = book.pageCount",
            ]
        ),
        Edit(
            name: "removedProperty",
            change: { $0.object("Loan") { $0.properties.remove(at: 1) } },
            caller: ["let loan = Loan(book: 1)", "_ = loan.due", "_ = Loan(book: 1, due: \"d\")"],
            says: [
                "error: 'due' is unavailable: `Loan` has no `due` any more",
                "error: 'init(book:due:)' is unavailable: `init` has no argument `due` any more",
            ]
        ),
        Edit(
            name: "removedConstant",
            change: { $0.object("Book") { $0.properties[3].type.value = .enumeration(["lent", "in"]) } },
            caller: ["_ = Book.State.lent", "_ = Book.State.lost"],
            says: ["error: 'lost' is unavailable: `Book.State` has no `lost` any more"]
        ),
        Edit(
            name: "renamedConstant",
            change: {
                $0.schemas[$0.index("Format")].shape.value =
                    .enumeration(.integer(nil), [.init(name: "PRINT", value: "1"), .init(name: "AUDIO", value: "2")])
            },
            caller: ["_ = Format.paper", "_ = Format.audio"],
            says: ["warning: 'paper' is deprecated: renamed to 'print'"],
            fixed: ["_ = Format.print", "_ = Format.audio"]
        ),
    ]

    private static let harmless = [
        Edit(
            name: "addedOptionalParameter",
            change: { $0[0, "listTitles"].parameters.append(.of("language")) },
            caller: ["_ = BooksAPI.listTitles(region: \"r\")", "_ = BooksAPI.listTitles()"],
            says: []
        ),
        Edit(
            name: "nothing",
            change: { _ in },
            caller: ["_ = try await library.members.listMembers(limit: 3)", "_ = MembersAPI.listMembers()"],
            says: []
        ),
    ]
}

extension API {
    fileprivate subscript(group: Int, operation: String) -> Endpoint {
        get { groups[group].endpoints[index(group, operation)] }
        set { groups[group].endpoints[index(group, operation)] = newValue }
    }

    private func index(_ group: Int, _ operation: String) -> Int {
        groups[group].endpoints.firstIndex { $0.documentedName == operation } ?? 0
    }

    fileprivate func index(_ schema: String) -> Int { schemas.firstIndex { $0.name == schema } ?? 0 }

    fileprivate mutating func object(_ schema: String, _ change: (inout ObjectShape) -> Void) {
        guard case .object(var object) = schemas[index(schema)].shape.value else { return }
        change(&object)
        schemas[index(schema)].shape.value = .object(object)
    }
}

extension Parameter {
    fileprivate mutating func rename(_ name: String) {
        self = .of(name, in: self.location.value, self.type.value, required: self.isRequired.value)
    }
}

extension Property {
    fileprivate mutating func rename(_ name: String) {
        self = .of(name, self.type.value, required: self.isRequired.value)
    }
}

extension API {
    /// The library before the edits: what each of them changes is apart from what the others do.
    static let before = library(
        [
            .of(
                "BooksApi",
                [
                    .of(
                        "getBook",
                        "/books/{bookId}",
                        [.of("bookId", in: .path, .integer(nil))],
                        result: .reference("Book")
                    ),
                    .of("deleteBook", "DELETE", "/books/{bookId}", [.of("bookId", in: .path, .integer(nil))]),
                    .of("getCover", "/covers/{bookId}", [.of("bookId", in: .path, .integer(nil))], result: .any),
                    .of("listShelves", "/shelves", [.of("floor", .integer(nil))], result: .any),
                    .of(
                        "findBooks",
                        "/search",
                        [
                            .of("text", required: true), .of("limit", .integer(.int32)),
                            .of("offset", .integer(.int64)),
                            .of("tags", .array(.string(nil))),
                        ],
                        result: .any
                    ),
                    .of("reserve", "POST", "/reserve", [.of("member", required: true), .of("days", .integer(nil))]),
                    .of("countBooks", "/count", [.of("region"), .of("year", .integer(nil))], result: .any),
                    .of(
                        "rateBook",
                        "PUT",
                        "/ratings",
                        [.of("stars", .integer(nil), required: true), .of("comment", required: true)]
                    ),
                    .of("sortBooks", "/sorted", [.of("order", .enumeration(["title", "year"]))], result: .any),
                    .of("getAuthor", "/author", result: .reference("Author")),
                    .of("listTitles", "/titles", [.of("region")], result: .any),
                ]
            ),
            .of("MembersApi", [.of("listMembers", "/members", [.of("limit", .integer(nil))], result: .any)]),
            .of("LoansApi", [.of("listLoans", "/loans", result: .array(.reference("Loan")))]),
            .of("FinesApi", [.of("listFines", "/fines", [.of("open", .boolean)], result: .reference("Fine"))]),
        ],
        [
            .of(
                "Book",
                .of("title", required: true),
                .of("author", .reference("Author")),
                .of("pages", .integer(nil)),
                .of("state", .enumeration(["lent", "in", "lost"])),
                .of("place", .object([.of("shelf"), .of("floor", .integer(nil))]))
            ),
            .of("Author", .of("name", required: true), .of("born", .integer(nil))),
            .of("Loan", .of("book", .integer(nil), required: true), .of("due")),
            .of("Fine", .of("cents", .integer(nil), required: true)),
            .of("Review", .of("stars", .integer(nil), required: true), .of("text")),
            .of(
                "Format",
                shape: .enumeration(
                    .integer(nil),
                    [.init(name: "PAPER", value: "1"), .init(name: "AUDIO", value: "2")]
                )
            ),
        ]
    )
}
