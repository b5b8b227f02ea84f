import CustomDump
import EndpointModel
import Testing

/// Pages that document calls, as Java's are: `Optional` and `JsonNullable` with brackets that are escaped, errors by the
/// paths of their classes, discriminators in tables, credentials of one call.
@Suite struct SnippetLayoutJavaTests {
    private let layout: SnippetLayout

    init() throws { layout = try SnippetLayout("java") }

    @Test func theOperationsOfBooks() {
        expectNoDifference(
            layout.operations.filter { $0.contains("/books") },
            [
                """
                GET /books list (listBooks): query page_size*: integer(int64)?, query sort: Sort? -> BookPage; none
                """,
                """
                POST /books create (createBook): application/json CreateBookRequest! \
                -> Book, 400 Problem, 409 Problem; bearerAuth
                """,
                """
                GET /books/{book_id} get (getBook): path book_id: integer(int64)!, query with_price*: boolean? \
                -> Book; bearerAuth
                """,
                """
                PATCH /books/{book_id} update (updateBook): path book_id: integer(int64)!, query notify: boolean?, \
                application/json UpdateBookRequestBody! -> nothing; bearerAuth
                """,
                """
                DELETE /books/{book_id} delete (deleteBook): path book_id: integer(int64)! \
                -> nothing; bearerAuth; deprecated
                """,
                """
                POST /books/{book_id}/cover setCover: path book_id: integer(int64)!, form file: string(binary)!, \
                multipart/form-data! -> nothing; bearerAuth
                """,
                "GET /books/events watch (watchBooks): -> BookEvent text/event-stream; bearerAuth",
            ]
        )
    }

    @Test func theOperationsOfOrders() {
        expectNoDifference(
            layout.operations.filter { $0.contains("/orders") },
            [
                """
                GET /orders list (listOrders): query after: string?, query page_size*: integer(int64)?, \
                query placed_since*: string(date-time)?, query statuses*: [OrderStatus]?, \
                query buyer: string? deprecated, header* X-Shop-Region*: string? -> OrderPage; bearerAuth
                """,
                """
                POST /orders place (placeOrder): application/json PlaceOrder! \
                -> Order, 400 Problem, 409 OutOfStock, 500 Problem; bearerAuth
                """,
                """
                GET /orders/{order_id}/receipt getReceipt: path order_id: string!, header* If-None-Match*: string?, \
                query copies: integer? deprecated -> string(binary); basicAuth
                """,
                """
                POST /orders/import importAll (importOrders): application/octet-stream string(binary)! \
                -> string; bearerAuth
                """,
            ]
        )
    }

    /// None of them is a class of the SDK: what holds requests, responses, files, credentials.
    @Test func everySchema() {
        expectNoDifference(
            layout.schemas,
            [
                "Author = anyOf string, Person",
                "Book {id: integer(int64)!, title: string!, added: string(date)!, kind: string!, author: Author!}",
                "BookEvent {book: Book!}",
                "BookPage {books: [Book]!, labels: {string: any}?}",
                "CardPayment {pay_by*: string!, last_four*: string!}",
                "CreateBookRequest {title: string!, pages: integer(int64)?}",
                "Gift = any",
                "InvoicePayment {pay_by*: string!, vat_id*: string?}",
                """
                Order {id: string!, placed_at*: string(date-time)!, due: string(date)?, status: OrderStatus!, \
                lines: [OrderLine]!, seals: [string]!, total: number(double)!, weight: number(float)?, \
                note: string? null, courier: string! null, labels: {string: string}?, payment: Payment!, gift: Gift?, \
                serial: integer?, extra: any?, coupon: string? deprecated}
                """,
                "OrderLine {book_id*: integer(int64)!, count: integer?}",
                "OrderPage {orders: [Order]!, next_after*: string! null}",
                "OrderStatus = placed, sent, taken-back",
                "OutOfStock {title: string!, book_ids*: [integer(int64)]!}",
                "Payment = anyOf CardPayment, InvoicePayment",
                "Person {full_name*: string!}",
                "PlaceOrder {lines: [OrderLine]!, payment: Payment?, note: string? null}",
                "Problem {title: string!, detail: string?}",
                "Sort = title, -added",
                "UpdateBookRequestBody {title: string? null}",
            ]
        )
    }

    /// The credentials that one call takes are a user's name and password: HTTP Basic, as in any other API.
    @Test func whatTheReadmeAndCallsSay() {
        let api = layout.api
        expectNoDifference(api.groups.map(\.name), ["Books", "Orders"])
        #expect(api.title?.value == "The Bookshop")
        #expect(api.server.value == .absolute("https://api.bookshop.example/v2"))
        expectNoDifference(
            api.securitySchemes.map { "\($0.name) \($0.kind.value)" },
            ["bearerAuth bearer", "basicAuth basic"]
        )
    }

    /// `Gift` has a page with a title and nothing else, and is a schema, for an order links to it.
    @Test func whatAPersonShouldKnow() {
        expectNoDifference(layout.passedOver, [])
        expectNoDifference(layout.rules, [])
    }

    @Test func aDiscriminatorSaysWhichValueStandsForWhich() throws {
        let payment = try #require(layout.api.schemas.first { $0.name == "Payment" })
        expectNoDifference(
            payment.description?.value,
            """
            How an order is paid for.

            The property `payBy` tells which of them it is: `card` for `CardPayment`, `invoice` for `InvoicePayment`.
            """
        )
    }
}
