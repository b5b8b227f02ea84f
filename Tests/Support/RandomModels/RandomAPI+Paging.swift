import EndpointModel

extension RandomAPI {
    /// Gives pages to some endpoints, each with what it takes: a list in the response, and a parameter or a property of the
    /// body.
    mutating func addPaging(to api: inout API) {
        let objects = api.schemas.compactMap { schema -> (name: String, properties: [Property])? in
            guard case .object(let object) = schema.shape.value else { return nil }
            return (schema.name, object.properties.filter { $0.name.value.isPlain })
        }
        for group in api.groups.indices {
            for index in api.groups[group].endpoints.indices where chance(3) {
                let endpoint = page(api.groups[group].endpoints[index], objects)
                api.groups[group].endpoints[index] = endpoint
            }
        }
    }

    private mutating func page(_ endpoint: Endpoint, _ objects: [(name: String, properties: [Property])]) -> Endpoint {
        var endpoint = endpoint
        if chance(6) {
            endpoint.paging = fact(nil)
            return endpoint
        }
        let (result, properties) = list(objects)
        endpoint.result = fact(result)
        endpoint.accept = fact([])
        var paging = Paging(pick(Paging.Style.allCases), items: properties.list.map { [$0] } ?? [])
        if properties.isUnknown { paging.items = pick([["data"], ["data", "page.items"]]) }
        var type = SchemaType.string(nil)
        switch paging.style {
        case .token, .link:
            if properties.isUnknown {
                paging.response = pick([["next"], ["meta", "next\"{}"]])
            } else if let mark = properties.mark, paging.style == .token || !mark.type.value.isInteger {
                paging.response = [mark.name.value]
                if mark.type.value.isInteger { type = mark.type.value }
            } else {
                paging.style = .link
            }
        case .offset, .page:
            type = pick([.integer(nil), .integer(.int32), .integer(.int64), .string(nil)])
            paging.first = pick([0, 1])
        }
        if paging.style != .link { paging.request = carrier(of: type, for: paging.style, in: &endpoint, objects) }
        endpoint.paging = fact(paging)
        return endpoint
    }

    /// What a success returns: a list, an object with one, or any JSON.
    private mutating func list(_ objects: [(name: String, properties: [Property])]) -> (
        SchemaType, (list: String?, mark: Property?, isUnknown: Bool)
    ) {
        let lists = objects.compactMap { object -> (name: String, list: String, mark: Property?)? in
            guard let list = object.properties.first(where: { $0.type.value.isList }) else { return nil }
            return (object.name, list.name.value, object.properties.first { $0.type.value.isMark })
        }
        switch Int.random(in: 0..<3, using: &text.random) {
        case 0: return (.any, (nil, nil, true))
        case 1 where !lists.isEmpty:
            let object = pick(lists)
            return (.reference(object.name), (object.list, object.mark, false))
        default: return (.array(type()), (nil, nil, false))
        }
    }

    /// The name of a new parameter, or of a property of a new body.
    private mutating func carrier(
        of type: SchemaType,
        for style: Paging.Style,
        in endpoint: inout Endpoint,
        _ objects: [(name: String, properties: [Property])]
    ) -> String {
        let bodies = objects.compactMap { object in
            object.properties.first { $0.type.value == type && $0.name.value != "page-at" }.map {
                (object.name, $0.name.value)
            }
        }
        let names = endpoint.parameters.map(\.name.value)
        if case (let schema, let name)? = bodies.first(where: { !names.contains($0.1) }),
            endpoint.requestBody?.content != .form,
            // What counts in a body is a number.
            style == .token || type.isInteger, chance(2)
        {
            endpoint.requestBody = RequestBody(
                documentedName: "body",
                content: .value(fact(.reference(schema))),
                isRequired: fact(chance(2)),
                mediaTypes: fact(["application/json"])
            )
            return name
        }
        endpoint.parameters.append(
            Parameter(
                name: fact("page-at"),
                documentedName: "argument",
                location: fact(.query),
                type: fact(type),
                isRequired: fact(chance(3))
            )
        )
        return "page-at"
    }
}

extension SchemaType {
    fileprivate var isList: Bool { if case .array = self { true } else { false } }

    fileprivate var isInteger: Bool { if case .integer = self { true } else { false } }

    /// Whether it can be the token of a page.
    fileprivate var isMark: Bool { [.string(nil), .string(.uri)].contains(self) || isInteger }
}

extension String {
    /// Whether every page spells it alike.
    fileprivate var isPlain: Bool {
        utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "_-.$[]".utf8.contains(byte)
            }
        } && !isEmpty
    }
}
