import EndpointModel
import Spelling

/// Types and schemas in the form that pages can hold.
struct NormalTypes {
    /// The schemas' names in the pages, by their names in the model.
    let names: [String: String]

    func type(_ type: SchemaType) -> SchemaType {
        switch type {
        case .boolean, .integer, .number, .string, .any: type
        case .enumeration(let type, let values): enumeration(type, values)
        case .array(let item): .array(self.type(item))
        case .dictionary(let value): .dictionary(self.type(value))
        case .object(let properties): properties.isEmpty ? .dictionary(.any) : .object(properties.map(member))
        case .reference(let name): .reference(self.name(name))
        }
    }

    /// The constants' names of an enumeration that is written in place are nowhere on a page.
    private func enumeration(_ type: SchemaType, _ values: [EnumerationValue]) -> SchemaType {
        let type = kind(of: type, values)
        if values.isEmpty { return .string(nil) }
        guard case .string = type else { return .enumeration(type, values.map { EnumerationValue(value: $0.value) }) }
        return .enumeration(values.map { literal($0.value) })
    }

    /// What values are: without a format, and strings unless all are of their type.
    private func kind(of type: SchemaType, _ values: [EnumerationValue]) -> SchemaType {
        if case .string = type { return .string(nil) }
        return .type(ofValues: values.map(\.value))
    }

    private func name(_ schema: String) -> String { names[schema] ?? PageNames.schemaName(schema) }

    /// A value that stands between quotation marks: it can't hold all three kinds of them.
    private func literal(_ value: String) -> String {
        let line = NormalText.line(value)
        guard "\"'".utf8.allSatisfy(line.utf8.contains) else { return line }
        return String(decoding: line.utf8.map { $0 == UInt8(ascii: "`") ? UInt8(ascii: "'") : $0 }, as: UTF8.self)
    }

    /// A property of an object that is written in place.
    private func member(_ property: Property) -> Property {
        let name = property.name.map(literal)
        return Property(
            name: name,
            documentedName: name.value,
            type: property.type.map(type),
            isRequired: property.isRequired
        )
    }

    private func property(_ property: Property) -> Property {
        let name = property.name.map(NormalText.name)
        return Property(
            name: name,
            documentedName: name.value,
            type: property.type.map(type),
            isRequired: property.isRequired,
            defaultValue: property.defaultValue.normalized(NormalText.line),
            description: property.description.normalized(NormalText.lines)
        )
    }
}

extension NormalTypes {
    func shape(_ shape: Schema.Shape) -> Schema.Shape {
        switch shape {
        case .object(let object):
            let normal = self.object(object)
            let isEmpty = normal.properties.isEmpty && normal.parents.isEmpty && normal.additionalProperties == nil
            return isEmpty ? .open : .object(normal)
        case .enumeration(let type, let values):
            return values.isEmpty ? .open : enumeration(type, values)
        case .union(let kind, let members): return members.isEmpty ? .open : .union(kind, members.map(type))
        case .alias(let type): return .alias(self.type(type))
        case .open: return .open
        }
    }

    private func object(_ object: ObjectShape) -> ObjectShape {
        ObjectShape(
            properties: object.properties.map(property).uniqued(by: \.name.value),
            parents: object.parents.map { $0.map(name) },
            additionalProperties: object.additionalProperties?.map(type)
        )
    }

    private func enumeration(_ type: SchemaType, _ values: [EnumerationValue]) -> Schema.Shape {
        .enumeration(kind(of: type, values), values.map(value))
    }

    /// A value without quotation marks of its own around it. The words that set values apart from names are not in
    /// either.
    private func value(_ value: EnumerationValue) -> EnumerationValue {
        func line(_ text: String) -> String { NormalText.line(text).replacing("(value:", with: "(value") }
        var text = line(value.value)
        while text.utf8.count >= 2, let first = text.utf8.first, first == text.utf8.last, "\"'`".utf8.contains(first) {
            text = Substring(text.utf8.dropFirst().dropLast()).trimmed()
        }
        return EnumerationValue(
            name: value.name.map(line).flatMap(NormalText.nonEmpty),
            value: text
        )
    }
}

extension Schema {
    mutating func normalize(_ types: NormalTypes) {
        shape = shape.map(types.shape)
        description = description.normalized { NormalText.paragraphs($0).joined(separator: "\n\n") }
    }
}
