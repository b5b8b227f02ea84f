import EndpointModel

extension ModelValidation {
    /// Each schema is described once.
    mutating func checkNames(of schemas: inout [Schema]) {
        var known: [String: Schema] = [:]
        schemas = schemas.filter { schema in
            guard let other = known[schema.name] else {
                known[schema.name] = schema
                return true
            }
            report(
                "duplicate-schema",
                "\(schema.name) is described on \(other.page), too",
                among: [schema.shape.evidence],
                expected: "one page of a schema",
                repair: "that page counts"
            )
            return false
        }
    }

    /// No schema inherits from itself, be it through others: no value could be told to be of it, and tools that resolve
    /// the document would never end. The link that closes such a circle is taken out.
    mutating func checkParents(of schemas: inout [Schema]) {
        var circles = Circles(schemas)
        for schema in schemas { circles.walk(from: schema.name) }
        guard !circles.closing.isEmpty else { return }
        for index in schemas.indices {
            let name = schemas[index].name
            guard case .object(var object) = schemas[index].shape.value else { continue }
            object.parents = object.parents.filter { parent in
                guard circles.closing.contains(.init(from: name, to: parent.value)) else { return true }
                report(
                    "circular-inheritance",
                    "\(name) inherits from \(parent.value), which inherits from it",
                    among: [parent.evidence],
                    expected: "another parent",
                    repair: "that it does is left out"
                )
                return false
            }
            schemas[index].shape.value = .object(object)
        }
    }
}

/// Finds the links from a schema to a parent that close a circle: a walk in depth that meets a schema it comes from.
private struct Circles {
    struct Link: Hashable {
        var from: String
        var to: String
    }

    private(set) var closing: Set<Link> = []
    private var parents: [String: [String]] = [:]
    private var done: Set<String> = []

    init(_ schemas: [Schema]) {
        for schema in schemas {
            guard case .object(let object) = schema.shape.value else { continue }
            parents[schema.name] = object.parents.map(\.value)
        }
    }

    /// Without recursion: chains of parents may be long.
    mutating func walk(from schema: String) {
        guard !done.contains(schema) else { return }
        var path = [(name: schema, pending: (parents[schema] ?? [])[...])]
        var open: Set<String> = [schema]
        while let step = path.last {
            guard let parent = step.pending.first else {
                open.remove(step.name)
                done.insert(step.name)
                path.removeLast()
                continue
            }
            path[path.count - 1].pending.removeFirst()
            if open.contains(parent) {
                closing.insert(Link(from: step.name, to: parent))
            } else if !done.contains(parent) {
                open.insert(parent)
                path.append((parent, (parents[parent] ?? [])[...]))
            }
        }
    }
}
