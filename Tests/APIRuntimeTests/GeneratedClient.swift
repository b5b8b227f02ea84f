// A client in the shape of generated code. It imports nothing but the runtime, as generated code does.

import APIRuntime

struct Library: Sendable {
    let client: APIClient

    init(
        serverURL: URL,
        authentication: Authentication = .none,
        transport: any ClientTransport = URLSessionTransport(),
        middlewares: [any ClientMiddleware] = []
    ) {
        self.client = APIClient(
            serverURL: serverURL,
            authentication: authentication,
            transport: transport,
            middlewares: middlewares
        )
    }

    var books: BooksAPI { BooksAPI(client: client) }

    func send<Output>(_ request: Request<Output>) async throws(APIError) -> Response<Output> {
        try await client.send(request)
    }
}

enum SecuritySchemes {
    static let csrfToken = SecurityScheme(name: "csrf_token", kind: .apiKey(.unspecified))
    static let jwt = SecurityScheme(name: "jwt", kind: .bearer)
}

struct Book: OpenSchema {
    var json: JSONValue
    init(json: JSONValue) { self.json = json }
}

struct Format: OpenEnum {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static let eBook = Self(rawValue: "e-book")
}

struct UpdateBookRequest: Codable, Hashable, Sendable {
    var title: String?
    var published: CalendarDate?
    var updated: Date?
    var format: Format?
}

struct BooksAPI: Sendable {
    let client: APIClient

    static func updateBook(
        bookID: Int64,
        dryRun: Bool? = nil,
        ids: [String]? = nil,
        formats: [Format]? = nil,
        since: Date? = nil,
        xFields: String? = nil,
        session: UUID? = nil,
        body: UpdateBookRequest? = nil
    ) -> Request<Book> {
        Request(
            operationID: "update_book",
            method: .post,
            path: "/api/v2/books/\(bookID)/meta-data",
            query: ["dryRun": dryRun, "ids": ids, "formats": formats, "since": since],
            headerFields: ["X-Fields": xFields],
            cookies: ["session": session],
            body: body.map { .json($0, contentType: "application/json") },
            accept: ["application/json", "*/*"],
            security: .schemes([SecuritySchemes.csrfToken, SecuritySchemes.jwt]),
            responses: [200: "Success", 404: "No such book", .default: "Error response"],
            output: .json
        )
    }

    func updateBook(
        bookID: Int64,
        dryRun: Bool? = nil,
        ids: [String]? = nil,
        formats: [Format]? = nil,
        since: Date? = nil,
        xFields: String? = nil,
        session: UUID? = nil,
        body: UpdateBookRequest? = nil
    ) async throws(APIError) -> Book {
        let request = Self.updateBook(
            bookID: bookID,
            dryRun: dryRun,
            ids: ids,
            formats: formats,
            since: since,
            xFields: xFields,
            session: session,
            body: body
        )
        return try await client.send(request).value
    }

    static func deleteBook(title: String) -> Request<Void> {
        Request(
            operationID: "delete_book",
            method: .delete,
            path: "/api/v2/books/\(title)",
            security: .none,
            output: .none
        )
    }

    func deleteBook(title: String) async throws(APIError) {
        try await client.send(Self.deleteBook(title: title)).value
    }

    static func uploadCover(bookID: Int64, cover: FormFile, alt: String? = nil) -> Request<String> {
        Request(
            operationID: "upload_cover",
            method: .put,
            path: "/api/v2/books/\(bookID)/cover",
            body: .multipart(["cover": cover, "alt": alt, "pages": [1, 2]]),
            output: .text
        )
    }

    static func downloadCover(bookID: Int64) -> Request<Data> {
        Request(operationID: "download_cover", method: .get, path: "/api/v2/books/\(bookID)/cover", output: .data)
    }
}
