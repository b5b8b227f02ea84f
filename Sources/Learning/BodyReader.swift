import EndpointModel

/// Reads the JSON of bodies along the types that the pages give them.
struct BodyReader {
    let sets: FieldSets
    /// Whether required properties must be there; a patch leaves out what stays as it is.
    var isWhole = true

    private var report: RecordingReport

    init(sets: FieldSets, report: RecordingReport) {
        self.sets = sets
        self.report = report
    }

    /// Reads a value of a type.
    ///
    /// - Parameters:
    ///   - label: What the value is, for a reader.
    ///   - owner: What objects in place of the type belong to.
    func read(_ value: JSONNode, as type: SchemaType, label: String, owner: FieldSet.Owner? = nil, aliases: Int = 0) {
        guard let kind = value.kind else { return }
        switch type {
        case .any: return
        case .reference(let name): read(value, kind, asSchema: name, label: label, aliases: aliases)
        case .array(let item):
            guard case .array(let items) = value else { return report.contradiction(label, kind, .array) }
            for element in items { read(JSONNode(element), as: item, label: label, owner: owner) }
        case .dictionary(let item):
            guard case .object(let object) = value else { return report.contradiction(label, kind, .object) }
            for element in object.values { read(JSONNode(element), as: item, label: label, owner: owner) }
        case .object(let properties):
            read(value, kind, fields: sets.fields(of: properties, in: owner), label: label)
        case .boolean, .integer, .number, .string, .enumeration:
            guard let documented = JSONKind(scalar: type), !documented.takes(kind) else { return }
            report.contradiction(label, kind, documented)
        }
    }

    private func read(_ value: JSONNode, _ kind: JSONKind, asSchema name: String, label: String, aliases: Int) {
        switch sets.schemas[name]?.shape.value {
        case .object(let object): read(value, kind, fields: sets.fields(of: object, named: name), label: label)
        case .enumeration(let type, _): read(value, as: type, label: label)
        case .alias(let type):
            // Aliases may lead back to where they began.
            guard aliases < 16 else { return }
            read(value, as: type, label: label, owner: .init(schema: name), aliases: aliases + 1)
        case .union(_, let members): read(value, asOneOf: members, label: label, aliases: aliases)
        case .open, nil: return
        }
    }

    /// Reads an object as that member of a union which alone has all of its keys.
    private func read(_ value: JSONNode, asOneOf members: [SchemaType], label: String, aliases: Int) {
        guard aliases < 16, case .object(let object) = value else { return }
        let fitting = members.filter { member in
            guard case .reference(let name) = member, case .object(let shape)? = sets.schemas[name]?.shape.value else {
                return false
            }
            let fields = sets.fields(of: shape, named: name)
            return object.keys.allSatisfy { if case .one = fields.index.match($0) { true } else { false } }
        }
        if fitting.count == 1 { read(value, as: fitting[0], label: label, aliases: aliases + 1) }
    }

    private func read(_ value: JSONNode, _ kind: JSONKind, fields: FieldSet, label: String) {
        guard case .object(let object) = value else { return report.contradiction(label, kind, .object) }
        var present: Set<Int> = []
        for (key, element) in object {
            switch fields.index.match(key) {
            case .one(let number):
                present.insert(number)
                report.found(key, fields, number, isEscaped: false)
                read(JSONNode(element), as: fields.fields[number])
            case .escaped(let number):
                present.insert(number)
                report.found(key, fields, number, isEscaped: true)
                read(JSONNode(element), as: fields.fields[number])
            case .several(let numbers):
                present.formUnion(numbers)
                report.ambiguous(key, fields, numbers)
            case .none:
                if let others = fields.others {
                    read(JSONNode(element), as: others, label: fields.label)
                } else {
                    report.undocumented(key, of: fields.label)
                }
            }
        }
        guard isWhole else { return }
        for (number, field) in fields.fields.enumerated() where field.property.isRequired.value {
            if !present.contains(number) { report.missing(field.property.documentedName, of: fields.label) }
        }
    }

    private func read(_ value: JSONNode, as field: FieldSet.Field) {
        let label = field.subjects.first?.label ?? field.property.documentedName
        read(value, as: field.property.type.value, label: label, owner: field.owner)
    }
}
