import EndpointModel

/// The variables of `schema.mustache`: a schema's type, and those of the objects written in it.
struct SchemaView {
    private let schema: Schema
    private let users: [SwiftIdentifier]
    private let api: API
    private let names: ClientNames

    /// - Parameter users: The functions that take the schema as their body.
    init(_ schema: Schema, usedBy users: [SwiftIdentifier], _ api: API, _ names: ClientNames) {
        self.schema = schema
        self.users = users
        self.api = api
        self.names = names
    }

    var contexts: [TemplateContext] {
        let name = names.types.name(of: schema.name)
        switch schema.shape.value {
        case .open: return [open(name)]
        case .object(let shape): return object(shape.properties, name: name, path: "\(name)", isNested: false)
        case .enumeration, .union, .alias: return [open(name)]
        }
    }

    private func open(_ name: SwiftIdentifier) -> TemplateContext {
        var context = TemplateContext()
        context.set("isOpen", true)
        context.set("name", name)
        context["access"] = .access(api)
        let text = "`\(schema.name)`: the JSON as it is, since no page of the reference describes its properties."
        context.set("documentation", DocComment([.paragraph(text)]))
        return context
    }

    /// The type of an object and, behind it, the types of the objects in its properties.
    private func object(
        _ properties: [Property],
        name: SwiftIdentifier,
        path: SwiftCode,
        isNested: Bool
    ) -> [TemplateContext] {
        let views = PropertyView.views(of: properties, in: schema, names)
        let indentation = isNested ? 4 : 0
        var context = TemplateContext()
        context.set("isObject", true)
        context.set("isNested", isNested)
        context["parent"] = path
        context["indent"] = isNested ? "    " : ""
        context.set("name", name)
        context["access"] = .access(api)
        context.set("documentation", documentation(path: path, isNested: isNested))
        let inner = indentation + 4
        context.set("properties", views.map { $0.context(api, indentation: inner) })
        let ordered = views.filter(\.isRequired) + views.filter { !$0.isRequired }
        context["initializer"] = SwiftCode.list(
            ordered.map(\.argument),
            open: "\(SwiftCode.access(api))init(",
            close: ") {",
            indentation: inner
        )
        context.set("hasCodingKeys", views.contains { $0.name.name != $0.wireName })
        let nested = views.flatMap { view -> [TemplateContext] in
            guard let properties = view.nestedProperties, let type = view.nestedType else { return [] }
            let nestedPath: SwiftCode = isNested ? "\(path).\(name)" : path
            return object(properties, name: type, path: nestedPath, isNested: true)
        }
        return [context] + nested
    }

    private func documentation(path: SwiftCode, isNested: Bool) -> DocComment {
        if isNested { return DocComment([.paragraph("An object in `\(path.code)`.")], indentation: 4) }
        if let description = schema.description { return DocComment([.paragraph(description.value)]) }
        let functions = users.map { "`\($0.name)`" }.joined(separator: " and ")
        let subject = functions.isEmpty ? "`\(schema.name)`" : "The body of \(functions)"
        return DocComment([.paragraph("\(subject), by the example on the page.")])
    }
}
