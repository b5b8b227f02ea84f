import EndpointModel

/// How the object schemas of an API build on one another.
struct Inheritance {
    private var objects: [String: ObjectShape] = [:]
    /// Which objects hold values of one another, without an array or map between.
    private var cycles = ComponentsOfGraph([:])

    init(_ schemas: [Schema]) {
        for schema in schemas {
            guard case .object(let object) = schema.shape.value else { continue }
            objects[schema.name] = object
        }
        cycles = ComponentsOfGraph(
            objects.mapValues { object in properties(of: object).flatMap { Self.held(in: $0.type.value) } }
        )
    }

    /// The properties of an object: those of its parents first, its own in place of theirs of the same name.
    func properties(of shape: ObjectShape) -> [Property] {
        var visited: Set<String> = []
        return properties(of: shape, &visited)
    }

    private func properties(of shape: ObjectShape, _ visited: inout Set<String>) -> [Property] {
        let own = Set(shape.properties.map(\.name.value))
        var inherited: [Property] = []
        for parent in shape.parents where visited.insert(parent.value).inserted {
            guard let object = objects[parent.value] else { continue }
            let known = Set(inherited.map(\.name.value))
            inherited += properties(of: object, &visited).filter {
                !own.contains($0.name.value) && !known.contains($0.name.value)
            }
        }
        return inherited + shape.properties
    }

    /// Whether a value of a type holds, without an array or map between, a value of a schema's type.
    func isRecursive(_ type: SchemaType, in schema: String) -> Bool {
        Self.held(in: type).contains { cycles.areConnected($0, schema) }
    }

    private static func held(in type: SchemaType) -> [String] {
        switch type {
        case .reference(let name): [name]
        case .object(let properties): properties.flatMap { held(in: $0.type.value) }
        default: []
        }
    }
}
