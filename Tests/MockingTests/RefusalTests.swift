import CustomDump
import Testing

@testable import Mocking

/// Each way to break the contract, and what the mock says of it. Whoever adds a check adds a row.
@Suite struct RefusalTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var method: String
        var target: String
        var fields: [String: String]
        var body: String
        var status: Int
        var violations: [String]

        init(
            _ method: String,
            _ target: String,
            _ fields: [String: String] = [:],
            body: String = "",
            status: Int,
            _ violations: String...
        ) {
            (self.method, self.target, self.fields, self.body) = (method, target, fields, body)
            (self.status, self.violations) = (status, violations)
        }

        var testDescription: String { "\(method) \(target) \(violations.first ?? "")" }
    }

    private static let json = ["Content-Type": "application/json"]
    private static let form = ["Content-Type": "application/x-www-form-urlencoded"]
    private static let parts = ["Content-Type": "multipart/form-data; boundary=b"]
    private static let order = ["Content-Type": "application/json", "Idempotency-Key": "k"]

    private static let parameters: [Row] = [
        Row("GET", "/v2/books/x", status: 400, "path book_id: “x” is not an integer"),
        Row(
            "GET",
            "/v2/orders/7/items/1",
            ["X-API-Key": "k"],
            status: 400,
            "path orderId: “7” is not a UUID, such as 6ba7b810-9dad-11d1-80b4-00c04fd430c8"
        ),
        Row("GET", "/v2/books?sort=isbn", status: 400, "query sort: “isbn” is not one of title, -title, published_at"),
        Row("GET", "/v2/books?page_size=many", status: 400, "query page_size: “many” is not an integer"),
        Row(
            "GET",
            "/v2/books?page_size=1&page_size=2",
            status: 400,
            "query page_size: takes one value, and is there 2 times"
        ),
        Row("GET", "/v2/books?in_stock=yes", status: 400, "query in_stock: “yes” is not true or false"),
        Row("GET", "/v2/books?max-price=cheap", status: 400, "query max-price: “cheap” is not a number"),
        Row(
            "GET",
            "/v2/books?published_after=2023-02-29",
            status: 400,
            "query published_after: “2023-02-29” is not a date, such as 2025-01-31"
        ),
        Row("GET", "/v2/books?author_id=1&author_id=b", status: 400, "query author_id: “b” is not an integer"),
        Row(
            "GET",
            "/v2/books?author_id=1,2",
            status: 400,
            "query author_id: “1,2” is not an integer; several values are sent as several items"
        ),
        Row(
            "GET",
            "/v2/books?page_siz=1",
            status: 400,
            "query page_siz: listBooks takes no query item “page_siz”; did you mean page_size?"
        ),
        Row(
            "GET",
            "/v2/books?session=1",
            status: 400,
            "query session: listBooks takes no query item “session”; session belongs into the cookie"
        ),
        Row(
            "GET",
            "/v2/stats?x=1",
            ["Authorization": "Basic YTpi"],
            status: 400,
            "query x: stats takes no query item “x”"
        ),
        Row(
            "GET",
            "/v2/books",
            ["X-Request-ID": "secret"],
            status: 400,
            "header X-Request-Id: the value is not a UUID, such as 6ba7b810-9dad-11d1-80b4-00c04fd430c8"
        ),
        Row("POST", "/v2/orders", json, body: "[]", status: 400, "header Idempotency-Key: is required, and missing"),
    ]

    private static let bodies: [Row] = [
        Row("POST", "/v2/books", status: 400, "body: is required, and missing"),
        Row("GET", "/v2/books", json, body: "{}", status: 400, "body: listBooks takes no body"),
        Row(
            "POST",
            "/v2/books",
            body: "{}",
            status: 415,
            "header Content-Type: is missing; the body is one of application/json"
        ),
        Row(
            "POST",
            "/v2/books",
            ["Content-Type": "text/xml"],
            body: "<a/>",
            status: 415,
            "header Content-Type: “text/xml” is none of application/json"
        ),
        Row(
            "PATCH",
            "/v2/books/1",
            json,
            body: "{}",
            status: 415,
            "header Content-Type: “application/json” is none of application/merge-patch+json"
        ),
        Row(
            "POST",
            "/v2/books",
            json,
            body: #"{"title": 1}"#,
            status: 400,
            "body #/title: expected a string, not an integer"
        ),
        Row("POST", "/v2/books", json, body: "[]", status: 400, "body #: expected an object, NewBook, not an array"),
        Row(
            "POST",
            "/v2/books",
            json,
            body: #"{"title": null}"#,
            status: 400,
            "body #/title: expected a string, not null"
        ),
        Row(
            "POST",
            "/v2/books",
            json,
            body: #"{"titel": "a", "format": "scroll", "author_ids": [1, "b", 2.5]}"#,
            status: 400,
            "body #/title: is required, and missing",
            "body #/author_ids/1: expected an integer, not a string",
            "body #/author_ids/2: expected an integer, not a number",
            "body #/format: “scroll” is not one of hardcover, paperback, e-book, 360-audio",
            "body #/titel: is no property of NewBook; did you mean title?"
        ),
        Row(
            "POST",
            "/v2/orders",
            order,
            body: #"[{"bookId": 1, "quantity": 1.5}, {"bookId": 1}]"#,
            status: 400,
            "body #/0/quantity: expected an integer, not a number",
            "body #/1/quantity: is required, and missing"
        ),
        Row(
            "POST",
            "/v2/token",
            form,
            body: "client_id=1&grant-type=x",
            status: 400,
            "form grant_type: is required, and missing",
            "form grant-type: issueToken takes no field “grant-type”; did you mean grant_type?"
        ),
        Row("POST", "/v2/token", form, body: "grant_type=%ZZ", status: 400, "body: is no URL-encoded form in UTF-8"),
        Row(
            "PUT",
            "/v2/books/1/cover",
            parts,
            body: "--b\r\n\r\n--b--",
            status: 400,
            "body: is no multipart body with the boundary of Content-Type"
        ),
        Row(
            "PUT",
            "/v2/books/1/cover",
            parts,
            body: "--b\r\nContent-Disposition: form-data; name=\"alt_text\"\r\n\r\nA whale\r\n--b--\r\n",
            status: 400,
            "form file: is required, and missing"
        ),
    ]

    private static let negotiation: [Row] = [
        Row("GET", "/v2/books", ["Accept": "text/csv"], status: 406, "header Accept: accepts none of application/json"),
        Row(
            "GET",
            "/v2/books",
            ["Accept": "application/json;q=0, */*;q=0"],
            status: 406,
            "header Accept: accepts none of application/json"
        ),
        Row(
            "GET",
            "/v2/books",
            ["Prefer": "code=418"],
            status: 400,
            "header Prefer: there is no answer with the status “418”; documented are 200, 400, 429"
        ),
    ]

    @Test(arguments: parameters + bodies + negotiation) func isRefusedWithTheReason(row: Row) throws {
        let response = try Bookshop.answer(row.method, row.target, row.fields, body: row.body)
        #expect(response.status == row.status)
        expectNoDifference(response.violations, row.violations)
        #expect(response.field("Content-Type") == "application/problem+json")
    }

    @Test func theWholeDocument() throws {
        let response = try Bookshop.answer("GET", "/v2/books?page_size=many&sort=isbn")
        expectNoDifference(
            response.text,
            """
            {
              "title": "Bad Request",
              "status": 400,
              "detail": "query sort: “isbn” is not one of title, -title, published_at (and 1 more)",
              "operation": "listBooks",
              "evidence": "BooksApi.md:11:44",
              "errors": [
                {
                  "in": "query",
                  "name": "sort",
                  "detail": "“isbn” is not one of title, -title, published_at",
                  "evidence": "BooksApi.md:342:14"
                },
                {
                  "in": "query",
                  "name": "page_size",
                  "detail": "“many” is not an integer",
                  "evidence": "BooksApi.md:343:18"
                }
              ]
            }

            """
        )
        #expect(response.reason == "query sort: “isbn” is not one of title, -title, published_at")
    }

    @Test func bodyThatIsNoJSON() throws {
        let response = try Bookshop.answer("POST", "/v2/books", Self.json, body: "{\"title\": ")
        #expect(response.status == 400)
        #expect(response.violations.count == 1)
        #expect(try #require(response.violations.first).hasPrefix("body: is no JSON"))
    }

    /// The place of a violation is that of the fact: a page's, or the configuration's that corrects it.
    @Test func theEvidenceIsThePlaceThatSaysSo() throws {
        let response = try Bookshop.answer("POST", "/v2/books", Self.json, body: #"{"format": 1, "x": 1}"#)
        expectNoDifference(response.evidence, ["NewBook.md:10:2", "NewBook.md:12:15", "NewBook.md:3:1"])
    }

    @Test func unknownNamesPassWhereTheyAreAllowed() throws {
        let mock = MockAPI(try Bookshop.api.get(), unknownNames: .allowed)
        let fields = Self.json.merging(["Authorization": "Bearer t"]) { $1 }
        let known = mock.response(
            to: MockRequest("POST", "/v2/books?debug=1", fields, body: #"{"title": "a", "shelf": 3}"#)
        )
        #expect(known.status == 201)
        let wrong = mock.response(to: MockRequest("POST", "/v2/books?debug=1", fields, body: #"{"shelf": 3}"#))
        expectNoDifference(wrong.violations, ["body #/title: is required, and missing"])
    }

    @Test func whatIsTooLargeIsNotLookedAt() throws {
        let body = String(repeating: " ", count: MockAPI.maximumBodySize + 1)
        #expect(try Bookshop.answer("POST", "/v2/books", Self.json, body: body).status == 413)
    }
}
