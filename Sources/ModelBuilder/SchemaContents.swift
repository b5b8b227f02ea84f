import EndpointModel

/// What values of a model's types hold, through the names of schemas.
struct SchemaContents {
    /// What a value is.
    enum Content {
        case list(of: SchemaType)
        /// An object with these properties, inherited ones among them.
        case object([Property])
        /// Any JSON: no page says what it holds, or it is one of several types.
        case unknown
        case other(SchemaType)
    }

    private let schemas: [String: Schema]

    init(_ schemas: [Schema]) {
        self.schemas = Dictionary(schemas.map { ($0.name, $0) }) { first, _ in first }
    }

    func content(of type: SchemaType) -> Content {
        switch resolved(type) {
        case .array(let item): .list(of: item)
        case .object(let properties): .object(properties)
        case .any: .unknown
        case .reference(let name): content(ofSchema: name)
        case let other: .other(other)
        }
    }

    /// The type that a name stands for in the end; the model has no aliases that go in circles.
    func resolved(_ type: SchemaType) -> SchemaType {
        var type = type
        while case .reference(let name) = type, case .alias(let other) = schemas[name]?.shape.value { type = other }
        return type
    }

    private func content(ofSchema name: String) -> Content {
        switch schemas[name]?.shape.value {
        case .object(let object):
            let properties = properties(of: object)
            guard properties.isEmpty, let value = object.additionalProperties?.value else { return .object(properties) }
            return .other(.dictionary(value))
        case .enumeration(let type, let values): return .other(.enumeration(type, values))
        case .union, .open, .alias, nil: return .unknown
        }
    }

    /// An object's own properties ahead of those of its parents, each name once.
    private func properties(of object: ObjectShape) -> [Property] {
        var (known, reached) = (Set<String>(), Set<String>())
        var properties: [Property] = []
        var pending = [object]
        while let object = pending.popLast() {
            properties += object.properties.filter { known.insert($0.name.value).inserted }
            for parent in object.parents.reversed() where reached.insert(parent.value).inserted {
                if case .object(let shape) = schemas[parent.value]?.shape.value { pending.append(shape) }
            }
        }
        return properties
    }
}
