import EndpointModel
import Spelling

extension Comparison {
    mutating func compareObjects(_ subject: Subject, _ old: ObjectShape, _ new: ObjectShape) {
        compareAdditionalProperties(subject, old.additionalProperties, new.additionalProperties)
        let before = old.parents.map { schemas.newName(of: $0.value) }
        guard Set(before) != Set(new.parents.map(\.value)) else {
            return compareProperties(subject, old.properties, new.properties)
        }
        let names = new.parents.map(\.value).joined(separator: ", ")
        report(
            .parentsChanged,
            subject,
            "schema builds on \(names.isEmpty ? "nothing" : names), was \(before.isEmpty ? "nothing" : before.joined(separator: ", "))",
            old: old.parents.first.map(Change.Side.init),
            new: new.parents.first.map(Change.Side.init)
        )
        // What moved up or down is still there.
        compareProperties(
            subject,
            Self.properties(of: old) { schemas.olds[$0] },
            Self.properties(of: new) { schemas.news[$0] }
        )
    }

    private mutating func compareAdditionalProperties(
        _ subject: Subject,
        _ old: Fact<SchemaType>?,
        _ new: Fact<SchemaType>?
    ) {
        if let old, let new {
            guard types.relation(old.value, new.value) != .same else { return }
        } else if old == nil, new == nil {
            return
        }
        let isShown = (oldVocabulary.hasAdditionalProperties, newVocabulary.hasAdditionalProperties)
        let rule: Rule =
            isShown == (true, true) ? .additionalPropertiesChanged : isShown.1 ? .statedNow : .statedNoLonger
        report(
            rule,
            subject,
            "other properties are \(new?.value.factText ?? "none"), were \(old?.value.factText ?? "none")",
            old: old.map(Change.Side.init),
            new: new.map(Change.Side.init)
        )
    }

    mutating func compareProperties(_ subject: Subject, _ old: [Property], _ new: [Property]) {
        let properties = Self.matching(old, new)
        for (old, new) in properties.pairs {
            var part = subject.part(new.documentedName, "property \(new.documentedName)")
            part.rows = Change.Rows(old: old.type.evidence.range, new: new.type.evidence.range)
            compare(part, old, new)
        }
        for property in properties.removed {
            let part = subject.part(property.documentedName, "property \(property.documentedName)")
            let rule: Rule = property.isRequired.value ? .requiredPropertyRemoved : .optionalPropertyRemoved
            report(rule, part, "\(part.words) is gone", old: .init(property.name))
        }
        for property in properties.added {
            let part = subject.part(property.documentedName, "property \(property.documentedName)")
            let rule: Rule = property.isRequired.value ? .requiredPropertyAdded : .optionalPropertyAdded
            let need: ChangeText = property.isRequired.value ? "required" : "optional"
            report(rule, part, "\(need) \(part.words) is new", new: .init(property.name))
        }
        compareOrder(subject, properties.pairs, old, new)
    }

    /// Which properties are the same: by name, and at last by position, type and description.
    static func matching(_ old: [Property], _ new: [Property]) -> Matching<Property> {
        var matching = Matching(
            old,
            new,
            by: [{ $0.name.value }, { $0.name.value.folded }, { $0.documentedName.folded }]
        )
        guard !matching.removed.isEmpty, !matching.added.isEmpty else { return matching }
        let oldPositions = positions(old)
        let positions = positions(new).merging(oldPositions) { first, second in first == second ? first : -1 }
        matching.pairUnique { property in
            guard let position = positions[property.name.value], position >= 0 else { return nil }
            return "\(position) \(property.type.value) \(property.description?.value ?? "")"
        }
        return matching
    }

    private static func positions(_ properties: [Property]) -> [String: Int] {
        Dictionary(
            properties.enumerated().map { ($0.element.name.value, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private mutating func compare(_ subject: Subject, _ old: Property, _ new: Property) {
        if old.name.value != new.name.value {
            let isOneName = SwiftName.member(old.name.value) == SwiftName.member(new.name.value)
            let rule: Rule = isOneName ? .propertyRespelled : .propertyRenamed
            report(rule, subject, "the name of \(subject.words)", old.name, new.name)
        }
        let rules: TypeRules = (.propertyTypeChanged, .propertyTypeWidened, .propertyTypeNarrowed)
        compareTypes(subject, old.type, new.type, rules)
        compareNulls(subject, old.field, new.field, rules)
        if old.isRequired.value != new.isRequired.value {
            let rule: Rule = new.isRequired.value ? .propertyBecameRequired : .propertyBecameOptional
            report(
                rule,
                subject,
                "\(subject.words) is \(words: new.isRequired.value ? "required" : "optional") now",
                old.isRequired,
                new.isRequired
            )
        }
        compareDefaults(.propertyDefaultChanged, subject, old.defaultValue, new.defaultValue)
        compareTexts("description", subject, old.description, new.description)
        compareTexts("example", subject, old.example, new.example)
        compareEvidence(Property.factPaths, subject, old, new)
    }

    /// Reports properties that come in another order in an initializer, which has the required ones first. What became
    /// required or optional is reported already.
    private mutating func compareOrder(
        _ subject: Subject,
        _ pairs: [(old: Property, new: Property)],
        _ old: [Property],
        _ new: [Property]
    ) {
        let kept = pairs.filter { $0.old.isRequired.value == $0.new.isRequired.value }
        let names = Dictionary(
            kept.map { ($0.old.name.value, $0.new.name.value) },
            uniquingKeysWith: { first, _ in first }
        )
        let known = Set(names.values)
        let before = old.inInitializer.compactMap { names[$0.name.value] }
        let now = new.inInitializer.map(\.name.value).filter(known.contains)
        guard before != now, let first = kept.first else { return }
        report(
            .propertiesReordered,
            subject,
            "the properties come as \(now.joined(separator: ", ")), were \(before.joined(separator: ", "))",
            old: .init(before.joined(separator: ", "), first.old.name.evidence),
            new: .init(now.joined(separator: ", "), first.new.name.evidence)
        )
    }
}

extension [Property] {
    /// In the order of an initializer's arguments.
    fileprivate var inInitializer: [Property] { filter(\.isRequired.value) + filter { !$0.isRequired.value } }
}

extension Comparison {
    /// The properties of an object, with those of its parents, in whose place its own stand.
    private static func properties(of object: ObjectShape, _ schema: (String) -> Schema?) -> [Property] {
        var (inherited, known) = ([Property](), Set(object.properties.map(\.name.value)))
        var (pending, seen) = (object.parents.map(\.value), Set<String>())
        while let name = pending.popLast() {
            guard seen.insert(name).inserted, case .object(let parent)? = schema(name)?.shape.value else { continue }
            inherited += parent.properties.filter { known.insert($0.name.value).inserted }
            pending += parent.parents.map(\.value)
        }
        return inherited + object.properties
    }
}
