import EndpointModel
import Spelling

/// Two models side by side, and what was found to differ.
struct Comparison {
    let old: API
    let new: API
    let endpoints: Matching<GroupedEndpoint>
    let schemas: SchemaMatching
    let types: TypeComparison
    let oldUse: SchemaUse
    let newUse: SchemaUse
    /// Whether the pages are in the words of two languages, which show types in more or less detail.
    let isAcrossDialects: Bool
    let oldVocabulary: Vocabulary
    let newVocabulary: Vocabulary
    /// Whether the pages show types in so different detail that two versions of a generator are likely to have written them.
    let isAcrossGenerators: Bool
    private(set) var changes: [Change] = []

    init(_ old: API, _ new: API) {
        (self.old, self.new) = (old, new)
        endpoints = GroupedEndpoint.matching(old, new)
        let uses = endpoints.pairs.flatMap(GroupedEndpoint.uses)
        schemas = SchemaMatching(old.schemas, new.schemas, uses: uses)
        types = TypeComparison(schemas: schemas)
        (oldUse, newUse) = (SchemaUse(old), SchemaUse(new))
        isAcrossDialects = old.dialect != new.dialect
        let vocabularies = (Vocabulary(old), Vocabulary(new))
        (oldVocabulary, newVocabulary) = vocabularies
        let shown = [
            (uses: uses, place: Vocabulary.Place.endpoint),
            (uses: schemas.pairs.flatMap(SchemaMatching.uses), place: .schema),
        ].flatMap { uses, place in
            uses.filter { old, new in
                old != new && old.withoutDetail == new.withoutDetail
                    && (vocabularies.0.lacks(new, in: place) || vocabularies.1.lacks(old, in: place))
            }
        }
        isAcrossGenerators =
            isAcrossDialects || shown.count > 1 || Self.isBearerNew(old, new, vocabularies.0, vocabularies.1)
    }

    /// Whether one of the references calls all schemes of HTTP basic, as older generators do.
    private static func isBearerNew(_ old: API, _ new: API, _ before: Vocabulary, _ now: Vocabulary) -> Bool {
        guard before.hasBearer != now.hasBearer else { return false }
        let kinds = Dictionary(
            new.securitySchemes.map { ($0.name, $0.kind.value) },
            uniquingKeysWith: { first, _ in first }
        )
        return old.securitySchemes.contains { scheme in
            kinds[scheme.name].map { Set([$0, scheme.kind.value]) == [.basic, .bearer] } ?? false
        }
    }

    /// What a change is about, while two parts are compared.
    struct Subject {
        var owner: Owner
        /// As ignore files name it.
        var name: String
        /// How the text begins: `parameter page_size`; empty for the owner itself.
        var words: ChangeText
        var directions: Directions = []
        var rows = Change.Rows()

        /// A part of the subject, such as a parameter of an endpoint.
        func part(_ name: String, _ words: ChangeText, directions: Directions? = nil) -> Subject {
            Subject(
                owner: owner,
                name: self.name.isEmpty ? name : "\(self.name).\(name)",
                words: words,
                directions: directions ?? self.directions
            )
        }
    }

    mutating func report(
        _ rule: Rule,
        _ subject: Subject,
        _ text: ChangeText,
        old: Change.Side? = nil,
        new: Change.Side? = nil
    ) {
        let isLanguage = isAcrossDialects ? rule.dependsOnLanguage : isAcrossGenerators && rule.dependsOnGenerator
        changes.append(
            Change(
                rule: isLanguage ? rule.inAnotherLanguage : rule,
                subject: subject.name,
                owner: subject.owner,
                text: isLanguage ? "\(text), in the words of another generator" : text,
                old: old,
                new: new,
                directions: subject.directions,
                rows: subject.rows
            )
        )
    }

    /// Reports that a fact is something else: as a change, or as a conclusion where one side is only assumed.
    mutating func report<Value: FactValue>(
        _ rule: Rule,
        _ subject: Subject,
        _ what: ChangeText,
        _ old: Fact<Value>,
        _ new: Fact<Value>
    ) {
        let values: ChangeText = "\(what): \(old.value.factText) before, \(new.value.factText) now"
        let text = old.value is Bool ? what : values
        guard old.evidence.isAssumed || new.evidence.isAssumed else {
            return report(rule, subject, text, old: .init(old), new: .init(new))
        }
        report(
            rule.definition.breaksSource ? .sourceConcludedOtherwise : .concludedOtherwise,
            subject,
            "\(text) (\(words: old.evidence.words), now \(words: new.evidence.words))",
            old: .init(old),
            new: .init(new)
        )
    }
}

extension Rule {
    /// Whether it may find a difference between two languages: what a language reserves, sorts or does not show.
    fileprivate var dependsOnLanguage: Bool {
        switch self {
        case .enumerationConstantRenamed, .endpointRenamed, .endpointsMoved, .parameterDefaultChanged,
            .propertyDefaultChanged, .bodyArgumentRenamed,
            .bodyBecameRequired, .bodyBecameOptional, .requestMediaTypeAdded, .requestMediaTypeRemoved,
            .responseMediaTypeAdded, .responseMediaTypeRemoved, .schemaAdded, .schemaRemoved, .typeRestated:
            true
        default: false
        }
    }

    /// Whether it may find a difference between two versions of a generator.
    fileprivate var dependsOnGenerator: Bool { self == .enumerationConstantRenamed }

    /// The rule for a difference that may be one of the languages or generators alone.
    fileprivate var inAnotherLanguage: Rule {
        definition.breaksSource ? .sourceConcludedOtherwise : .concludedOtherwise
    }
}

extension Evidence {
    /// Whether this is only what is likeliest, as nothing on the pages shows it.
    var isAssumed: Bool {
        if let isProven { return !isProven }
        return switch rule {
        case .openAPIDefault, .sampleType, .mediaType, .requestExample, .undescribed, .absence, .exampleCode: true
        default: false
        }
    }

    /// `documented`, `inferred by page-spelling, not proven`
    var words: String {
        let ground =
            switch ground {
            case .documented: "documented"
            case .inferred(let rule): "inferred by \(rule.rawValue)"
            case .learned: "learned"
            case .corrected: "corrected in the configuration"
            }
        return isProven == false ? "\(ground), not proven" : ground
    }
}
