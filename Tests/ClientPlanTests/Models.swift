import ClientPlan
import EndpointModel
import SwiftSource

/// Small models, of which only what a test is about is written out.
private let evidence = Evidence.inferred(.absence, nil)

func fact<Value>(_ value: Value) -> Fact<Value> { Fact(value, evidence) }

extension Parameter {
    init(
        _ name: String,
        _ type: SchemaType = .string(nil),
        in location: Location = .query,
        isRequired: Bool = false,
        explode: Bool? = nil
    ) {
        self.init(
            name: fact(name),
            documentedName: name,
            location: fact(location),
            type: fact(type),
            isRequired: fact(isRequired),
            explode: explode.map(fact)
        )
    }
}

extension Property {
    init(_ name: String, _ type: SchemaType = .string(nil), isRequired: Bool = true) {
        self.init(name: fact(name), documentedName: name, type: fact(type), isRequired: fact(isRequired))
    }
}

extension RequestBody {
    init(_ name: String, _ type: SchemaType, _ mediaTypes: [String] = [], isRequired: Bool = true) {
        self.init(
            documentedName: name,
            content: .value(fact(type)),
            isRequired: fact(isRequired),
            mediaTypes: fact(mediaTypes)
        )
    }
}

extension Endpoint {
    init(
        _ name: String,
        path: String = "/",
        _ parameters: [Parameter] = [],
        body: RequestBody? = nil,
        result: SchemaType? = nil,
        accept: [String] = [],
        security: [String] = []
    ) {
        self.init(
            operationID: fact(name),
            method: fact("GET"),
            path: fact(path),
            summary: nil,
            description: [],
            stability: fact(.stable),
            parameters: parameters,
            requestBody: body,
            result: fact(result),
            accept: fact(accept),
            responses: [],
            security: fact(security)
        )
    }
}

extension Schema {
    init(_ name: String, _ shape: Shape, on page: String? = nil) {
        self.init(name: name, page: page ?? "docs/\(name).md", shape: fact(shape))
    }

    static func object(_ name: String, _ properties: [Property], parents: [String] = []) -> Schema {
        Schema(name, .object(ObjectShape(properties: properties, parents: parents.map(fact))))
    }
}

extension API {
    init(
        client: String = "Shop",
        groups: [(name: String, endpoints: [Endpoint])] = [],
        schemas: [Schema] = [],
        schemes: [String] = []
    ) {
        self.init(
            names: Names(module: "ShopClient", client: client),
            server: fact(.placeholder("URL")),
            groups: groups.map { EndpointGroup(name: $0.name, page: "docs/\($0.name).md", endpoints: $0.endpoints) },
            schemas: schemas,
            securitySchemes: schemes.map { SecurityScheme(name: $0, kind: fact(.bearer)) }
        )
    }
}

extension ClientPlan {
    /// The plan of one endpoint.
    static func operation(_ endpoint: Endpoint, schemas: [Schema] = [], schemes: [String] = []) -> PlannedOperation {
        let api = API(groups: [("ShopApi", [endpoint])], schemas: schemas, schemes: schemes)
        return ClientPlan(api).namespaces[0].operations[0]
    }

    /// All types that the client declares.
    static func types(_ schemas: [Schema]) -> [TypeDeclaration] {
        ClientPlan(API(schemas: schemas)).files.flatMap(\.types)
    }
}

extension TypeDeclaration {
    /// `Book.Cover.Size`
    var path: String { (parents + [name]).map(\.name).joined(separator: ".") }

    var properties: [PlannedProperty] {
        if case .object(let properties) = kind { properties } else { [] }
    }

    var constants: [String] {
        if case .enumeration(_, let constants) = kind { constants.map(\.name.name) } else { [] }
    }
}

func member(_ name: String) -> SwiftIdentifier { SwiftIdentifier(member: name) }

func type(_ name: String) -> SwiftIdentifier { SwiftIdentifier(type: name) }
