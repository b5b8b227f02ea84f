import CustomDump
import EndpointModel
import Testing

/// The facts of the four references against the tables that were written by hand from their pages.
@Suite struct SpecFactsTests {
    @Test(arguments: [
        ("Bitbar", ExpectedEndpoint.bitbar), ("ThoughtSpot", ExpectedEndpoint.thoughtSpot),
        ("IGTCloud", ExpectedEndpoint.igtCloud), ("Finbourne", ExpectedEndpoint.finbourne),
    ])
    func everyEndpointIsAsThePageSays(name: String, expected: [ExpectedEndpoint]) throws {
        let api = try Model.spec(name).api
        expectNoDifference(api.endpoints.map(ExpectedEndpoint.init(recovered:)), expected)
    }

    @Test func thereAre52Endpoints() throws {
        let counts = try ["Bitbar", "ThoughtSpot", "IGTCloud", "Finbourne"].map {
            try Model.spec($0).api.endpoints.count
        }
        #expect(counts == [21, 10, 10, 11])
    }

    @Test(arguments: [
        ("ThoughtSpot", ExpectedRequestSchema.thoughtSpot), ("IGTCloud", ExpectedRequestSchema.igtCloud),
        ("Finbourne", ExpectedRequestSchema.finbourne),
    ])
    func everyRequestSchemaIsAsItsExampleShows(name: String, expected: [ExpectedRequestSchema]) throws {
        let api = try Model.spec(name).api
        let described = api.schemas.compactMap { ExpectedRequestSchema(recovered: $0, in: api) }
        expectNoDifference(described, expected)
    }

    @Test func schemasWithoutPageOrExampleAreOpen() throws {
        let api = try Model.spec("Bitbar").api
        expectNoDifference(
            api.schemas.filter { $0.shape.value == .open }.map(\.name),
            [
                "APIUser", "UserIdFeedbackBody", "APIMessage", "APIAccount", "APIAccountConcurrencyStatusMap",
                "APIListAPIUser", "APIUserPreference",
            ]
        )
    }

    @Test func everyFactPointsIntoItsPage() throws {
        for name in ["Bitbar", "ThoughtSpot", "IGTCloud", "Finbourne"] {
            for endpoint in try Model.spec(name).api.endpoints {
                let evidence = [endpoint.method.evidence, endpoint.path.evidence, endpoint.security.evidence]
                let parameters = endpoint.parameters.flatMap {
                    [$0.name.evidence, $0.location.evidence, $0.type.evidence, $0.isRequired.evidence]
                }
                for evidence in evidence + parameters {
                    #expect(evidence.range?.page == "Specs/\(name)/UsersApi.md")
                }
            }
        }
    }

    @Test func serversAreAbsoluteRelativeOrThePlaceholder() throws {
        #expect(try Model.spec("Bitbar").api.server.value == .absolute("https://cloud.bitbar.com/cloud"))
        #expect(try Model.spec("ThoughtSpot").api.server.value == .placeholder("CLUSTER_URL"))
        #expect(try Model.spec("IGTCloud").api.server.value == .relative("/data"))
        #expect(try Model.spec("Finbourne").api.server.value == .absolute("https://fbn-ci.lusid.com/identity"))
    }

    @Test func securitySchemesAreOfTheKindThatThePagesShow() throws {
        func kinds(_ name: String) throws -> [String: SecurityScheme.Kind] {
            let schemes = try Model.spec(name).api.securitySchemes
            return Dictionary(uniqueKeysWithValues: schemes.map { ($0.name, $0.kind.value) })
        }
        expectNoDifference(try kinds("Bitbar"), [:])
        expectNoDifference(try kinds("ThoughtSpot"), ["bearerAuth": .bearer])
        expectNoDifference(try kinds("IGTCloud"), ["csrf_token": .apiKey(nil), "jwt": .apiKey(nil)])
        expectNoDifference(try kinds("Finbourne"), ["oauth2": .oauth2])
    }

