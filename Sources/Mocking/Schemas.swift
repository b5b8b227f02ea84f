import EndpointModel

/// The schemas of an API by their names, with what they inherit.
struct Schemas: Sendable {
    private let schemas: [String: Schema]
    /// The schemas that inherit from one, by its name.
    private var children: [String: [String]] = [:]

    init(_ api: API) {
        schemas = Dictionary(api.schemas.map { ($0.name, $0) }) { first, _ in first }
        for schema in api.schemas {
            guard case .object(let object) = schema.shape.value else { continue }
            for parent in object.parents { children[parent.value, default: []].append(schema.name) }
        }
    }

    subscript(name: String) -> Schema? { schemas[name] }

    /// The type that a name stands for in the end; a name that leads nowhere is any JSON.
    func resolved(_ type: SchemaType) -> SchemaType {
        var type = type
        var seen: Set<String> = []
        while case .reference(let name) = type {
            guard seen.insert(name).inserted, let shape = schemas[name]?.shape.value else { return .any }
            switch shape {
            case .alias(let other): type = other
            case .enumeration(let values, let list): return .enumeration(values, list)
            case .open: return .any
            case .object, .union: return type
            }
        }
        return type
    }

    /// The properties of an object, those of its parents first, its own in place of theirs; and the type of what stands
    /// under other names, if pages say that there may be such.
    func members(of name: String) -> (properties: [Property], others: SchemaType?) {
        var properties: [Property] = []
        var others: SchemaType?
        var seen: Set<String> = []
        collect(name, &properties, &others, &seen)
        return (properties, others)
    }

    private func collect(
        _ name: String,
        _ properties: inout [Property],
        _ others: inout SchemaType?,
        _ seen: inout Set<String>
    ) {
        guard seen.insert(name).inserted else { return }
        guard case .object(let object)? = schemas[name]?.shape.value else {
            others = .any  // what a parent without properties allows is not known
            return
        }
        for parent in object.parents { collect(parent.value, &properties, &others, &seen) }
        if let own = object.additionalProperties?.value { others = own }
        var places = Dictionary(properties.enumerated().map { ($1.name.value, $0) }) { first, _ in first }
        for property in object.properties {
            if let place = places[property.name.value] {
                properties[place] = property
            } else {
                places[property.name.value] = properties.count
                properties.append(property)
            }
        }
    }

    /// The types of a union, those of the unions among them in their place.
    func alternatives(of types: [SchemaType]) -> [SchemaType] {
        var alternatives: [SchemaType] = []
        var seen: Set<String> = []
        var pending = Array(types.reversed())
        while let type = pending.popLast() {
            let type = resolved(type)
            guard case .reference(let name) = type, case .union(_, let inner)? = schemas[name]?.shape.value else {
                alternatives.append(type)
                continue
            }
            if seen.insert(name).inserted { pending += inner.reversed() }
        }
        return alternatives
    }

    /// The names that the objects which inherit from one add to its own: such an object may stand in its place.
    func namesOfHeirs(of name: String) -> Set<String> {
        var names: Set<String> = []
        var seen: Set<String> = [name]
        var pending = children[name] ?? []
        while let heir = pending.popLast() {
            guard seen.insert(heir).inserted, case .object(let object)? = schemas[heir]?.shape.value else { continue }
            names.formUnion(object.properties.map(\.name.value))
            pending += children[heir] ?? []
        }
        return names
    }
}
