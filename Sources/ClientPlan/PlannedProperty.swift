import EndpointModel
import Spelling
import SwiftSource

/// A property of an object's type.
package struct PlannedProperty: Hashable, Sendable {
    package let name: SwiftIdentifier
    package let wireName: String
    package let type: PlannedType
    package let isRequired: Bool
    /// Whether a property that is required may be `null`.
    package let isNullable: Bool
    /// Whether the value holds, without an array or map between, a value of its own object's type.
    package let isIndirect: Bool
    package let documentation: FieldDocumentation

    /// The names of the properties of an object.
    package static func names(of properties: [Property]) -> [SwiftIdentifier] {
        var members = UniqueNames.identifiers(reserved: ["self", "init", "encode", "hash", "hashValue"])
        return properties.map { members.claim(SwiftIdentifier(member: $0.name.value), suffix: "Value") }
    }

    /// The names of the types that are written in place in the properties of an object; `nil` where none is.
    static func nestedNames(of properties: [Property], topLevel: Set<String>) -> [SwiftIdentifier?] {
        var types = UniqueNames.identifiers(reserved: ["CodingKeys", "Type", "Protocol", "Self"], outer: topLevel)
        return properties.map { property in
            guard InlineType(property.type.value) != nil else { return nil }
            let isItem = if case .array = property.type.value { true } else { false }
            let text = isItem ? property.name.value.singular : property.name.value
            return types.claim(SwiftIdentifier(type: text), suffix: isItem ? "Item" : "Value")
        }
    }
}

extension [PlannedProperty] {
    /// In the order of an initializer's arguments: those that a call must give first.
    package var inInitializer: [PlannedProperty] { filter(\.isRequired) + filter { !$0.isRequired } }
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
