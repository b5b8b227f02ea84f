import EndpointModel
import Foundation
import Spelling
import Yams

extension DocumentReader {
    mutating func schema(_ key: String, _ node: Node) -> Schema {
        checkSchema(node)
        let shape = Fact(shape(node), evidence(node, "shape"))
        var description = text("description", in: node)
        if case .open = shape.value {
            // The document says itself that there is no more to say.
            let texts = description?.value.components(separatedBy: "\n\n").dropLast() ?? []
            description = texts.isEmpty ? nil : description?.map { _ in texts.joined(separator: "\n\n") }
        }
        return Schema(
            name: schemaNames[key] ?? key,
            page: file,
            shape: shape,
            description: description,
            discriminator: discriminator(node)
        )
    }

    private func discriminator(_ node: Node) -> Fact<Discriminator>? {
        guard let object = node["discriminator"], let property = object["propertyName"]?.string else { return nil }
        let mapping = entries(object["mapping"]).compactMap { value, target in
            reference(text: target.string).map { Discriminator.Entry(value: value, schema: $0) }
        }
        return Fact(Discriminator(property: property, mapping: mapping), evidence(node, "discriminator"))
    }

    private mutating func shape(_ node: Node) -> Schema.Shape {
        for kind in [UnionKind.oneOf, .anyOf] {
            if let members = node[kind.rawValue]?.sequence { return .union(kind, members.map { type($0) }) }
        }
        if let values = node["enum"] { return enumeration(values, in: node) }
        if node["allOf"] != nil || node["type"]?.string == "object" { return .object(object(node)) }
        return node["type"] == nil && node["$ref"] == nil ? .open : .alias(type(node))
    }

    private mutating func object(_ node: Node) -> ObjectShape {
        let parents = (node["allOf"]?.sequence ?? []).compactMap { parent in
            reference(parent).map { Fact($0, .documented(range(of: parent))) }
        }
        return ObjectShape(
            properties: properties(node),
            parents: parents,
            additionalProperties: node["additionalProperties"].map { Fact(type($0), .documented(range(of: $0))) }
        )
    }

    /// The properties of an object that stands in place or on its own.
    func properties(_ node: Node?) -> [Property] {
        let required = Set(node?["required"]?.sequence?.compactMap(\.string) ?? [])
        return entries(node?["properties"]).map { name, value in
            var property = Property(
                name: Fact(name, evidence(value, "name")),
                documentedName: name,
                type: Fact(type(value), evidence(value, "type", at: value)),
                isRequired: Fact(required.contains(name), evidence(value, "required")),
                defaultValue: defaultValue(value, value),
                description: text("description", in: value)
            )
            property.example = example(value, value)
            if takesNull(value) { property.isNullable = Fact(true, evidence(value, "nullable")) }
            if value["deprecated"]?.string == "true" {
                property.isDeprecated = Fact(true, evidence(value, "deprecated"))
            }
            return property
        }
    }

    /// Whether `null` is one of the values that a schema in place says.
    func takesNull(_ node: Node) -> Bool {
        if node["type"]?.sequence?.contains(where: { $0.string == "null" }) == true { return true }
        let members = node["anyOf"]?.sequence ?? node["oneOf"]?.sequence
        return members?.contains { $0["type"]?.string == "null" } == true
    }

    /// What `type` says besides `null`.
    private func kind(of node: Node) -> String? {
        node["type"]?.string ?? node["type"]?.sequence?.lazy.compactMap(\.string).first { $0 != "null" }
    }

    /// The type that a schema in place says.
    func type(_ node: Node) -> SchemaType {
        if takesNull(node), let members = node["anyOf"]?.sequence ?? node["oneOf"]?.sequence,
            let only = members.first(where: { $0["type"]?.string != "null" }), members.count == 2
        {
            return type(only)
        }
        if let name = reference(node) { return .reference(name) }
        if let values = node["enum"], case .enumeration(let type, let list) = enumeration(values, in: node) {
            return .enumeration(type, list)
        }
        return switch kind(of: node) {
        case "array": .array(node["items"].map { type($0) } ?? .any)
        case "object":
            node["additionalProperties"].map { .dictionary(type($0)) } ?? .object(properties(node))
        default: scalar(node)
        }
    }

    private func scalar(_ node: Node) -> SchemaType {
        let format = node["format"]?.string
        return switch kind(of: node) {
        case "boolean": .boolean
        case "integer": .integer(format.flatMap(SchemaType.IntegerFormat.init))
        case "number": .number(format.flatMap(SchemaType.NumberFormat.init))
        case "string": .string(format.flatMap(SchemaType.StringFormat.init))
        default: .any
        }
    }

    private func enumeration(_ values: Node, in node: Node) -> Schema.Shape {
        let texts = values.sequence?.compactMap(\.string) ?? []
        let names = node["x-enum-varnames"]?.sequence?.compactMap(\.string) ?? []
        let type = scalar(node)
        return .enumeration(
            type == .any ? .string(nil) : type,
            texts.enumerated().map { index, value in
                EnumerationValue(name: names.count == texts.count ? names[index] : nil, value: value)
            }
        )
    }

    private func reference(_ node: Node) -> String? { reference(text: node["$ref"]?.string) }

    private func reference(text: String?) -> String? {
        let prefix = "#/components/schemas/"
        guard let text, text.hasPrefix(prefix) else { return nil }
        let key = String(text.dropFirst(prefix.count))
        return schemaNames[key] ?? key
    }

    /// Reports what apiref does not write in a schema, such as limits, which a comparison would pass over.
    private mutating func checkSchema(_ node: Node) {
        let keys = [
            "$ref", "type", "format", "contentEncoding", "description", "default", "examples", "enum",
            "x-enum-varnames", "items",
            "properties", "required", "additionalProperties", "allOf", "oneOf", "anyOf", "deprecated", "discriminator",
            "x-apiref-evidence",
        ]
        check(node, "a schema", keys: keys)
        for (_, property) in entries(node["properties"]) { checkSchema(property) }
        if let items = node["items"] { checkSchema(items) }
    }
}
