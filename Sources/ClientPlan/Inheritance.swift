import EndpointModel

/// How the object schemas of an API build on one another.
package struct Inheritance: Sendable {
    /// The properties of each object: those of its parents first, its own in place of theirs of the same name. Of those
    /// of one name that several parents have, the first parent's counts.
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
        for schema in schemas { collectProperties(of: schema.name, objects) }
        cycles = ComponentsOfGraph(properties.mapValues { held(by: $0) })
    }

    /// The properties of an object's schema, inherited ones included; none for what is no object.
    package func properties(of schema: String) -> [Property] { properties[schema] ?? [] }

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
        var name: String
        var shape: ObjectShape
        var pending: ArraySlice<Fact<String>>

        init(_ name: String, _ shape: ObjectShape) {
            self.name = name
            self.shape = shape
            pending = shape.parents[...]
        }
    }

    /// Walks up, without recursion, since chains of parents may be long, and each object once. A parent that inherits
    /// from the object in turn adds nothing.
    private mutating func collectProperties(of schema: String, _ objects: [String: ObjectShape]) {
        guard properties[schema] == nil, let shape = objects[schema] else { return }
        var reached: Set<String> = [schema]
        var path = [Step(schema, shape)]
        while var step = path.popLast() {
            guard let parent = step.pending.popFirst()?.value else {
                properties[step.name] = properties(of: step.shape)
                continue
            }
            path.append(step)
            guard properties[parent] == nil, let shape = objects[parent], reached.insert(parent).inserted else {
                continue
            }
            path.append(Step(parent, shape))
        }
    }

    /// The properties of an object whose parents' are known.
    private func properties(of shape: ObjectShape) -> [Property] {
        var own: Set<String> = []
        let properties = shape.properties.filter { own.insert($0.name.value).inserted }
        var known = own
        let inherited = shape.parents.flatMap { self.properties[$0.value] ?? [] }
        return inherited.filter { known.insert($0.name.value).inserted } + properties
    }
}
