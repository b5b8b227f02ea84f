import EndpointModel

extension DocumentWriter {
    /// A named schema under its key.
    func component(_ schema: Schema, key: String) -> Object {
        var notes = newNotes()
        if key != schema.name { notes.state(schema.name, as: "name") }
        var object = Object()
        object.add("description", description(of: schema))
        notes.note(schema.description?.evidence, as: "description")
        notes.note(schema.shape.evidence, as: "shape")
        object.add(contentsOf: shape(schema.shape, notes: &notes))
        object.add("discriminator", schema.discriminator.map { .object(discriminator($0.value)) })
        notes.note(schema.discriminator?.evidence, as: "discriminator")
        object.add("x-apiref-evidence", notes.value)
        return object
    }

    private func description(of schema: Schema) -> String? {
        guard case .open = schema.shape.value else { return schema.description?.value }
        let remark = "No page describes this schema; any JSON goes in and out."
        return [schema.description?.value, remark].compactMap { $0 }.joined(separator: "\n\n")
    }

    private func shape(_ shape: Fact<Schema.Shape>, notes: inout EvidenceNotes) -> Object {
        switch shape.value {
        case .open: return [:]
        case .alias(let type): return schema(type)
        case .union(let kind, let members):
            var object = Object()
            object.add(kind.rawValue, nonEmpty: members.map { .object(schema($0)) })
            return object
        case .enumeration(let type, let values): return enumeration(type, values)
        case .object(let object): return self.object(object, evidence: shape.evidence, notes: &notes)
        }
    }

    private func discriminator(_ discriminator: Discriminator) -> Object {
        var object = Object()
        object.add("propertyName", discriminator.property)
        var mapping = Object()
        var known: Set<String> = []
        for entry in discriminator.mapping where known.insert(entry.value).inserted {
            mapping.add(entry.value, pointer(to: entry.schema))
        }
        object.add("mapping", .object(mapping))
        return object
    }

    private func object(
        _ shape: ObjectShape,
        evidence: Evidence,
        notes: inout EvidenceNotes
    ) -> Object {
        var object = Object()
        let parents = shape.parents.map { Value.object(schema(.reference($0.value))) }
        object.add("allOf", nonEmpty: parents)
        for parent in shape.parents.prefix(1) { notes.note(parent.evidence, as: "allOf", besides: evidence) }
        object.add(contentsOf: objectSchema(shape.properties, besides: evidence))
        if let additional = shape.additionalProperties {
            object.add("additionalProperties", .object(schema(additional.value)))
            notes.note(additional.evidence, as: "additionalProperties", besides: evidence)
        }
        return object
    }
}
