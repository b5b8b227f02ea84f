import EndpointModel

/// A property of an object's type.
struct PropertyView {
    let name: SwiftIdentifier
    let wireName: String
    let type: SwiftCode
    let isRequired: Bool
    /// The type written in place, and the name that it gets.
    let nestedType: SwiftIdentifier?
    let inlineType: InlineType?
    /// Whether the value holds, without an array or map between, a value of its own object's type.
    private let isIndirect: Bool
    private let description: String?
    private let defaultValue: String?

    /// `first: String`, `last: String? = nil`
    var argument: SwiftCode { isRequired ? "\(parameter: name): \(type)" : "\(parameter: name): \(type)? = nil" }

    /// The properties of an object, each under a name of its own.
    static func views(of properties: [Property], in schema: Schema, _ names: ClientNames) -> [PropertyView] {
        let members = Self.names(of: properties)
        var types = NameScope(reserved: ["CodingKeys", "Type", "Protocol", "Self"], outer: names.topLevel)
        return zip(members, properties).map { name, property in
            let inline = InlineType(property.type.value)
            let nested = inline.map { _ in
                let isItem = if case .array = property.type.value { true } else { false }
                let text = isItem ? property.name.value.singular : property.name.value
                return types.claim(SwiftIdentifier(type: text), suffix: isItem ? "Item" : "Value")
            }
            return PropertyView(
                name: name,
                wireName: property.name.value,
                type: names.types.code(property.type.value, nested: nested),
                isRequired: property.isRequired.value,
                nestedType: nested,
                inlineType: inline,
                isIndirect: names.inheritance.isRecursive(property.type.value, in: schema.name),
                description: property.description?.value,
                defaultValue: property.defaultValue?.value
            )
        }
    }

    /// The names of the properties of an object.
    static func names(of properties: [Property]) -> [SwiftIdentifier] {
        var members = NameScope(reserved: ["self", "init", "encode", "hash", "hashValue"])
        return properties.map { members.claim(SwiftIdentifier(member: $0.name.value), suffix: "Value") }
    }

    func context(_ api: API, indentation: Int) -> TemplateContext {
        var context = TemplateContext()
        context.set("name", name)
        let wrapper: SwiftCode = isIndirect ? "@Indirect " : ""
        context.set("declaration", "\(wrapper)\(SwiftCode.access(api))var \(name): \(isRequired ? type : "\(type)?")")
        context.set(
            "codingKey",
            name.name == wireName ? "case \(name)" : "case \(name) = \(SwiftStringLiteral(wireName))"
        )
        context.set("documentation", DocComment(documentation, indentation: indentation))
        return context
    }

    private var documentation: [DocComment.Block] {
        var sentences: [String] = []
        if let description { sentences.append(description.endingSentence) }
        if let defaultValue { sentences.append("The default is `\(defaultValue)`.") }
        return sentences.isEmpty ? [] : [.paragraph(sentences.joined(separator: " "))]
    }
}

extension String {
    /// The singular of an English plural by its regular endings, for the name of an array's item.
    fileprivate var singular: String {
        let lowered = lowercased()
        if lowered.hasSuffix("ies"), lowered.utf8.count > 4 { return dropLast(3) + "y" }
        for ending in ["sses", "shes", "ches", "xes"] where lowered.hasSuffix(ending) { return String(dropLast(2)) }
        if lowered.hasSuffix("s"), !lowered.hasSuffix("ss"), !lowered.hasSuffix("us"), utf8.count > 2 {
            return String(dropLast())
        }
        return self
    }
}
