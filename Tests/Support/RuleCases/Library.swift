import EndpointModel

/// A place on a page of the library's reference.
package func place(_ line: Int = 1, page: String = "docs/BooksApi.md") -> PageRange {
    PageRange(page: page, line: line, column: 1)
}

/// What a page states.
package func stated<Value>(_ value: Value) -> Fact<Value> { Fact(value, .documented(place())) }

/// What a rule concludes.
package func inferred<Value>(_ value: Value, _ rule: InferenceRule, isProven: Bool? = nil) -> Fact<Value> {
    var evidence = Evidence.inferred(rule, place())
    evidence.isProven = isProven
    return Fact(value, evidence)
}

extension API {
    /// An API with one of everything.
    package static let library = API(
        names: Names(module: "LibraryClient", client: "Library"),
        title: stated("Library"),
        version: stated("1.0"),
        server: stated(.absolute("https://library.example/v1")),
        groups: [EndpointGroup(name: "BooksApi", page: "docs/BooksApi.md", endpoints: [.list, .get, .add, .cover])],
        schemas: schemas,
        securitySchemes: [
            SecurityScheme(name: "key", kind: stated(.apiKey(.init(.query, name: "api_key")))),
            SecurityScheme(name: "login", kind: stated(.basic)),
            SecurityScheme(name: "token", kind: stated(.bearer)),
        ]
    )

    private static let schemas = [
        schema(
            "Book",
            .object(
                ObjectShape(
                    properties: [
                        .of("id", .integer(.int64), required: true),
                        .of("title", required: true, description: "The title."),
                        .of("first_edition", .string(.date)),
                        .of("state", .enumeration(["lent", "in"])),
                        .of("price", .reference("Price"), default: "0"),
                        .of("place", .object([.of("shelf"), .of("floor", .integer(nil))])),
                        .of("format", .reference("Format")),
                        .of("parts", .array(.reference("Part"))),
                        .of("related", .reference("Item")),
                    ],
                    parents: [stated("Record")]
                )
            )
        ),
        schema(
            "NewBook",
            .object(
                ObjectShape(
                    properties: [.of("title", required: true), .of("pages", .integer(nil))],
                    additionalProperties: stated(.string(nil))
                )
            )
        ),
        schema("Record", .object(ObjectShape(properties: [.of("created", .string(.dateTime), required: true)]))),
        schema("Price", .alias(.integer(nil))),
        schema(
            "Format",
            .enumeration(.integer(nil), [.init(name: "PAPER", value: "1"), .init(name: "AUDIO", value: "2")])
        ),
        schema("Item", .union(.oneOf, [.reference("Book"), .reference("Part")])),
        schema(
            "Part",
            .object(ObjectShape(properties: [.of("number", .integer(.int32)), .of("weight", .number(.double))]))
        ),
        schema("Extra", .open),
        schema("Unused", .object(ObjectShape(properties: [.of("any", .any), .of("link", .string(.uri))]))),
    ]

    private static func schema(_ name: String, _ shape: Schema.Shape) -> Schema {
        Schema(name: name, page: "docs/\(name).md", shape: stated(shape), description: stated("A \(name)."))
    }
}

extension Endpoint {
    fileprivate static let list = of("listBooks", "GET", "/books") {
        $0.parameters = [
            .of("page_size", .integer(.int32), default: "20", description: "How many."),
            .of("sort", .enumeration(["title", "year"])),
            .of("tags", .array(.string(nil))),
            .of("X-Trace", in: .header),
            .of("region", required: true),
            .of("language", required: true, description: "A language."),
        ]
        $0.parameters[2].explode = stated(true)
        $0.result = stated(.array(.reference("Book")))
        $0.security = stated(["key", "token"])
    }

    fileprivate static let get = of("getBook", "GET", "/books/{bookId}") {
        $0.parameters = [.of("bookId", in: .path, .integer(.int64), required: true)]
        $0.result = stated(.reference("Book"))
        $0.accept = stated(["application/json", "text/csv"])
        $0.responses = [
            Response(status: stated(.code(200)), description: stated("The book."), headers: [stated("X-Total")]),
            Response(status: stated(.code(404)), description: stated("No such book.")),
        ]
        $0.stability = stated(.beta)
    }

    fileprivate static let add = of("addBook", "POST", "/books") {
        $0.requestBody = RequestBody(
            documentedName: "new_book",
            content: .value(stated(.reference("NewBook"))),
            isRequired: stated(true),
            mediaTypes: stated(["application/json", "application/xml"])
        )
        $0.responses = [Response(status: stated(.code(201)), description: stated("Added."))]
        $0.security = stated([])
    }

    fileprivate static let cover = of("uploadCover", "PUT", "/books/{bookId}/cover") {
        $0.parameters = [
            .of("bookId", in: .path, .integer(.int64), required: true),
            .of("file", in: .form, .string(.binary), required: true),
        ]
        $0.requestBody = RequestBody(
            documentedName: "body",
            content: .form,
            isRequired: stated(true),
            mediaTypes: stated(["multipart/form-data"])
        )
        $0.result = stated(.reference("Extra"))
    }

    /// An endpoint of which little is known, with some of its parts set.
    package static func of(_ name: String, _ method: String, _ path: String, _ set: (inout Endpoint) -> Void = { _ in })
        -> Endpoint
    {
        var endpoint = Endpoint(
            operationID: stated(name),
            method: stated(method),
            path: stated(path),
            summary: stated("Does \(name)."),
            description: [],
            stability: stated(.stable),
            parameters: [],
            requestBody: nil,
            result: stated(nil),
            accept: stated(["application/json"]),
            responses: [Response(status: stated(.code(200)), description: stated("Done."))],
            security: stated(["token"])
        )
        set(&endpoint)
        return endpoint
    }
}

extension Parameter {
    /// An optional string in the query, but for what is said.
    package static func of(
        _ name: String,
        in location: Location = .query,
        _ type: SchemaType = .string(nil),
        required: Bool = false,
        default defaultValue: String? = nil,
        description: String? = nil
    ) -> Parameter {
        Parameter(
            name: stated(name),
            documentedName: name,
            location: stated(location),
            type: stated(type),
            isRequired: stated(required),
            defaultValue: defaultValue.map(stated),
            description: description.map(stated)
        )
    }
}

extension Property {
    /// An optional string, but for what is said.
    package static func of(
        _ name: String,
        _ type: SchemaType = .string(nil),
        required: Bool = false,
        default defaultValue: String? = nil,
        description: String? = nil
    ) -> Property {
        Property(
            name: stated(name),
            documentedName: name,
            type: stated(type),
            isRequired: stated(required),
            defaultValue: defaultValue.map(stated),
            description: description.map(stated)
        )
    }
}
