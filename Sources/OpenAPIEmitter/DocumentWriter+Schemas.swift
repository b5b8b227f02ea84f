import EndpointModel

extension DocumentWriter {
    /// Where a schema stands in the document.
    func pointer(to schema: String) -> String { "#/components/schemas/\(schemaNames[schema])" }

    /// The schema of a type where it is used.
    ///
    /// - Parameter whole: The evidence of the enclosing object, from which that of objects written here may follow.
    func schema(_ type: SchemaType, besides whole: Evidence? = nil) -> Object {
        switch type {
        case .any: return [:]
        case .boolean: return ["type": "boolean"]
        case .integer(let format): return Self.scalar("integer", format: format?.rawValue)
        case .number(let format): return Self.scalar("number", format: format?.rawValue)
        case .string(let format):
            var schema = Self.scalar("string", format: format?.rawValue)
            // OpenAPI 3.1 has a word of its own for it; tools that know 3.0 look for the format.
            if format == .byte { schema.add("contentEncoding", "base64") }
            return schema
        case .enumeration(let type, let values): return enumeration(type, values)
        case .array(let item): return ["type": "array", "items": .object(schema(item, besides: whole))]
        case .dictionary(let value):
            return ["type": "object", "additionalProperties": .object(schema(value, besides: whole))]
        case .object(let properties): return objectSchema(properties, besides: whole)
        case .reference(let name): return ["$ref": .string(pointer(to: name))]
        }
    }

    /// The schema of a field's type, with `null` where that is a value of it.
    func schema(of field: Field, besides whole: Evidence? = nil) -> Object {
        var schema = schema(field.type.value, besides: whole)
        guard field.isNullable?.value == true else { return schema }
        if case .reference = field.type.value { return ["anyOf": .array([.object(schema), ["type": "null"]])] }
        schema.replace("type") { .array([$0, "null"]) }
        schema.replace("enum") { if case .array(let values) = $0 { .array(values + [.null]) } else { $0 } }
        return schema
    }

    private static func scalar(_ type: String, format: String?) -> Object {
        var schema: Object = ["type": .string(type)]
        schema.add("format", format)
        return schema
    }

    /// The schema of an object with these properties, each name once.
    func objectSchema(_ properties: [Property], besides whole: Evidence? = nil) -> Object {
        var seen: Set<String> = []
        let distinct = properties.filter { seen.insert($0.name.value).inserted }
        var schema: Object = ["type": "object"]
        let members = distinct.map { ($0.name.value, Value.object(property($0, besides: whole))) }
        schema.add("properties", nonEmpty: Object(members))
        schema.add("required", nonEmpty: distinct.filter(\.isRequired.value).map { .string($0.name.value) })
        return schema
    }

    private func property(_ property: Property, besides whole: Evidence?) -> Object {
        var notes = newNotes()
        var schema = schema(of: property.field, besides: whole)
        schema.add("description", property.description?.value)
        if property.isDeprecated?.value == true { schema.add("deprecated", true) }
        let passedOver = addValues(of: property.field, to: &schema, notes: &notes)
        notes.note(property, Property.factPaths, besides: whole, except: passedOver)
        schema.add("x-apiref-evidence", notes.value)
        return schema
    }

    /// Adds the values that are documented of a parameter or a property, as values of the schema's type; a text that is
    /// none is kept as evidence.
    ///
    /// - Returns: The facts that are noted thereby.
    func addValues(of field: Field, to schema: inout Object, notes: inout EvidenceNotes) -> Set<FactField> {
        var noted: Set<FactField> = []
        for (fact, kind) in [(field.defaultValue, FactField.defaultValue), (field.example, .example)] {
            guard let text = fact?.value else { continue }
            if let value = DocumentedValue.value(of: text, for: field.type.value, schemas: schemasByName) {
                if kind == .example { schema.add("examples", [value]) } else { schema.add("default", value) }
            } else {
                notes.state(text, as: kind.rawValue)
                noted.insert(kind)
            }
        }
        return noted
    }
}
