import EndpointModel

/// The schemas that travel in requests, and those that travel in responses.
struct SchemaUse {
    private var directions: [String: Directions] = [:]

    init(_ api: API) {
        let schemas = Dictionary(api.schemas.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let endpoints = api.endpoints
        let sent = endpoints.flatMap { endpoint in
            endpoint.parameters.map(\.type.value) + [endpoint.requestBody?.type?.value].compactMap { $0 }
        }
        mark(sent.flatMap(\.references), .request, schemas)
        mark(endpoints.compactMap(\.result.value).flatMap(\.references), .response, schemas)
    }

    /// Which way a schema travels; none if no endpoint uses it.
    subscript(schema: String) -> Directions { directions[schema] ?? [] }

    private mutating func mark(_ names: [String], _ direction: Directions, _ schemas: [String: Schema]) {
        var pending = names
        while let name = pending.popLast() {
            guard !self[name].contains(direction) else { continue }
            directions[name, default: []].insert(direction)
            pending += schemas[name]?.shape.value.types.flatMap(\.references) ?? []
        }
    }
}
