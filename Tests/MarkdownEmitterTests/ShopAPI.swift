import EndpointModel

/// A small API that has every construct once.
enum ShopAPI {
    static let api = API(
        names: .init(module: "BookshopClient", client: "Bookshop"),
        title: fact("The Bookshop"),
        version: fact("2.4.0"),
        server: fact(.absolute("https://api.bookshop.example/v2")),
        groups: [EndpointGroup(name: "BooksApi", page: "BooksApi.md", endpoints: [list, create, upload, ping])],
        schemas: [book, format, price, tags, details],
        securitySchemes: [
            SecurityScheme(name: "bearer", kind: fact(.bearer)),
            SecurityScheme(name: "api_key", kind: fact(.apiKey(.init(.header, name: "X-API-Key")))),
            SecurityScheme(name: "jwt", kind: fact(.unspecified)),
        ]
    )

    static func fact<Value>(_ value: Value) -> Fact<Value> { Fact(value, .inferred(.absence, nil)) }

    static func property(
        _ name: String,
        _ type: SchemaType,
        isRequired: Bool = false,
        example: String? = nil
    ) -> Property {
        Property(
            Field(
                name: fact(name),
                documentedName: name,
                type: fact(type),
                isRequired: fact(isRequired),
                example: example.map(fact)
            )
        )
    }

    static func parameter(
        _ name: String,
        in location: Parameter.Location,
        _ type: SchemaType,
        isRequired: Bool = false,
        defaultValue: String? = nil,
        description: String? = nil
    ) -> Parameter {
        Parameter(
            name: fact(name),
            documentedName: name,
            location: fact(location),
            type: fact(type),
            isRequired: fact(isRequired),
            defaultValue: defaultValue.map(fact),
            description: description.map(fact)
        )
    }
}

extension ShopAPI {
    private static let list = Endpoint(
        operationID: fact("listBooks"),
        method: fact("GET"),
        path: fact("/shops/{shop_id}/books"),
        summary: fact("List books"),
        description: [fact("Returns `limit` books *at most* | in order."), fact("- by title\n- by price")],
        stability: fact(.beta),
        parameters: [
            parameter("shop_id", in: .path, .integer(.int64), isRequired: true),
            parameter("filter[a|b]", in: .query, .array(.string(nil)), description: "One <b>or</b> more.\nRepeatable."),
            parameter("sort", in: .query, .enumeration(["title", "-price"]), defaultValue: "title"),
            parameter("X-Trace", in: .header, .string(.uuid)),
            parameter("session", in: .cookie, .string(nil)),
        ],
        requestBody: nil,
        result: fact(.array(.reference("Book"))),
        accept: fact(["application/json", "*/*"]),
        responses: [
            Response(
                status: fact(.code(200)),
                description: fact("The books"),
                headers: [fact("X-Total"), fact("Link")]
            ),
            Response(status: fact(.default), description: fact(""), type: fact(.reference("Details"))),
        ],
        security: fact(["bearer", "api_key"])
    )

    private static let create = Endpoint(
        operationID: fact("create_book"),
        method: fact("POST"),
        path: fact("/books"),
        summary: nil,
        description: [],
        stability: fact(.stable),
        parameters: [],
        requestBody: RequestBody(
            documentedName: "book",
            content: .value(fact(.reference("Book"))),
            isRequired: fact(true),
            mediaTypes: fact(["application/json"]),
            description: fact("The book to add")
        ),
        result: fact(
            .dictionary(.object([property("id", .integer(nil), isRequired: true), property("at", .string(.date))]))
        ),
        accept: fact([]),
        responses: [],
        security: fact(["jwt"])
    )

    private static let upload = Endpoint(
        operationID: fact("uploadCover"),
        method: fact("PUT"),
        path: fact("/books/{id}/cover"),
        summary: fact("Upload"),
        description: [],
        stability: fact(.deprecated),
        parameters: [
            parameter("id", in: .path, .string(.uri), isRequired: true),
            parameter("cover", in: .form, .string(.binary), isRequired: true),
        ],
        requestBody: RequestBody(
            documentedName: "body",
            content: .form,
            isRequired: fact(true),
            mediaTypes: fact(["multipart/form-data"])
        ),
        result: fact(nil),
        accept: fact([]),
        responses: [],
        security: fact([])
    )

    private static let ping = Endpoint(
        operationID: fact("ping"),
        method: fact("GET"),
        path: fact("/ping"),
        summary: fact("Ping"),
        description: [],
        stability: fact(.stable),
        parameters: [],
        requestBody: nil,
        result: fact(.any),
        accept: fact([]),
        responses: [],
        security: fact([])
    )
}

extension ShopAPI {
    private static func schema(_ name: String, _ shape: Schema.Shape, _ description: String? = nil) -> Schema {
        Schema(name: name, page: "\(name).md", shape: fact(shape), description: description.map(fact))
    }

    private static let book = schema(
        "Book",
        .object(
            ObjectShape(
                properties: [
                    property("title", .string(nil), isRequired: true, example: "Middle | march"),
                    property("published_at", .string(.dateTime)),
                    property("price", .reference("Price")), property("data", .string(.byte)),
                ],
                parents: [fact("Details")],
                additionalProperties: fact(.number(nil))
            )
        ),
        "A book.\n\nPrinted or not."
    )

    private static let format = schema(
        "Format",
        .enumeration(
            .string(nil),
            [EnumerationValue(name: "E_BOOK", value: "e-book"), EnumerationValue(value: "360-audio")]
        )
    )

    private static let price = schema("Price", .union(.oneOf, [.number(.double), .reference("Tags")]))

    private static let tags = schema("Tags", .alias(.array(.reference("Format"))))

    private static let details = schema("Details", .open)
}
