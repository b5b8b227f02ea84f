import EndpointModel

/// Adds to a model the parts that its configuration states because no page has them.
///
/// A part begins with what its entry says by standing there, its name. Corrections state the rest of its facts; they also
/// report what is added to something that the reference does not have.
struct Additions {
    private let additions: [Addition]
    private(set) var diagnostics: [Diagnostic] = []
    /// The places of the entries that added schemas, by the schemas' names.
    private var schemas: [String: PageRange] = [:]

    init(_ additions: [Addition]) { self.additions = additions }

    /// Adds all parts but bodies.
    mutating func addParts(to api: inout API) {
        if additions.isEmpty { return }
        for addition in additions {
            if case .schema(let name) = addition.subject { add(addition, schema: name, to: &api) }
        }
        let targets = CorrectionTargets(api)
        for addition in additions {
            switch addition.subject {
            case .property(let name, of: let schema):
                guard let index = targets.schemas[schema] else { continue }
                let isKnown = targets.property(name, of: schema) != nil
                if isKnown { report(addition) } else { api.schemas[index].add(property: name, addition.range) }
            case .parameter(let name, of: let operation):
                add(addition, to: targets.endpoints(named: operation), of: &api) { $0.add(parameter: name, $1) }
            case .response(let status, of: let operation):
                add(addition, to: targets.endpoints(named: operation), of: &api) { $0.add(response: status, $1) }
            case .schema, .body, .api, .securityScheme, .endpoint: break
            }
        }
    }

    /// Adds the bodies: whether a request has a form, which is a body, follows from where its parameters travel.
    mutating func addBodies(to api: inout API, _ targets: CorrectionTargets) {
        for addition in additions {
            guard case .body(of: let operation) = addition.subject else { continue }
            add(addition, to: targets.endpoints(named: operation), of: &api) { $0.addBody($1) }
        }
    }

    /// A schema that pages mention, and none describes, is not there yet.
    private mutating func add(_ addition: Addition, schema name: String, to api: inout API) {
        guard let known = api.schemas.first(where: { $0.name == name }) else {
            schemas[name] = addition.range
            api.schemas.append(Schema(name: name, page: "", shape: Fact(.open, .corrected(addition.range))))
            return
        }
        if known.shape.evidence.rule != .undescribed { report(addition) }
    }

    /// Adds a part to the endpoints that lack it; to none of several is reported.
    private mutating func add(
        _ addition: Addition,
        to places: [CorrectionTargets.Place],
        of api: inout API,
        _ add: (inout Endpoint, PageRange) -> Bool
    ) {
        var isNew = places.isEmpty
        for place in places where add(&api.groups[place.group].endpoints[place.endpoint], addition.range) {
            isNew = true
        }
        if !isNew { report(addition) }
    }

    /// Says that pages have by now what the configuration adds.
    private mutating func report(_ addition: Addition) {
        if addition.isPartOfAddition { return }
        let message = "the reference has the \(addition.subject.words) by now; remove `add: true`"
        diagnostics.append(Diagnostic(.warning, rule: "addition-redundant", message, at: addition.range))
    }
}

extension Additions {
    /// Assigns each added schema to the page that answers for it, the first that uses it, and reports those that none uses.
    mutating func settlePages(of api: inout API) {
        if schemas.isEmpty { return }
        var users = SchemaPages()
        for group in api.groups {
            for endpoint in group.endpoints { users.note(endpoint.types, on: group.page) }
        }
        for schema in api.schemas where !schema.page.isEmpty { users.note(schema.shape.value.types, on: schema.page) }
        users.follow(api.schemas.filter(\.page.isEmpty))
        let otherwise = api.groups.first?.page ?? api.schemas.first { !$0.page.isEmpty }?.page
        for index in api.schemas.indices where api.schemas[index].page.isEmpty {
            let name = api.schemas[index].name
            guard let place = schemas[name] else { continue }
            api.schemas[index].page = users.pages[name] ?? otherwise ?? place.page
            if users.pages[name] != nil { continue }
            let message = "nothing uses the schema \(name), which is added; name it as the `type` of what does"
            diagnostics.append(Diagnostic(.warning, rule: "addition-unused", message, at: place))
        }
    }
}

/// The first page that uses each schema.
private struct SchemaPages {
    private(set) var pages: [String: String] = [:]

    mutating func note(_ types: [SchemaType], on page: String) {
        for name in types.flatMap(\.references) where pages[name] == nil { pages[name] = page }
    }

    /// What a schema uses is used by the page that uses it.
    mutating func follow(_ schemas: [Schema]) {
        let shapes = Dictionary(schemas.map { ($0.name, $0.shape.value) }) { first, _ in first }
        var pending = schemas.map(\.name).filter { pages[$0] != nil }
        while let name = pending.popLast() {
            guard let page = pages[name], let types = shapes[name]?.types else { continue }
            pending += types.flatMap(\.references).filter { pages[$0] == nil && shapes[$0] != nil }
            note(types, on: page)
        }
    }
}

extension Endpoint {
    fileprivate var types: [SchemaType] {
        parameters.map(\.type.value) + [requestBody?.type?.value, result.value].compactMap { $0 }
    }

    /// - Returns: Whether the endpoint had no such parameter.
    fileprivate mutating func add(parameter name: String, _ place: PageRange) -> Bool {
        if parameters.contains(where: { $0.documentedName == name }) { return false }
        parameters.append(
            Parameter(
                Field(added: name, place),
                location: Fact(.query, .corrected(place).proving(true)),
                explode: Fact(true, .inferred(.openAPIDefault, place))
            )
        )
        return true
    }

    /// - Returns: Whether the endpoint had no such response; none is added for a text that is no status.
    fileprivate mutating func add(response text: String, _ place: PageRange) -> Bool {
        guard let status = Response.Status(documented: text) else { return true }
        if responses.contains(where: { $0.status.value == status }) { return false }
        responses.append(Response(status: Fact(status, .corrected(place)), description: Fact("", .corrected(place))))
        return true
    }

    /// - Returns: Whether the endpoint had no body.
    fileprivate mutating func addBody(_ place: PageRange) -> Bool {
        if requestBody != nil { return false }
        requestBody = RequestBody(
            documentedName: "body",
            content: .value(Fact(.any, .corrected(place))),
            isRequired: Fact(true, .inferred(.unmarked, place)),
            mediaTypes: Fact([], .inferred(.absence, place))
        )
        return true
    }
}

extension Schema {
    /// Adds a property to an object, or to a schema of which nothing is known.
    fileprivate mutating func add(property name: String, _ place: PageRange) {
        let property = Property(Field(added: name, place))
        switch shape.value {
        case .object(var object):
            // The schema lets go of its properties while one is added: all of them would be copied for each.
            shape.value = .open
            object.properties.append(property)
            shape.value = .object(object)
        case .open: shape = Fact(.object(ObjectShape(properties: [property])), .corrected(place))
        case .enumeration, .union, .alias: break
        }
    }
}

extension Field {
    /// A field of which nothing but the name is known, optional as OpenAPI has it.
    fileprivate init(added name: String, _ place: PageRange) {
        self.init(
            name: Fact(name, .corrected(place).proving(true)),
            documentedName: name,
            type: Fact(.any, .corrected(place)),
            isRequired: Fact(false, .inferred(.openAPIDefault, place))
        )
    }
}
