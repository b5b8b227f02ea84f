import ClientPlan
import CustomDump
import EndpointModel
import Testing

/// The names that stand beside one another, and the files that they stand in.
@Suite struct NamespaceTests {
    private func values(_ values: String...) -> SchemaType {
        .enumeration(.string(nil), values.map { EnumerationValue(value: $0) })
    }

    @Test func namespacesAndTheirAccessors() {
        let plan = ClientPlan(API(groups: ["UsersApi", "users", "Api", "send", "URL"].map { ($0, []) }))
        expectNoDifference(
            plan.namespaces.map { "\($0.accessor.name): \($0.name.name)" },
            ["users: UsersAPI", "usersAPI: Users", "api: API", "sendAPI: Send", "url: URLAPI"]
        )
    }

    @Test func functionsOfOneNameStayApart() {
        let plan = ClientPlan(API(groups: [("ShopApi", ["get", "Get", "self"].map { Endpoint($0) })]))
        expectNoDifference(plan.namespaces[0].operations.map(\.function.name), ["get", "get2", "self2"])
    }

    @Test func parametersOfOneNameAndTheSameValuesShareAType() {
        let plan = ClientPlan(
            API(
                groups: [
                    (
                        "ShopApi",
                        [
                            Endpoint(
                                "listBooks",
                                [Parameter("sort", values("a", "b")), Parameter("kind", values("x"))]
                            ),
                            Endpoint(
                                "listAuthors",
                                [Parameter("sort", .array(values("a", "b"))), Parameter("kind", values("y"))]
                            ),
                            Endpoint("other", [Parameter("date", values("z")), Parameter("kind", in: .header)]),
                        ]
                    )
                ]
            )
        )
        let namespace = plan.namespaces[0]
        expectNoDifference(
            namespace.enumerations.map(\.path),
            ["ShopAPI.Sort", "ShopAPI.ListBooksKind", "ShopAPI.ListAuthorsKind", "ShopAPI.DateValue"]
        )
        expectNoDifference(namespace.enumerations[1].subject, .parameter("kind"))
        let sort = PlannedType.declared(type("Sort"))
        expectNoDifference(
            namespace.operations.map { $0.arguments.map(\.type) },
            [
                [sort, .declared(type("ListBooksKind"))], [.array(sort), .declared(type("ListAuthorsKind"))],
                [.declared(type("DateValue")), .string],
            ]
        )
    }

    @Test func constantsOfSecuritySchemes() {
        let plan = ClientPlan(API(schemes: ["api_key", "api-key", "init"]))
        expectNoDifference(plan.securitySchemes.map(\.constant.name), ["apiKey", "apiKey2", "init2"])
    }
}

/// No file of a client overwrites another.
@Suite struct FileTests {
    private func files(client: String = "Shop", groups: [String] = [], schemas: [String]) -> [String] {
        let schemas = schemas.map { Schema($0, .open) }
        return ClientPlan(API(client: client, groups: groups.map { ($0, []) }, schemas: schemas)).files.map(\.name)
    }

    @Test func aSchemaNamedClient() {
        expectNoDifference(files(schemas: ["Client", "Book"]), ["Client", "ClientModel", "Book"])
    }

    @Test func namesThatDifferByCase() {
        expectNoDifference(
            files(groups: ["BooksApi", "BOOKSApi"], schemas: ["Book", "BOOK", "BooksAPI"]),
            ["Client", "BooksAPI", "BooksAPI2", "Book", "BOOKModel", "BooksAPIModel"]
        )
    }

    /// The client and the pages give way to the types of the runtime, as schemas do.
    @Test func reservedNames() {
        expectNoDifference(
            files(client: "Request", groups: ["String", "URL", "Self"], schemas: ["OpenEnum"]),
            ["Client", "StringAPI", "URLAPI", "SelfAPI", "OpenEnumModel"]
        )
    }

    @Test func aPageHasOneFile() {
        let api = API(
            groups: [("ShopApi", []), ("ShopApi", [])],
            schemas: [
                Schema("Note", .open, on: "docs/ShopApi.md"), Schema("A", .open, on: "x.md"),
                Schema("B", .open, on: "x.md"),
            ]
        )
        let files = ClientPlan(api).files
        expectNoDifference(files.map(\.name), ["Client", "ShopAPI", "ShopAPI2", "A"])
        expectNoDifference(files.map(\.namespace), [nil, 0, 1, nil])
        expectNoDifference(files.map { $0.types.map(\.path) }, [[], ["Note"], [], ["A", "B"]])
    }

    @Test func aSchemaKnownByItsExampleNamesItsFunctions() {
        let place = Evidence.inferred(.requestExample, nil)
        let shape = ObjectShape(properties: [])
        let schema = Schema(name: "Note", page: "docs/ShopApi.md", shape: Fact(.object(shape), place))
        let body = RequestBody("note", .reference("Note"))
        let api = API(
            groups: [("ShopApi", [Endpoint("add", body: body), Endpoint("add", body: body)])],
            schemas: [schema]
        )
        expectNoDifference(
            ClientPlan(api).files[1].types.map(\.subject),
            [.example("Note", functions: [member("add"), member("add2")])]
        )
    }
}
