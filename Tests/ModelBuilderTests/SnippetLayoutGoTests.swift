import CustomDump
import EndpointModel
import Testing

/// Pages that document calls, as Go's are: arguments beside `ctx` and `opts`, types in code with their pointers, responses
/// within what holds the message.
@Suite struct SnippetLayoutGoTests {
    private let layout: SnippetLayout

    init() throws { layout = try SnippetLayout("go") }

    @Test func everyOperation() {
        expectNoDifference(
            layout.operations,
            [
                """
                GET /books List (listBooks): query page_size*: integer(int64)?, query sort: Sort?, query cursor: string?, \
                header* X-Branch*: string? -> BookPage; none
                """,
                """
                POST /books Create (createBook): application/json CreateBookRequest! \
                -> Book, 400 Problem, 409 Problem; BearerAuth
                """,
                """
                GET /books/{book_id} Get (getBook): path book_id: integer(int64)!, \
                query with_price*: boolean? deprecated -> Book, 404 Problem; BearerAuth
                """,
                """
                PATCH /books/{book_id} Update (updateBook): path book_id: integer(int64)!, query notify: boolean?, \
                application/json UpdateBookRequestBody! -> Book, 404 Problem; BearerAuth
                """,
                """
                DELETE /books/{book_id} Delete (deleteBook): path book_id: integer(int64)! \
                -> nothing; BearerAuth; deprecated
                """,
                """
                GET /books/{book_id}/cover GetCover (getCover): path book_id: integer(int64)! \
                -> string(binary); BearerAuth
                """,
                """
                POST /books/{book_id}/cover SetCover (setCover): path book_id: integer(int64)!, \
                form file: string(binary)!, form alt_text*: string?, multipart/form-data! -> nothing; BearerAuth
                """,
                "GET /books/events Watch (watchBooks): -> BookEvent text/event-stream; BearerAuth",
            ]
        )
    }

    /// None of them is a class of the SDK: what holds requests, responses, files, the HTTP message, options.
    @Test func everySchema() {
        expectNoDifference(
            layout.schemas,
            [
                "Added {kind: AddedKind!, at_shelf*: string!}",
                "AddedKind = added",
                "Author = anyOf string, Person",
                """
                Book {id*: integer(int64)!, title: string!, subtitle: string? null, added: string(date)!, \
                updated_at*: string(date-time)!, lent_until*: string(date-time)? null, pages: integer?, \
                price: number(double)?, kind: Kind!, author: Author!, shelf_mark*: string? deprecated}
                """,
                "BookEvent {book: Book!, change: Change?}",
                "BookPage {books: [Book]!, next_cursor*: string! null, labels: {string: any}?}",
                "Change = anyOf Added, Removed",
                "CreateBookRequest {title: string!, pages: integer?, tags: [string]?}",
                "Kind = book",
                "Person {full_name*: string!}",
                "Problem {title: string!, detail: string?}",
                "Reason = sold, worn-out",
                "Removed {kind: RemovedKind!, reason: Reason?}",
                "RemovedKind = removed",
                "Sort = title, -added",
                "UpdateBookRequestBody {title: string? null}",
            ]
        )
    }

    @Test func whatTheReadmeSays() {
        let api = layout.api
        expectNoDifference(api.groups.map(\.name), ["Books"])
        #expect(api.title?.value == "The Bookshop")
        #expect(api.server.value == .absolute("https://api.bookshop.example/v2"))
        expectNoDifference(api.securitySchemes.map { "\($0.name) \($0.kind.value)" }, ["BearerAuth bearer"])
    }

    /// The options of the client and a type of the SDK's own have pages, which are none of a reference.
    @Test func whatAPersonShouldKnow() {
        expectNoDifference(layout.passedOver, ["docs/models/operations/option.md", "docs/types/date.md"])
        expectNoDifference(layout.rules, ["note paging-unknown"])
    }

    @Test func descriptions() throws {
        let get = try #require(layout.api.endpoints.first { $0.operationID.value == "Get" })
        expectNoDifference(
            get.parameters.map { $0.description?.value },
            [
                "Which one",
                """
                **Deprecated**: This will be removed in a future release, please migrate away from it as soon as possible.

                Whether to price it
                """,
            ]
        )
        #expect(get.parameters.map { $0.example?.value } == ["7", nil])
        let change = try #require(layout.api.schemas.first { $0.name == "Change" })
        #expect(change.description?.value == "What happened to a book")
    }
}