    @Test func theReasonsAreTheOnesThatThePagesGive() throws {
        let bitbar = try Model.spec("Bitbar").api.endpoints
        let recoveryKey = try #require(
            bitbar.first { $0.operationID.value == "get_user_by_recovery_key" }?.parameters[0]
        )
        // Line 8 holds the first placeholder of several words, {userId}.
        #expect(recoveryKey.name.evidence.rule == .namingConvention)
        #expect(recoveryKey.name.evidence.range?.startLine == 8)
        #expect(recoveryKey.name.evidence.isProven == false)

        let cloud = try Model.spec("IGTCloud").api.endpoints
        let fields = try #require(cloud.first { $0.operationID.value == "get_me_resource" }?.parameters[0])
        // x_fields = "X-Fields_example" # str | An optional fields mask (optional)
        #expect(fields.name.evidence.rule == .sample)
        #expect(fields.name.evidence.range?.startLine == 145)
        #expect(fields.name.evidence.isProven == true)
    }

    @Test func nothingIsReportedThatThePagesDoNotGiveReasonFor() throws {
        func diagnostics(_ name: String) throws -> [String] {
            try Model.spec(name).diagnostics.filter { !$0.rule.hasPrefix("missing-") }.map(\.description)
        }
        for name in ["ThoughtSpot", "IGTCloud", "Finbourne"] {
            expectNoDifference(try diagnostics(name), [])
        }
        // **offset** | **String**| offset parameter define page number | [optional] [default to 0]
        expectNoDifference(
            try diagnostics("Bitbar"),
            [
                """
                Specs/Bitbar/UsersApi.md:495:2: note: get_additional_users may give out pages, by offset, but its \
                description, with the word "page", does not say that it counts items, so there is no function for them; \
                state `paging: {style: page, request: offset, first: 0}` in apiref.yaml, which holds for all endpoints \
                that it suits; `paging: none` under corrections.endpoints denies it [paging-unknown]
                """
            ]
        )
    }
}

extension ExpectedEndpoint {
    /// A recovered endpoint in the words of the table.
    fileprivate init(recovered endpoint: Endpoint) {
        self.init(
            operation: endpoint.operationID.value,
            method: endpoint.method.value,
            path: endpoint.path.value,
            parameters: endpoint.parameters.map { parameter in
                Parameter(
                    location: parameter.location.value.rawValue,
                    name: parameter.name.value,
                    isRequired: parameter.isRequired.value,
                    type: parameter.type.value.description,
                    defaultValue: parameter.defaultValue?.value.replacing("false", with: "False")
                )
            },
            body: endpoint.requestBody.map { body in
                Body(
                    type: body.type?.value.description ?? "form",
                    isRequired: body.isRequired.value,
                    contentTypes: body.mediaTypes.value
                )
            },
            returns: endpoint.result.value?.description,
            accept: endpoint.accept.value,
            responses: Dictionary(
                uniqueKeysWithValues: endpoint.responses.map { ($0.status.value.description, $0.description.value) }
            ),
            security: endpoint.security.value,
            stability: endpoint.stability.value.rawValue,
            summary: endpoint.summary?.value
        )
    }
}

extension ExpectedRequestSchema {
    /// A recovered schema in the words of the table; `nil` for an open one.
    fileprivate init?(recovered schema: Schema, in api: API) {
        guard case .object(let object) = schema.shape.value else { return nil }
        let users = api.endpoints.filter { $0.requestBody?.type?.value == .reference(schema.name) }
        self.init(
            name: schema.name,
            operations: users.map(\.operationID.value),
            fields: object.properties.map(Field.init(recovered:))
        )
    }
}

extension ExpectedRequestSchema.Field {
    fileprivate init(recovered property: Property) {
        var fields: [Property] = []
        let type: String
        switch property.type.value {
        case .array(.object(let properties)):
            type = "[object]"
            fields = properties
        case .object(let properties):
            type = "object"
            fields = properties
        case .dictionary(.any): type = "object"
        default: type = property.type.value.description
        }
        self.init(
            name: property.name.value,
            type: type,
            isRequired: property.isRequired.value,
            fields: fields.map(Self.init(recovered:))
        )
    }
}
