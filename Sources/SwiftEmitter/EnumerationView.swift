import EndpointModel
import Spelling

/// The variables of `schema.mustache` for a type that takes one of several values.
struct EnumerationView {
    private let type: SchemaType
    private let values: [EnumerationValue]
    private let name: SwiftIdentifier
    private let documentation: String
    private let parent: SwiftCode?

    /// - Parameters:
    ///   - type: What the values are.
    ///   - parent: The type that holds this one, if one does.
    init(
        _ type: SchemaType,
        _ values: [EnumerationValue],
        name: SwiftIdentifier,
        _ documentation: String,
        in parent: SwiftCode? = nil
    ) {
        self.type = type.shared(by: values)
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
        let (conformance, rawValue) = protocols
        context.set("conformance", conformance)
        context.set("rawValue", rawValue)
        context.set("values", constants(api))
        return context
    }

    private var protocols: (conformance: SwiftCode, rawValue: SwiftCode) {
        switch type {
        case .integer: ("OpenIntegerEnum", "Int")
        case .number: ("OpenNumberEnum", "Double")
        default: ("OpenEnum", "String")
        }
    }

    private func constants(_ api: API) -> [TemplateContext] {
        var scope = NameScope(reserved: ["rawValue", "init", "self", "description", "none", "some", "hash"])
        return values.map { value in
            var context = TemplateContext()
            context.set("constant", scope.claim(Self.constant(value), suffix: "Value"))
            context.set("value", Self.literal(of: value.value, type))
            context.set("access", .access(api))
            return context
        }
    }
}

extension EnumerationView {
    /// A value of an enumeration as Swift writes it: a number for what is one, otherwise a string.
    static func literal(of value: String, _ type: SchemaType) -> SwiftCode {
        if case .integer = type, let number = Int(value) { return "\(number)" }
        if case .number = type, value.isNumber, let number = Double(value) {
            return SwiftCode(stringLiteral: "\(number)")
        }
        return "\(SwiftStringLiteral(value))"
    }

    /// A value that an enumeration takes: its first, or any of its type.
    static func sample(of values: [EnumerationValue], _ type: SchemaType) -> SwiftCode {
        let type = type.shared(by: values)
        if let value = values.first?.value { return literal(of: value, type) }
        return switch type {
        case .integer: "1"
        case .number: "1.5"
        default: "\"text\""
        }
    }

    /// After the value itself, `minusTitle` for `-title`; after the page's name for it where the value does not begin
    /// with a letter; `value404` and `minus1` where the page has no name either.
    private static func constant(_ value: EnumerationValue) -> SwiftIdentifier {
        if let name = name(after: value.value) { return name }
        if let name = value.name.flatMap(name(after:)) { return name }
        if value.value.isEmpty { return SwiftIdentifier(member: "empty") }
        guard value.value.isNumber else { return SwiftIdentifier(member: "value " + value.value) }
        let sign = value.value.hasPrefix("-") ? "minus " : "value "
        return SwiftIdentifier(member: sign + value.value.replacing(".", with: " point "))
    }

    private static func name(after text: String) -> SwiftIdentifier? {
        let word = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard let first = word.utf8.first(where: \.isWordByte), !first.isDigit, first < 0x80 else { return nil }
        return SwiftIdentifier(member: text.hasPrefix("-") ? "minus" + text : text)
    }
}

extension SchemaType {
    /// What an enumeration's values are in Swift: strings, unless all of them are of its type.
    func shared(by values: [EnumerationValue]) -> SchemaType {
        switch self {
        case .integer where values.allSatisfy({ Int($0.value) != nil }): .integer(nil)
        case .number where values.allSatisfy(\.value.isNumber): .number(nil)
        default: .string(nil)
        }
    }
}
