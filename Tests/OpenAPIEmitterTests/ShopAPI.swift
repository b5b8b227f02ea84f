import EndpointModel

extension API {
    /// An API in which every construct occurs once.
    static let shop = API(
        names: Names(module: "ShopClient", client: "Shop"),
        server: stated(.relative("/v1")),
        groups: [
            EndpointGroup(name: "PetsApi", page: "docs/PetsApi.md", endpoints: [listPets, addPet, uploadPhoto]),
            EndpointGroup(name: "ShopApi", page: "docs/ShopApi.md", endpoints: [closeShop, openShop]),
        ],
        schemas: schemas,
        securitySchemes: [
            SecurityScheme(name: "key", kind: stated(.apiKey(.init(.query, name: "api_key")))),
            SecurityScheme(name: "token", kind: inferred(.apiKey(nil), .exampleCode, line: 9)),
            SecurityScheme(name: "login", kind: stated(.basic)),
            SecurityScheme(name: "session", kind: corrected(.bearer)),
            SecurityScheme(name: "partner", kind: stated(.oauth2)),
            SecurityScheme(name: "other", kind: inferred(.unspecified, .absence, line: 12)),
        ]
    )

    private static let listPets = Endpoint.bare("list_pets", "GET", "/pets").with {
        $0.summary = stated("List the pets.")
        $0.description = [stated("Page by page."), stated("- sorted\n- filtered")]
        $0.stability = stated(.beta)
        $0.parameters = [
            Parameter(
                name: inferred("pageSize", .namingConvention, line: 31),
                documentedName: "page_size",
                location: inferred(.query, .remainder),
                type: stated(.integer(.int32)),
                isRequired: stated(false),
                defaultValue: stated("20"),
                description: stated("How many; at most: 100 # or so")
            ),
            Parameter(
                name: inferred("X-Request-ID", .fieldName, line: 32),
                documentedName: "x_request_id",
                location: inferred(.header, .fieldName, line: 32),
                type: stated(.string(.uuid)),
                isRequired: inferred(true, .unmarked)
            ),
            .documented("session", in: .cookie),
            .documented("sort", .enumeration(["name", "no", "1"]), default: "no"),
            .documented("since", .string(.date), default: "today"),
        ]
        $0.result = stated(.array(.reference("Pet")))
        $0.accept = stated(["application/json", "application/*+json"])
        $0.responses = [
            Response(status: stated(.code(200)), description: stated("The pets"), headers: [stated("X-Total")]),
            Response(status: stated(.code(404)), description: stated("")),
            Response(status: stated(.default), description: stated("Anything else")),
        ]
        $0.security = stated(["key", "token"])
    }

    private static let addPet = Endpoint.bare("add_pet", "POST", "/pets").with {
        $0.stability = stated(.deprecated)
        $0.requestBody = RequestBody(
            documentedName: "pet",
            content: .value(stated(.reference("New Pet"))),
            isRequired: stated(true),
            mediaTypes: stated(["application/json"]),
            description: stated("The pet")
        )
        $0.responses = [Response(status: stated(.code(201)), description: stated("Added"))]
        $0.security = stated([])
    }

    private static let uploadPhoto = Endpoint.bare("upload_photo", "PUT", "/pets/{petId}/photo").with {
        $0.parameters = [
            Parameter(
                name: inferred("petId", .placeholder),
                documentedName: "pet_id",
                location: inferred(.path, .placeholder),
                type: inferred(.integer(.int64), .sampleType, line: 55),
                isRequired: inferred(true, .pathRequired)
            ),
            .documented("file", in: .form, .string(.binary), required: true),
            .documented("tags", in: .form, .array(.string(nil))),
        ]
        $0.requestBody = RequestBody(
            documentedName: "body",
            content: .form,
            isRequired: inferred(true, .formContent),
            mediaTypes: stated(["multipart/form-data"])
        )
        $0.result = stated(.string(.byte))
        $0.accept = inferred([], .absence, line: 60)
    }

    private static let closeShop = Endpoint.bare("close", "POST", "/shop")
    private static let openShop = Endpoint.bare("open", "POST", "/shop")
}

extension API {
    private static let schemas = [
        Schema(
            name: "Pet",
            page: "docs/Pet.md",
            shape: stated(
                .object(
                    ObjectShape(
                        properties: [
                            .documented("id", .integer(.int64), required: true),
                            Property(
                                name: inferred("bornOn", .exampleKey, line: 3),
                                documentedName: "born_on",
                                type: stated(.string(.date)),
                                isRequired: inferred(false, .absence),
                                description: stated("The day")
                            ),
                            .documented("kind", .reference("Kind")),
                            .documented("owner", .object([.documented("name", required: true)])),
                            .documented("extra", .any),
                        ],
                        parents: [stated("New Pet")],
                        additionalProperties: stated(.number(.double))
                    )
                )
            ),
            description: stated("A pet.")
        ),
        Schema(name: "New Pet", page: "docs/NewPet.md", shape: inferred(.open, .undescribed, line: 7)),
        Schema(
            name: "Kind",
            page: "docs/Kind.md",
            shape: stated(
                .enumeration(.string(nil), [.init(name: "CAT", value: "cat"), .init(name: "NO", value: "no")])
            )
        ),
        Schema(
            name: "Level",
            page: "docs/Level.md",
            shape: stated(.enumeration(.integer(nil), [.init(value: "1"), .init(value: "2")]))
        ),
        Schema(name: "Any", page: "docs/Any.md", shape: stated(.union(.oneOf, [.reference("Pet"), .boolean]))),
        Schema(name: "Prices", page: "docs/Prices.md", shape: stated(.alias(.dictionary(.number(nil))))),
    ]
}
