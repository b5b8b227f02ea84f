import EndpointModel
import Spelling

extension Comparison {
    /// The rules for a type that is another one, allows more, or allows less.
    typealias TypeRules = (changed: Rule, widened: Rule, narrowed: Rule)

    /// Compares types, and what is written in them: the values of enumerations, the properties of objects.
    mutating func compareTypes(
        _ subject: Subject,
        _ old: Fact<SchemaType>,
        _ new: Fact<SchemaType>,
        _ rules: TypeRules
    ) {
        switch types.relation(old.value, new.value) {
        case .same: compareParts(subject, old, new)
        case .format: report(.formatChanged, subject, subject.words, old, new)
        case .restated: report(.typeRestated, subject, subject.words, old, new)
        case .widened: reportType(rules.widened, subject, old, new)
        case .narrowed: reportType(rules.narrowed, subject, old, new)
        case .changed: reportType(rules.changed, subject, old, new)
        }
    }

    /// Reports that `null` is a value now, or is none any more.
    mutating func compareNulls(_ subject: Subject, _ old: Field, _ new: Field, _ rules: TypeRules) {
        let (before, now) = (old.isNullable?.value ?? false, new.isNullable?.value ?? false)
        guard before != now, !isAcrossDialects else { return }
        report(
            now ? rules.widened : rules.narrowed,
            subject,
            "\(subject.words) \(words: now ? "may be null" : "is never null") now",
            old.isNullable ?? Fact(false, old.type.evidence),
            new.isNullable ?? Fact(false, new.type.evidence)
        )
    }

    private mutating func reportType(
        _ rule: Rule,
        _ subject: Subject,
        _ old: Fact<SchemaType>,
        _ new: Fact<SchemaType>
    ) {
        guard isShownOtherwise(old.value, new.value, subject) else {
            return report(rule, subject, subject.words, old, new)
        }
        report(
            .typeShownOtherwise,
            subject,
            "\(subject.words): \(old.value.factText) before, \(new.value.factText) now",
            old: .init(old),
            new: .init(new)
        )
    }

    /// Whether two types may be one that the pages show in more detail on one side than on the other.
    private func isShownOtherwise(_ old: SchemaType, _ new: SchemaType, _ subject: Subject) -> Bool {
        let place: Vocabulary.Place = subject.owner.kind == .schema ? .schema : .endpoint
        if isAcrossDialects {
            return old.withoutKindsOfNumbers == new.withoutKindsOfNumbers || old.isVague || new.isVague
                || oldVocabulary.lacks(new, in: place) || newVocabulary.lacks(old, in: place)
        }
        guard old.withoutDetail == new.withoutDetail else { return false }
        // That a parameter takes one of several values is worth more than the look of the rest.
        if old.isEnumerated != new.isEnumerated, !isAcrossGenerators { return false }
        return oldVocabulary.lacks(new, in: place) || newVocabulary.lacks(old, in: place)
    }

    /// Compares what is written in two types that are the same otherwise.
    private mutating func compareParts(_ subject: Subject, _ old: Fact<SchemaType>, _ new: Fact<SchemaType>) {
        switch (old.value, new.value) {
        case (.array(let oldItem), .array(let newItem)), (.dictionary(let oldItem), .dictionary(let newItem)):
            compareParts(subject, Fact(oldItem, old.evidence), Fact(newItem, new.evidence))
        case (.enumeration(_, let oldValues), .enumeration(let type, let newValues)):
            compareValues(subject, Fact(type, new.evidence), oldValues, newValues, old.evidence)
        case (.object(let oldProperties), .object(let newProperties)):
            compareProperties(subject, oldProperties, newProperties)
        default: return
        }
    }

    mutating func compareValues(
        _ subject: Subject,
        _ type: Fact<SchemaType>,
        _ old: [EnumerationValue],
        _ new: [EnumerationValue],
        _ oldEvidence: Evidence
    ) {
        let newEvidence = type.evidence
        var isNumber = false
        if case .number = type.value { isNumber = true }
        // `2` and `2.0` are one number.
        let values = Matching(old, new, by: [{ isNumber ? Double($0.value)?.description ?? $0.value : $0.value }])
        let owner = subject.words.pieces.isEmpty ? "" : subject.words + ": "
        for value in values.removed {
            report(
                .enumerationValueRemoved,
                subject,
                "\(owner)value \(value.value) is gone",
                old: .init(value.value, oldEvidence),
                new: .init("", newEvidence)
            )
        }
        for value in values.added {
            report(
                .enumerationValueAdded,
                subject,
                "\(owner)value \(value.value) is new",
                old: .init("", oldEvidence),
                new: .init(value.value, newEvidence)
            )
        }
        for (old, new) in values.pairs
        where SwiftName.constant(old.name, for: old.value) != SwiftName.constant(new.name, for: new.value) {
            report(
                .enumerationConstantRenamed,
                subject,
                "\(owner)value \(new.value) is called \(new.name ?? "nothing"), was \(old.name ?? "nothing")",
                old: .init(old.name ?? "", oldEvidence),
                new: .init(new.name ?? "", newEvidence)
            )
        }
    }
}
