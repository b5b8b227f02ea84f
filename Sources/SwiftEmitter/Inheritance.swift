import EndpointModel

/// How the object schemas of an API build on one another.
struct Inheritance {
    /// The properties of each object: those of its parents first, its own in place of theirs of the same name.
    private var properties: [String: [Property]] = [:]
    private let aliases: SchemaAliases
    /// Which objects hold values of one another, without an array or map between.
    private var cycles = ComponentsOfGraph([:])

    init(_ schemas: [Schema], _ types: TypeNames) {
        aliases = types.aliases
        var objects: [String: ObjectShape] = [:]
        for schema in schemas {
            guard case .object(let object) = schema.shape.value, objects[schema.name] == nil else { continue }
            objects[schema.name] = object
        }
        for name in objects.keys { properties[name] = Self.properties(of: name, objects) }
        cycles = ComponentsOfGraph(properties.mapValues { held(by: $0) })
    }

    /// The properties of an object's schema, inherited ones included; none for what is no object.
    func properties(of schema: String) -> [Property] { properties[schema] ?? [] }

    /// Whether a value of a type holds, without an array or map between, a value of a schema's type.
    func isRecursive(_ type: SchemaType, in schema: String) -> Bool {
        var names: [String] = []
        collect(type, &names)
        return names.contains { cycles.areConnected($0, schema) }
    }

    private func held(by properties: [Property]) -> [String] {
        var names: [String] = []
        for property in properties { collect(property.type.value, &names) }
        return names
    }

    private func collect(_ type: SchemaType, _ names: inout [String]) {
        switch aliases.resolved(type) {
        case .reference(let name): names.append(name)
        case .object(let properties):
            for property in properties { collect(property.type.value, &names) }
        default: break
        }
    }
}

extension Inheritance {
    /// An object on the way up, and those of its parents that are still to be looked at.
    private struct Step {
        var shape: ObjectShape
        /// How many objects were reached before this one.
        var number: Int
        var pending: ArraySlice<Fact<String>>

        init(_ shape: ObjectShape, number: Int) {
            self.shape = shape
            self.number = number
            pending = shape.parents[...]
        }
    }

    /// Walks the parents depth first, each once, without recursion, since chains of them may be long. Of several
    /// properties of one name, the one that is reached first counts: an object's own before those of its parents, and
    /// those of its first parent before those of the others.
    private static func properties(of schema: String, _ objects: [String: ObjectShape]) -> [Property] {
        guard let shape = objects[schema] else { return [] }
        var done: [Step] = []
        var owners: [String: Int] = [:]
        var reached: Set<String> = []
        var path: [Step] = []
        func reach(_ name: String, _ shape: ObjectShape) {
            guard reached.insert(name).inserted else { return }
            let step = Step(shape, number: reached.count)
            for property in shape.properties where owners[property.name.value] == nil {
                owners[property.name.value] = step.number
            }
            path.append(step)
        }
        reach(schema, shape)
        while var step = path.popLast() {
            guard let parent = step.pending.popFirst() else {
                done.append(step)
                continue
            }
            path.append(step)
            if let object = objects[parent.value] { reach(parent.value, object) }
        }
        return done.flatMap { step in
            step.shape.properties.filter { property in
                guard owners[property.name.value] == step.number else { return false }
                owners[property.name.value] = nil
                return true
            }
        }
    }
}
