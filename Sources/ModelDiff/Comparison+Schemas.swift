import EndpointModel
import Spelling

extension Comparison {
    mutating func compareSchemas() {
        for (old, new) in schemas.pairs { compare(old, new) }
        for schema in schemas.added {
            let rule: Rule = newUse[schema.name].isEmpty ? .unusedSchemaAdded : .schemaAdded
            report(rule, subject(nil, schema), "schema is new", new: .init(schema.shape))
        }
        for schema in schemas.removed {
            let rule: Rule = oldUse[schema.name].isEmpty ? .unusedSchemaRemoved : .schemaRemoved
            report(rule, subject(schema, nil), "schema is gone", old: .init(schema.shape))
        }
    }

    private func subject(_ old: Schema?, _ new: Schema?) -> Subject {
        // Whoever calls what only one of the versions has is no existing caller.
        let directions = old.flatMap { old in new.map { oldUse[old.name].intersection(newUse[$0.name]) } } ?? []
        let name = (new ?? old)?.name ?? ""
        return Subject(
            owner: Owner(
                kind: .schema,
                title: name,
                old: old.map { $0.shape.evidence.range ?? PageRange(page: $0.page) },
                new: new.map { $0.shape.evidence.range ?? PageRange(page: $0.page) }
            ),
            name: name,
            words: "",
            directions: directions
        )
    }

    private mutating func compare(_ old: Schema, _ new: Schema) {
        let subject = subject(old, new)
        if !SwiftName.areOneType(old.name, new.name) {
            report(
                .schemaRenamed,
                subject,
                "schema was called \(old.name)",
                old: .init(old.name, old.shape.evidence),
                new: .init(new.name, new.shape.evidence)
            )
        }
        compareShapes(subject, old.shape, new.shape)
        compareTexts("description", subject, old.description, new.description)
        if old.shape.value.factText == new.shape.value.factText {
            compareEvidence(Schema.factPaths, subject, old, new)
        }
    }

    private mutating func compareShapes(_ subject: Subject, _ old: Fact<Schema.Shape>, _ new: Fact<Schema.Shape>) {
        if old.value.map != nil || new.value.map != nil { return compareMaps(subject, old, new) }
        switch (old.value, new.value) {
        case (.open, .open): return
        case (.open, _): reportShapes(.schemaDescribed, subject, old, new)
        case (_, .open): reportShapes(.schemaDescribedNoLonger, subject, old, new)
        case (.object(let old), .object(let new)): compareObjects(subject, old, new)
        case (.enumeration(let oldType, let oldValues), .enumeration(let newType, let newValues)):
            compareTypes(
                subject,
                Fact(.enumeration(oldType, oldValues), old.evidence),
                Fact(.enumeration(newType, newValues), new.evidence),
                (.schemaTypeChanged, .schemaTypeWidened, .schemaTypeNarrowed)
            )
        case (.alias(let oldType), .alias(let newType)):
            compareTypes(
                subject,
                Fact(oldType, old.evidence),
                Fact(newType, new.evidence),
                (.schemaTypeChanged, .schemaTypeWidened, .schemaTypeNarrowed)
            )
        case (.union(let oldKind, let oldMembers), .union(let newKind, let newMembers)):
            if oldKind != newKind { reportShapes(.unionKindChanged, subject, old, new) }
            compareMembers(subject, old.map { _ in oldMembers }, new.map { _ in newMembers })
        case (.object(let object), .enumeration), (.enumeration, .object(let object)):
            let rule: Rule = object.isValue && isAcrossGenerators ? .typeShownOtherwise : .schemaShapeChanged
            reportShapes(rule, subject, old, new)
        default: reportShapes(.schemaShapeChanged, subject, old, new)
        }
    }

    private mutating func reportShapes(
        _ rule: Rule,
        _ subject: Subject,
        _ old: Fact<Schema.Shape>,
        _ new: Fact<Schema.Shape>
    ) {
        report(
            rule,
            subject,
            "schema is \(new.value.factText), was \(old.value.factText)",
            old: .init(old),
            new: .init(new)
        )
    }

    private mutating func compareMembers(_ subject: Subject, _ old: Fact<[SchemaType]>, _ new: Fact<[SchemaType]>) {
        let olds = old.value.map { (type: $0, key: key($0, isOld: true)) }
        let news = new.value.map { (type: $0, key: key($0, isOld: false)) }
        let members = Matching(olds, news, by: [{ $0.key }])
        for member in members.removed {
            let side = Change.Side(member.type.factText, old.evidence)
            report(.unionMemberRemoved, subject, "member \(member.type.factText) is gone", old: side)
        }
        for member in members.added {
            let side = Change.Side(member.type.factText, new.evidence)
            report(.unionMemberAdded, subject, "member \(member.type.factText) is new", new: side)
        }
    }

    /// A type under the new names of schemas.
    private func key(_ type: SchemaType, isOld: Bool) -> String {
        switch type {
        case .reference(let name): isOld ? schemas.newName(of: name) : name
        case .array(let item): "[\(key(item, isOld: isOld))]"
        case .dictionary(let value): "{\(key(value, isOld: isOld))}"
        default: type.description
        }
    }
}

extension ObjectShape {
    /// Whether it is how some pages show an enumeration: as an object of one `value`.
    var isValue: Bool { properties.count == 1 && properties.first?.name.value == "value" && parents.isEmpty }
}

extension Comparison {
    /// Compares shapes at least one of which is an object of none but other properties: a map, in Swift as on the wire.
    private mutating func compareMaps(_ subject: Subject, _ old: Fact<Schema.Shape>, _ new: Fact<Schema.Shape>) {
        let (before, now) = (old.map { $0.map ?? $0 }, new.map { $0.map ?? $0 })
        guard case .object(let oldObject) = old.value, case .object(let newObject) = new.value,
            old.value.map == nil || new.value.map == nil
        else { return compareShapes(subject, before, now) }
        reportShapes(.typeRestated, subject, before, now)
        compareObjects(subject, oldObject, newObject)
    }
}

extension Schema.Shape {
    /// The map that an object is which has no properties of its own; `nil` for anything else.
    fileprivate var map: Schema.Shape? {
        guard case .object(let object) = self, object.properties.isEmpty, object.parents.isEmpty else { return nil }
        return object.additionalProperties.map { .alias(.dictionary($0.value)) }
    }
}
