import EndpointModel

/// How the object schemas of an API build on one another.
struct Inheritance {
    private var objects: [String: ObjectShape] = [:]
    /// The objects that hold a value of their own type, without an array or map between.
    private var recursive: [String: Set<String>] = [:]

    init(_ schemas: [Schema]) {
        for schema in schemas {
            guard case .object(let object) = schema.shape.value else { continue }
            objects[schema.name] = object
        }
        for name in objects.keys { recursive[name] = reachable(from: name) }
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
        direct(type).contains { $0 == schema || recursive[$0]?.contains(schema) == true }
    }

    /// The schemas that an object's value holds, directly and through others.
    private func reachable(from name: String) -> Set<String> {
        var found: Set<String> = []
        var pending = [name]
        while let next = pending.popLast() {
            guard let object = objects[next] else { continue }
            for held in properties(of: object).flatMap({ direct($0.type.value) }) where found.insert(held).inserted {
                pending.append(held)
            }
        }
        return found
    }

    private func direct(_ type: SchemaType) -> [String] {
        switch type {
        case .reference(let name): [name]
        case .object(let properties): properties.flatMap { direct($0.type.value) }
        default: []
        }
    }
}
