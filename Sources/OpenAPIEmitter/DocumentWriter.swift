import EndpointModel

/// Writes the document's root, and knows what all of its parts have to agree on.
struct DocumentWriter {
    let api: API
    let pages: PageLabels
    /// The schemas of the API, and an open one for each that is referred to and that it does not have.
    let schemas: [Schema]
    let schemaNames: ComponentNames
    let schemasByName: [String: Schema]
    /// The schemes of the API, and an unspecified one for each that an endpoint lists and that it does not have.
    let securitySchemes: [SecurityScheme]
    let securitySchemeNames: ComponentNames

    init(_ api: API) {
        self.api = api
        pages = PageLabels(api)
        schemas = api.schemas + api.missingSchemas()
        schemaNames = ComponentNames(schemas.map(\.name))
        schemasByName = Dictionary(schemas.map { ($0.name, $0) }) { first, _ in first }
        securitySchemes = api.securitySchemes + api.missingSecuritySchemes()
        securitySchemeNames = ComponentNames(securitySchemes.map(\.name))
    }

    /// Notes for a part of the document, still empty.
    func newNotes() -> EvidenceNotes { EvidenceNotes(pages: pages) }

    func document() -> Object {
        var document: Object = ["openapi": "3.1.0", "info": .object(info)]
        document.add("servers", [.object(server)])
        document.add("tags", nonEmpty: tags)
        document.add("paths", .object(paths()))
        document.add("components", nonEmpty: components)
        return document
    }

    private var info: Object {
        var notes = newNotes()
        if let title = api.title {
            notes.note(title.evidence, as: "title")
        } else {
            notes.assume("the client's name; no page states a title", as: "title")
        }
        if let version = api.version {
            notes.note(version.evidence, as: "version")
        } else {
            notes.assume("no page states a version", as: "version")
        }
        var info = Object()
        info.add("title", api.title?.value ?? api.names.client)
        info.add("version", api.version?.value ?? "0.0.0")
        info.add("x-apiref-evidence", notes.value)
        return info
    }

    private var server: Object {
        var server = Object()
        var notes = newNotes()
        switch api.server.value {
        case .absolute(let url):
            server.add("url", url)
        case .relative(let path):
            server.add("url", path)
            server.add("description", "The pages give the path alone; the host is the caller's to give.")
        case .placeholder(let template) where !PathTemplate(template).placeholders.isEmpty:
            server.add("url", template)
            server.add("description", "The pages give no values of the variables; they are the caller's to give.")
            var seen: Set<String> = []
            let variables = PathTemplate(template).placeholders.filter { seen.insert($0).inserted }
            server.add("variables", nonEmpty: Object(variables.map { ($0, ["default": .string($0)]) }))
        case .placeholder(let text):
            server.add("url", "{serverURL}")
            server.add("description", "The pages give no URL; it is the caller's to give.")
            server.add("variables", ["serverURL": ["default": .string(text)]])
        }
        notes.note(api.server.evidence, as: "url")
        server.add("x-apiref-evidence", notes.value)
        return server
    }

    private var tags: [Value] {
        var seen: Set<String> = []
        return api.groups.map(\.tag).filter { seen.insert($0).inserted }.map { ["name": .string($0)] }
    }

    private var components: Object {
        var components = Object()
        let schemas = zip(schemaNames.keys, schemas).map { ($0, Value.object(component($1, key: $0))) }
        components.add("schemas", nonEmpty: Object(schemas))
        let schemes = zip(securitySchemeNames.keys, securitySchemes).map { ($0, Value.object(component($1, key: $0))) }
        components.add("securitySchemes", nonEmpty: Object(schemes))
        return components
    }
}

extension EndpointGroup {
    /// The page's name without the ending that generators give it: `Users` of `UsersApi`.
    var tag: String {
        for ending in ["Api", "API"] where name.hasSuffix(ending) && name != ending {
            return String(name.dropLast(ending.count))
        }
        return name
    }
}

extension API {
    /// An open schema for each that is referred to and that the API does not have.
    fileprivate func missingSchemas() -> [Schema] {
        var known = Set(schemas.map(\.name))
        var missing: [Schema] = []
        func mention(_ type: SchemaType, on page: String) {
            for name in type.references where known.insert(name).inserted {
                missing.append(Schema(name: name, page: page, shape: Fact(.open, .inferred(.undescribed, nil))))
            }
        }
        for group in groups {
            for type in group.endpoints.flatMap(\.types) { mention(type, on: group.page) }
        }
        for schema in schemas {
            for type in schema.shape.value.types { mention(type, on: schema.page) }
        }
        return missing
    }

    /// An unspecified scheme for each that an endpoint lists and that the API does not have.
    fileprivate func missingSecuritySchemes() -> [SecurityScheme] {
        var known = Set(securitySchemes.map(\.name))
        return endpoints.flatMap(\.security.value).filter { known.insert($0).inserted }.map { name in
            SecurityScheme(name: name, kind: Fact(.unspecified, .inferred(.absence, nil)))
        }
    }
}

extension Endpoint {
    /// The types of everything that is sent and returned.
    fileprivate var types: [SchemaType] {
        parameters.map(\.type.value) + [requestBody?.type?.value, result.value].compactMap { $0 }
    }
}
