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

    /// No schema is what it is by being itself: as its own parent, as one of its own alternatives, or as a name for
    /// itself, be it through others. No value could be told to be of it, and tools that resolve the document would never
    /// end. The link that closes such a circle is taken out.
    mutating func checkCircles(of schemas: inout [Schema]) {
        var circles = Circles(schemas)
        for schema in schemas { circles.walk(from: schema.name) }
        guard !circles.closing.isEmpty else { return }
        for index in schemas.indices {
            let name = schemas[index].name
            let closes = { (other: String) in circles.closing.contains(.init(from: name, to: other)) }
            switch schemas[index].shape.value {
            case .object(var object):
                object.parents = object.parents.filter { parent in
                    guard closes(parent.value) else { return true }
                    reportCircle(name, parent.value, "inherits from", parent.evidence, "that it does is left out")
                    return false
                }
                schemas[index].shape.value = .object(object)
            case .union(let kind, let members):
                let left = members.filter { $0.reference.map(closes) != true }
                guard left.count < members.count else { continue }
                let evidence = schemas[index].shape.evidence
                reportCircle(name, name, "is an alternative of", evidence, "that alternative is left out")
                schemas[index].shape.value = left.isEmpty ? .open : .union(kind, left)
            case .alias(.reference(let other)) where closes(other):
                let evidence = schemas[index].shape.evidence
                reportCircle(name, other, "is another name for", evidence, "any JSON is assumed")
                schemas[index].shape = Fact(.open, .inferred(.undescribed, evidence.range))
            case .alias, .enumeration, .open: break
            }
        }
    }

    private mutating func reportCircle(
        _ name: String,
        _ other: String,
        _ relation: String,
        _ evidence: Evidence,
        _ repair: String
    ) {
        report(
            "circular-schema",
            name == other ? "\(name) \(relation) itself" : "\(name) \(relation) \(other), which \(relation) it",
            among: [evidence],
            expected: "another schema",
            repair: repair
        )
    }
}

extension SchemaType {
    /// The schema that this is, if it is one.
    fileprivate var reference: String? { if case .reference(let name) = self { name } else { nil } }
}

/// Finds the links that close a circle, from a schema to one that it is said to be: a walk in depth that meets a schema
/// it comes from.
private struct Circles {
    struct Link: Hashable {
        var from: String
        var to: String
    }

    private(set) var closing: Set<Link> = []
    private var links: [String: [String]] = [:]
    private var done: Set<String> = []

    init(_ schemas: [Schema]) {
        for schema in schemas {
            links[schema.name] =
                switch schema.shape.value {
                case .object(let object): object.parents.map(\.value)
                case .union(_, let members): members.compactMap(\.reference)
                case .alias(let type): [type.reference].compactMap { $0 }
                case .enumeration, .open: []
                }
        }
    }

    /// Without recursion: chains of schemas may be long.
    mutating func walk(from schema: String) {
        guard !done.contains(schema) else { return }
        var path = [(name: schema, pending: (links[schema] ?? [])[...])]
        var open: Set<String> = [schema]
        while let step = path.last {
            guard let next = step.pending.first else {
                open.remove(step.name)
                done.insert(step.name)
                path.removeLast()
                continue
            }
            path[path.count - 1].pending.removeFirst()
            if open.contains(next) {
                closing.insert(Link(from: step.name, to: next))
            } else if !done.contains(next) {
                open.insert(next)
                path.append((next, (links[next] ?? [])[...]))
            }
        }
    }
}
