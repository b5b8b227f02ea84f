import EndpointModel

/// The model of a small reference whose pages fold names as Ruby's do.
enum LoansAPI {
    static let evidence = Evidence.documented(PageRange(page: "LoansApi.md"))
    static let guess = Evidence.inferred(.pageSpelling, PageRange(page: "LoansApi.md", line: 7))

    static let api = api()

    static func api(
        server: Server = .absolute("https://api.loans.example/v2"),
        endpoints: [Endpoint] = endpoints,
        schemas: [Schema] = schemas
    ) -> API {
        API(
            names: API.Names(module: "LoansClient", client: "Loans"),
            server: Fact(server, evidence),
            groups: [EndpointGroup(name: "LoansApi", page: "LoansApi.md", endpoints: endpoints)],
            schemas: schemas,
            securitySchemes: [
                SecurityScheme(name: "key", kind: Fact(.apiKey(.init(.query, name: "api_key")), evidence))
            ]
        )
    }

    static let endpoints = [
        endpoint(
            "list_loans",
            "GET",
            "/loans",
            parameters: [
                parameter("member_id"), parameter("due_before"), parameter("shelf_ids"), parameter("filter_state"),
                parameter("tenant_id"), parameter("session_id"),
            ],
            result: .array(.reference("Loan"))
        ),
        endpoint("get_loan", "GET", "/loans/{loan_id}", parameters: [parameter("loan_id", in: .path)], result: loan),
        endpoint("lend", "POST", "/loans", body: .reference("NewLoan"), result: loan),
        endpoint("amend", "PATCH", "/loans/{loan_id}", body: .reference("NewLoan"), result: loan),
        endpoint("file_scan", "POST", "/scans", parameters: [parameter("scan_file"), parameter("taken_by")]),
    ]

    private static let loan = SchemaType.reference("Loan")

    static let schemas = [
        schema(
            "Loan",
            [
                property("loan_id", .integer(nil), isRequired: true), property("due_date", .string(.date)),
                property("book", .object([property("shelf_mark", .string(nil))])),
                property("_class", .string(nil)), property("past_loans", .array(.reference("Loan"))),
                property("tags", .dictionary(.reference("Tag"))),
            ],
            parents: ["Record"]
        ),
        schema("Record", [property("created_at", .string(.dateTime)), property("is_open", .boolean)]),
        schema(
            "NewLoan",
            [property("member_id", .string(nil), isRequired: true), property("due_date", .string(.date))]
        ),
        schema("Tag", [property("tag_name", .string(nil))]),
    ]

    static func endpoint(
        _ name: String,
        _ method: String,
        _ path: String,
        parameters: [Parameter] = [],
        body: SchemaType? = nil,
        result: SchemaType? = nil
    ) -> Endpoint {
        Endpoint(
            operationID: Fact(name, evidence),
            method: Fact(method, evidence),
            path: Fact(path, evidence),
            summary: nil,
            description: [],
            stability: Fact(.stable, evidence),
            parameters: parameters,
            requestBody: body.map { type in
                RequestBody(
                    documentedName: "body",
                    content: .value(Fact(type, evidence)),
                    isRequired: Fact(true, evidence),
                    mediaTypes: Fact(["application/json"], evidence)
                )
            },
            result: Fact(result, evidence),
            accept: Fact([], evidence),
            responses: [],
            security: Fact([], evidence)
        )
    }

    static func parameter(
        _ name: String,
        in location: Parameter.Location = .query,
        _ type: SchemaType = .string(nil),
        evidence: Evidence = guess,
        isRequired: Bool = false
    ) -> Parameter {
        Parameter(
            name: Fact(name, evidence),
            documentedName: name,
            location: Fact(location, evidence),
            type: Fact(type, Self.evidence),
            isRequired: Fact(isRequired, Self.evidence)
        )
    }

    static func property(_ name: String, _ type: SchemaType, isRequired: Bool = false) -> Property {
        Property(
            name: Fact(name, guess),
            documentedName: name,
            type: Fact(type, evidence),
            isRequired: Fact(isRequired, evidence)
        )
    }

    static func schema(_ name: String, _ properties: [Property], parents: [String] = []) -> Schema {
        let object = ObjectShape(properties: properties, parents: parents.map { Fact($0, evidence) })
        return Schema(name: name, page: "\(name).md", shape: Fact(.object(object), evidence))
    }
}
