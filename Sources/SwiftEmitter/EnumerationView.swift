import EndpointModel

/// The variables of `schema.mustache` for a type that takes one of several values.
struct EnumerationView {
    private let values: [EnumerationValue]
    private let name: SwiftIdentifier
    private let documentation: String
    private let parent: SwiftCode?

    /// - Parameter parent: The type that holds this one, if one does.
    init(
        _ values: [EnumerationValue],
        name: SwiftIdentifier,
        _ documentation: String,
        in parent: SwiftCode? = nil
    ) {
        self.values = values
        self.name = name
        self.documentation = documentation
        self.parent = parent
    }

    func context(_ api: API) -> TemplateContext {
        var context = TemplateContext()
        context.set("isEnumeration", true)
        context.set("isNested", parent != nil)
        if let parent { context.set("parent", parent) }
        context.set("indent", parent == nil ? "" : "    ")
        context.set("name", name)
        context.set("access", .access(api))
        context.set("documentation", DocComment([.paragraph(documentation)], indentation: parent == nil ? 0 : 4))
        context.set("values", constants(api))
        return context
    }

    private func constants(_ api: API) -> [TemplateContext] {
        var scope = NameScope(reserved: ["rawValue", "init", "self", "description", "none", "some", "hash"])
        return values.map { value in
            var context = TemplateContext()
            context.set("constant", scope.claim(Self.constant(value), suffix: "Value"))
            context.set("value", SwiftStringLiteral(value.value))
            context.set("access", .access(api))
            return context
        }
    }

    /// After the value itself, `minusTitle` for `-title`; after the page's name for it where the value begins with a digit
    /// or has no letters.
    private static func constant(_ value: EnumerationValue) -> SwiftIdentifier {
        let text = value.value
        let hasLetters = text.utf8.contains { $0.isWordByte && !$0.isDigit } && text.utf8.first?.isDigit == false
        guard hasLetters else { return SwiftIdentifier(member: value.name ?? text) }
        return SwiftIdentifier(member: text.hasPrefix("-") ? "minus" + text : text)
    }
}
