import EndpointModel

/// The properties of an object as its pages have them, those of its parents included.
final class FieldSet {
    /// A property.
    struct Field {
        var property: Property
        /// What it is in the model: its own, and that of a parent that it repeats; none for one that has no name there.
        var subjects: [FactSubject]
        /// The owner of objects in place of its type.
        var owner: Owner?
    }

    /// What the properties of an object in place belong to: a schema, and the names on the way to them.
    struct Owner: Hashable {
        var schema: String
        var path = ""

        func subject(of property: String) -> FactSubject { .property(joined(property), of: schema) }

        func inside(_ property: String) -> Owner { Owner(schema: schema, path: joined(property)) }

        private func joined(_ property: String) -> String { path.isEmpty ? property : "\(path).\(property)" }
    }

    let label: String
    let fields: [Field]
    let index: NameIndex
    /// The type of what stands under other keys; `nil` if the pages know of none.
    let others: SchemaType?

    init(label: String, fields: [Field], others: SchemaType?) {
        self.label = label
        self.fields = fields
        self.others = others
        index = NameIndex(fields.map { .init(documented: $0.property.documentedName, wire: $0.property.name.value) })
    }
}

/// The objects of an API, each made ready as it is first met.
final class FieldSets {
    let schemas: [String: Schema]
    private var known: [FieldSet.Owner: FieldSet] = [:]

    init(_ api: API) {
        schemas = Dictionary(api.schemas.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The properties of a schema that is an object.
    func fields(of object: ObjectShape, named name: String) -> FieldSet {
        let owner = FieldSet.Owner(schema: name)
        if let set = known[owner] { return set }
        var seen: Set<String> = []
        var others = object.additionalProperties?.value
        let fields = collect(object, name, &seen, &others)
        let set = FieldSet(label: name, fields: fields, others: others)
        known[owner] = set
        return set
    }

    /// The properties of an object that is written in place of a property's type.
    func fields(of properties: [Property], in owner: FieldSet.Owner?) -> FieldSet {
        if let owner, let set = known[owner] { return set }
        let fields = properties.map { property in
            FieldSet.Field(
                property: property,
                subjects: [owner?.subject(of: property.documentedName)].compactMap { $0 },
                owner: owner?.inside(property.documentedName)
            )
        }
        let label = owner.map { $0.path.isEmpty ? $0.schema : "\($0.schema).\($0.path)" } ?? ""
        let set = FieldSet(label: label, fields: fields, others: nil)
        if let owner { known[owner] = set }
        return set
    }

    private func collect(
        _ object: ObjectShape,
        _ name: String,
        _ seen: inout Set<String>,
        _ others: inout SchemaType?
    ) -> [FieldSet.Field] {
        guard seen.insert(name).inserted else { return [] }
        let owner = FieldSet.Owner(schema: name)
        var fields = object.properties.map { property in
            FieldSet.Field(
                property: property,
                subjects: [owner.subject(of: property.documentedName)],
                owner: owner.inside(property.documentedName)
            )
        }
        var places = Dictionary(fields.indices.map { (fields[$0].property.documentedName, $0) }) { first, _ in first }
        for parent in object.parents {
            guard case .object(let shape)? = schemas[parent.value]?.shape.value else {
                others = others ?? .any  // what a parent without properties allows is not known
                continue
            }
            others = others ?? shape.additionalProperties?.value
            for field in collect(shape, parent.value, &seen, &others) {
                if let place = places[field.property.documentedName] {
                    fields[place].subjects += field.subjects
                } else {
                    places[field.property.documentedName] = fields.count
                    fields.append(field)
                }
            }
        }
        return fields
    }
}
