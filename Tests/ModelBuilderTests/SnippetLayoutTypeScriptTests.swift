import CustomDump
import EndpointModel
import Testing

/// Pages that document calls, as TypeScript's are: a `request` beside `options`, standalone functions, numbers of one kind,
/// links to pages that never were, values in code.
@Suite struct SnippetLayoutTypeScriptTests {
    private let layout: SnippetLayout

    init() throws { layout = try SnippetLayout("typescript") }

    /// A number is an integer where an example is one.
    @Test func everyOperation() {
        expectNoDifference(
            layout.operations,
            [
                """
                GET /books list (listBooks): query page_size*: number?, query sort: Sort?, query cursor: string? \
                -> BookPage; none
                """,
                """
                POST /books create (createBook): application/json CreateBookRequest! \
                -> Book, 400 Problem, 409 Problem; bearerAuth
                """,
                """
                GET /books/{book_id} get (getBook): path book_id: integer!, query with_price*: boolean? \
                -> Book, 404 Problem; bearerAuth
                """,
                """
                PATCH /books/{book_id} update (updateBook): path book_id: integer!, query notify: boolean?, \
                header* If-Match*: string?, application/json UpdateBookRequestBody! -> nothing; bearerAuth
                """,
                "DELETE /books/{book_id} delete (deleteBook): path book_id: integer! -> nothing; bearerAuth; deprecated",
                """
                POST /books/{book_id}/cover setCover: path book_id: number!, form file: string(binary)!, \
                form alt_text*: string?, multipart/form-data! -> nothing; bearerAuth
                """,
                "GET /books/events watch (watchBooks): -> BookEvent text/event-stream; bearerAuth",
                "GET /books/count count (countBooks): -> {string: number}; bearerAuth",
                "GET /shelves shelves (listShelves): -> [Shelf]; bearerAuth",
            ]
        )
    }

    /// Of what may be `null`, these pages show only examples. None of the schemas is a class of the SDK.
    @Test func everySchema() {
        expectNoDifference(
            layout.schemas,
            [
                "Author = anyOf string, Person",
                """
                Book {id: integer!, title: string!, added: string(date)!, changed_at*: string(date-time)! null, \
                kind: enum(book)!, author: Author!, shelf: Shelf?, isbn13*: integer(int64)?, \
                page_count*: number? deprecated}
                """,
                "BookAdded {type: enum(added)!, book: Book!}",
                "BookChange = anyOf BookAdded, BookRemoved",
                "BookEvent {data: BookChange!, id: string?}",
                """
                BookPage {books: [Book]!, labels: {string: any}?, shelves_by_topic*: {string: [Shelf]}?, \
                next_cursor*: string?}
                """,
                "BookRemoved {type: enum(removed)!, book_id*: integer!}",
                "CreateBookRequest {title: string!, pages: number?}",
                "Person {full_name*: string!}",
                "Problem {title: string!, detail: string?}",
                "Shelf = novels, poetry, on_loan",
                "Sort = title, -added",
                "UpdateBookRequestBody {title: string?}",
            ]
        )
    }

    @Test func whatTheReadmeSays() {
        let api = layout.api
        expectNoDifference(api.groups.map(\.name), ["Books"])
        #expect(api.title?.value == "The Bookshop")
        #expect(api.server.value == .absolute("https://api.bookshop.example/v2"))
        expectNoDifference(api.securitySchemes.map { "\($0.name) \($0.kind.value)" }, ["bearerAuth bearer"])
    }

    @Test func whatAPersonShouldKnow() {
        expectNoDifference(layout.passedOver, [])
        expectNoDifference(layout.rules, ["note paging-unknown"])
    }

    /// A heading without a text within a description begins no section.
    @Test func descriptions() throws {
        let watch = try #require(layout.api.endpoints.first { $0.operationID.value == "watch" })
        expectNoDifference(watch.description.map(\.value), ["Tells of each change.", "One event a change."])
        let book = try #require(layout.api.schemas.first { $0.name == "Book" })
        guard case .object(let object) = book.shape.value else { return #expect(Bool(false)) }
        expectNoDifference(
            object.properties.compactMap { $0.description?.value },
            [
                "What it is called",
                """
                **Deprecated**: This will be removed in a future release, please migrate away from it as soon as possible.

                How many pages it has
                """,
            ]
        )
        expectNoDifference(object.properties.compactMap { $0.example?.value }, ["7", "2024-05-01", "9780141439587"])
    }
}
