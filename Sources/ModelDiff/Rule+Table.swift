// The table of rules: here what each change means, in Rule+Texts.swift what it is. The documentation has it as one, in
// "Reviewing a documentation update"; a test compares them.

extension Rule {
    /// What the rule says.
    public var definition: Definition {
        let (severity, category, wire, breaksSource) = verdict
        let (title, example) = text
        return Definition(
            severity: severity,
            category: category,
            wire: wire,
            breaksSource: breaksSource,
            title: title,
            example: example
        )
    }

    private typealias Verdict = (Severity, Category, wire: WireVerdict, source: Bool)

    private var verdict: Verdict {
        switch self {
        case .serverChanged, .securitySchemeChanged, .methodChanged, .pathChanged, .authorizationAdded,
            .endpointSchemeRemoved, .parameterRespelled, .parameterMoved, .parameterExplodeChanged,
            .pagingMoved, .requestMediaTypeRemoved, .successStatusRemoved, .errorTypeChanged, .responseMediaTypeRemoved:
            (.error, .contract, wire: .always, source: false)
        case .serverFormChanged, .endpointRenamed, .endpointsMoved, .pagingItemsMoved, .placeholderRenamed,
            .parameterTypeWidened,
            .bodyTypeWidened, .bodyArgumentRenamed, .resultTypeNarrowed, .schemaRemoved, .schemaRenamed,
            .enumerationConstantRenamed, .typeRestated:
            (.error, .contract, wire: .never, source: true)
        case .serverGiven, .securitySchemeAdded, .endpointAdded, .endpointUndeprecated, .stabilityRaised,
            .authorizationRemoved, .optionalParameterAdded, .parameterBecameOptional, .optionalBodyAdded,
            .bodyBecameOptional, .requestMediaTypeAdded, .resultAdded, .successStatusAdded, .errorStatusAdded,
            .errorStatusRemoved, .responseHeaderAdded, .responseMediaTypeAdded, .schemaAdded, .parentsChanged,
            .additionalPropertiesChanged, .optionalPropertyAdded, .unionKindChanged:
            (.info, .contract, wire: .never, source: false)
        case .securitySchemeRemoved, .endpointDeprecated, .stabilityLowered, .endpointSchemeAdded,
            .parameterDefaultChanged, .responseHeaderRemoved, .propertyDefaultChanged, .unionMemberAdded,
            .enumerationValueAdded:
            (.warning, .contract, wire: .never, source: false)
        case .endpointRemoved, .pagingChanged, .requiredParameterAdded, .parameterRemoved, .parameterRenamed,
            .parameterBecameRequired,
            .parameterTypeChanged, .parameterTypeNarrowed, .requiredBodyAdded, .bodyRemoved, .bodyKindChanged,
            .bodyBecameRequired, .bodyTypeChanged, .bodyTypeNarrowed, .resultRemoved, .resultTypeChanged,
            .resultTypeWidened:
            (.error, .contract, wire: .always, source: true)
        case .schemaShapeChanged, .schemaTypeChanged, .requiredPropertyRemoved, .propertyRenamed, .propertyTypeChanged:
            (.error, .contract, wire: .whereUsed, source: true)
        case .schemaTypeWidened, .propertyBecameOptional, .propertyTypeWidened:
            (.error, .contract, wire: .inResponses, source: true)
        case .schemaTypeNarrowed, .requiredPropertyAdded, .optionalPropertyRemoved, .propertyBecameRequired,
            .propertyTypeNarrowed, .unionMemberRemoved, .enumerationValueRemoved:
            (.error, .contract, wire: .inRequests, source: true)
        case .propertyRespelled:
            (.error, .contract, wire: .whereUsed, source: false)
        case .argumentsReordered, .propertiesReordered:
            (.error, .order, wire: .never, source: true)
        case .pagingAdded, .unusedSchemaAdded, .formatChanged, .evidenceChanged, .proofGained, .statedNow,
            .resultStatedNow:
            (.info, .evidence, wire: .never, source: false)
        case .pagingRemoved, .unusedSchemaRemoved, .typeShownOtherwise, .sourceConcludedOtherwise,
            .resultStatedNoLonger,
            .schemaDescribed, .schemaDescribedNoLonger:
            (.error, .evidence, wire: .never, source: true)
        case .proofLost, .concludedOtherwise, .statedNoLonger:
            (.warning, .evidence, wire: .never, source: false)
        case .descriptionChanged:
            (.info, .documentation, wire: .never, source: false)
        }
    }
}
