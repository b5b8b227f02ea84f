import EndpointModel

/// What the schemas stand for that are only another name for a type.
package struct SchemaAliases: Sendable {
    /// The aliased types by the schemas' names; those of schemas that can't be an alias in Swift are left out.
    private var types: [String: SchemaType] = [:]
    /// Aliases that hold themselves, with the types that they hold: Swift has no recursive `typealias`.
    package private(set) var recursive: [String: SchemaType] = [:]
    /// Names for one another alone, which stand for nothing.
    package private(set) var empty: Set<String> = []

    init(_ schemas: [Schema]) {
        for schema in schemas {
            switch schema.shape.value {
            case .alias(let type): types[schema.name] = type
            case .object(let object) where object.properties.isEmpty && object.parents.isEmpty:
                types[schema.name] = object.additionalProperties.map { .dictionary($0.value) }
            case .object, .enumeration, .union, .open: break
            }
        }
        separate()
    }

    /// Takes out what holds itself.
    private mutating func separate() {
        let edges = types.mapValues { type in type.references.filter { types[$0] != nil } }
        let cycles = ComponentsOfGraph(edges)
        let held = types.filter { name, _ in edges[name]?.contains { cycles.areConnected($0, name) } == true }
        for (name, type) in held {
            if case .reference = type { continue }
            recursive[name] = type
            types[name] = nil
        }
        // What is left of a cycle is names for one another: they lead to a type that holds itself, or in a circle.
        let links = types.compactMapValues { type -> [String]? in
            guard case .reference(let other) = type, types[other] != nil else { return nil }
            return [other]
        }
        let circles = ComponentsOfGraph(links)
        for (name, others) in links where others.contains(where: { circles.areConnected($0, name) }) {
            empty.insert(name)
        }
        for name in empty { types[name] = nil }
    }

    /// What a schema is only another name for; `nil` if it is a type of its own.
    package subscript(schema: String) -> SchemaType? { types[schema] }

    /// The type that a name stands for in the end.
    package func resolved(_ type: SchemaType) -> SchemaType {
        var type = type
        while case .reference(let name) = type, let other = types[name] { type = other }
        return type
    }
}
