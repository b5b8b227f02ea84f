import EndpointModel
import Spelling
import SwiftSource

extension TypeDeclaration.Kind {
    /// A type that takes one of several values.
    static func enumeration(of type: SchemaType, _ values: [EnumerationValue]) -> Self {
        let reserved: Set<String> = ["rawValue", "init", "self", "description", "none", "some", "hash"]
        var names = UniqueNames.identifiers(reserved: reserved)
        let constants = values.map { value in
            TypeDeclaration.Constant(name: names.claim(value.constant, suffix: "Value"), value: value.value)
        }
        return .enumeration(TypeDeclaration.RawValue(of: values, type), constants)
    }
}

extension TypeDeclaration.RawValue {
    /// What an enumeration's values are in Swift: strings, unless all of them are of its type.
    package init(of values: [EnumerationValue], _ type: SchemaType) {
        switch type {
        case .integer where values.allSatisfy({ Int($0.value) != nil }): self = .integer
        case .number where values.allSatisfy(\.value.isNumber): self = .number
        default: self = .string
        }
    }
}

extension SchemaType {
    /// See ``TypeDeclaration/RawValue/init(of:_:)``.
    func shared(by values: [EnumerationValue]) -> SchemaType {
        switch TypeDeclaration.RawValue(of: values, self) {
        case .string: .string(nil)
        case .integer: .integer(nil)
        case .number: .number(nil)
        }
    }
}

extension EnumerationValue {
    /// After the value itself, `minusTitle` for `-title`; after the page's name for it where the value does not begin
    /// with a letter; `value404` and `minus1` where the page has no name either.
    fileprivate var constant: SwiftIdentifier {
        if let name = Self.name(after: value) { return name }
        if let name = name.flatMap(Self.name(after:)) { return name }
        if value.isEmpty { return SwiftIdentifier(member: "empty") }
        guard value.isNumber else { return SwiftIdentifier(member: "value " + value) }
        let sign = value.hasPrefix("-") ? "minus " : "value "
        return SwiftIdentifier(member: sign + value.replacing(".", with: " point "))
    }

    private static func name(after text: String) -> SwiftIdentifier? {
        let word = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard let first = word.utf8.first(where: \.isWordByte), !first.isDigit, first < 0x80 else { return nil }
        return SwiftIdentifier(member: text.hasPrefix("-") ? "minus" + text : text)
    }
}
