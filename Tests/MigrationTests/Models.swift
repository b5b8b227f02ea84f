import EndpointModel

func stated<Value>(_ value: Value) -> Fact<Value> {
    Fact(value, .documented(PageRange(page: "docs/BooksApi.md", line: 1, column: 1)))
}

extension API {
    /// A library whose callers have to follow it.
    static func library(_ groups: [EndpointGroup], _ schemas: [Schema]) -> API {
        API(
            names: Names(module: "LibraryClient", client: "Library"),
            title: stated("Library"),
            version: stated("1.0"),
            server: stated(.absolute("https://library.example/v1")),
            groups: groups,
            schemas: schemas,
            securitySchemes: []
        )
    }
}

extension EndpointGroup {
    static func of(_ name: String, _ endpoints: [Endpoint]) -> EndpointGroup {
        EndpointGroup(name: name, page: "docs/\(name).md", endpoints: endpoints)
    }
}

extension Endpoint {
    /// An endpoint that is got.
    static func of(_ name: String, _ path: String, _ parameters: [Parameter] = [], result: SchemaType? = nil)
        -> Endpoint
    {
        of(name, "GET", path, parameters, result: result)
    }

    static func of(
        _ name: String,
        _ method: String,
        _ path: String,
        _ parameters: [Parameter] = [],
        result: SchemaType? = nil
    ) -> Endpoint {
        Endpoint(
            operationID: stated(name),
            method: stated(method),
            path: stated(path),
            summary: nil,
            description: [],
            stability: stated(.stable),
            parameters: parameters,
            requestBody: nil,
            result: stated(result),
            accept: stated(["application/json"]),
            responses: [],
            security: stated([])
        )
    }
}

extension Parameter {
    static func of(
        _ name: String,
        in location: Location = .query,
        _ type: SchemaType = .string(nil),
        required: Bool = false
    ) -> Parameter {
        Parameter(
            name: stated(name),
            documentedName: name,
            location: stated(location),
            type: stated(type),
            isRequired: stated(required),
            defaultValue: nil,
            description: nil
        )
    }
}

extension Property {
    static func of(_ name: String, _ type: SchemaType = .string(nil), required: Bool = false) -> Property {
        Property(
            name: stated(name),
            documentedName: name,
            type: stated(type),
            isRequired: stated(required),
            defaultValue: nil,
            description: nil
        )
    }
}

extension Schema {
    static func of(_ name: String, _ properties: Property...) -> Schema {
        .of(name, shape: .object(ObjectShape(properties: properties)))
    }

    static func of(_ name: String, shape: Shape) -> Schema {
        Schema(name: name, page: "docs/\(name).md", shape: stated(shape), description: nil)
    }
}
