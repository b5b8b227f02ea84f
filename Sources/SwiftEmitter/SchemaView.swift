import EndpointModel

/// The variables of `schema.mustache`: a schema's type, and those of the types written in it.
struct SchemaView {
    private let schema: Schema
    private let name: SwiftIdentifier
    private let users: [SwiftIdentifier]
    private let api: API
    private let names: ClientNames

    /// - Parameter users: The functions that take the schema as their body.
    init(_ schema: Schema, usedBy users: [SwiftIdentifier], _ api: API, _ names: ClientNames) {
        self.schema = schema
        self.users = users
        self.api = api
        self.names = names
        name = names.types.name(of: schema.name)
    }

    var contexts: [TemplateContext] {
        switch schema.shape.value {
        case .open:
            return [open("the JSON as it is, since no page of the reference describes its properties.")]
        case .union(_, let members): return [union(members)]
        case .enumeration(let type, let values):
            let text = schema.description?.value ?? "`\(schema.name)`: one of several values."
            return [EnumerationView(type, values, name: name, text).context(api)]
        case .alias, .object:
            let aliases = names.types.aliases
            if let type = aliases[schema.name] { return [alias(type, kind: "isAlias")] }
            if let type = aliases.recursive[schema.name] { return [alias(type, kind: "isWrapper")] }
            if aliases.empty.contains(schema.name) {
                return [open("any JSON, since the reference says only that it is another name for itself.")]
            }
            let properties = names.inheritance.properties(of: schema.name)
            return object(properties, name: name, path: "\(name)", isNested: false)
        }
    }

    private func context(_ kind: String, _ documentation: String) -> TemplateContext {
        var context = TemplateContext()
        context.set(kind, true)
        context.set("name", name)
        context.set("access", .access(api))
        context.set("documentation", DocComment([.paragraph(documentation)]))
        return context
    }

    private func open(_ text: String) -> TemplateContext {
        context("isOpen", schema.description?.value ?? "`\(schema.name)`: \(text)")
    }

    /// Any JSON, with a view of each type that it may be.
    private func union(_ members: [SchemaType]) -> TemplateContext {
        let list = members.map { "`\($0)`" }.joined(separator: ", ")
        var context = open("one of \(list), kept as the JSON it is.")
        var scope = NameScope(reserved: Self.membersOfOpenSchemas)
        var types: Set<SwiftCode> = []
        let views = members.compactMap { member -> TemplateContext? in
            // Two members may be one type in Swift, which can have one initializer.
            let resolved = names.types.aliases.resolved(member)
            guard types.insert(names.types.code(resolved)).inserted else { return nil }
            var view = TemplateContext()
            view.set("accessor", scope.claim(SwiftIdentifier(member: "\(member)"), suffix: "Value"))
            view.set("type", names.types.code(member))
            view.set("access", .access(api))
            return view
        }
        context.set("members", views)
        return context
    }

    private static let membersOfOpenSchemas: Set<String> = [
        "json", "init", "self", "description", "hash", "hashValue", "encode", "parameterValues", "formParts",
    ]

    private var asDescribed: String { "`\(schema.name)`, as `\(schema.page.lastPathComponent)` describes it." }

    /// - Parameter kind: Whether Swift has it as an alias, or as a type that holds a value of the type.
    private func alias(_ type: SchemaType, kind: String) -> TemplateContext {
        var context = context(kind, schema.description?.value ?? asDescribed)
        context.set("type", names.types.code(type))
        return context
    }
}

extension SchemaView {
    /// The type of an object and, behind it, the types written in its properties.
    private func object(
        _ properties: [Property],
        name: SwiftIdentifier,
        path: SwiftCode,
        isNested: Bool
    ) -> [TemplateContext] {
        let views = PropertyView.views(of: properties, in: schema, names)
        var context = TemplateContext()
        context.set("isObject", true)
        context.set("isNested", isNested)
        context.set("parent", path)
        context.set("indent", isNested ? "    " : "")
        context.set("name", name)
        context.set("access", .access(api))
        context.set("documentation", documentation(path: path, isNested: isNested))
        let inner = isNested ? 8 : 4
        context.set("properties", views.map { $0.context(api, indentation: inner) })
        let ordered = views.filter(\.isRequired) + views.filter { !$0.isRequired }
        let initializer = SwiftCode.list(
            ordered.map(\.argument),
            open: "\(SwiftCode.access(api))init(",
            close: ") {",
            indentation: inner
        )
        context.set("initializer", initializer)
        context.set("hasCodingKeys", views.contains { $0.name.name != $0.wireName })
        let nestedPath: SwiftCode = isNested ? "\(path).\(name)" : path
        return [context] + views.flatMap { nested($0, path: nestedPath) }
    }

    private func nested(_ view: PropertyView, path: SwiftCode) -> [TemplateContext] {
        guard let type = view.nestedType else { return [] }
        switch view.inlineType {
        case .object(let properties): return object(properties, name: type, path: path, isNested: true)
        case .enumeration(let kind, let values):
            let text = "A value of `\(view.name.name)`."
            return [EnumerationView(kind, values, name: type, text, in: path).context(api)]
        case nil: return []
        }
    }

    private func documentation(path: SwiftCode, isNested: Bool) -> DocComment {
        if isNested { return DocComment([.paragraph("An object in `\(path.code)`.")], indentation: 4) }
        if let description = schema.description {
            return DocComment(description.value.split(separator: "\n\n").map { .paragraph(String($0)) })
        }
        guard schema.shape.evidence.rule == .requestExample else {
            return DocComment([.paragraph(asDescribed)])
        }
        let functions = users.map { "`\($0.name)`" }.joined(separator: " and ")
        let subject = functions.isEmpty ? "`\(schema.name)`" : "The body of \(functions)"
        return DocComment([.paragraph("\(subject), by the example on the page.")])
    }
}
