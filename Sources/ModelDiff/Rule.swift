/// What kind of change it is. The raw value is its identifier in reports and ignore files.
public enum Rule: String, Hashable, Sendable, CaseIterable {
    // The API
    case serverChanged = "server-changed"
    case serverFormChanged = "server-form-changed"
    case serverGiven = "server-given"
    case securitySchemeAdded = "security-scheme-added"
    case securitySchemeRemoved = "security-scheme-removed"
    case securitySchemeChanged = "security-scheme-changed"

    // Endpoints
    case endpointAdded = "endpoint-added"
    case endpointRemoved = "endpoint-removed"
    case endpointRenamed = "endpoint-renamed"
    case endpointsMoved = "endpoints-moved"
    case methodChanged = "method-changed"
    case pathChanged = "path-changed"
    case endpointDeprecated = "endpoint-deprecated"
    case endpointUndeprecated = "endpoint-undeprecated"
    case stabilityRaised = "stability-raised"
    case stabilityLowered = "stability-lowered"
    case authorizationAdded = "authorization-added"
    case authorizationRemoved = "authorization-removed"
    case endpointSchemeAdded = "endpoint-scheme-added"
    case endpointSchemeRemoved = "endpoint-scheme-removed"
    case pagingAdded = "paging-added"
    case pagingRemoved = "paging-removed"
    case pagingChanged = "paging-changed"
    case pagingMoved = "paging-moved"
    case pagingItemsMoved = "paging-items-moved"

    // Parameters
    case requiredParameterAdded = "required-parameter-added"
    case optionalParameterAdded = "optional-parameter-added"
    case parameterRemoved = "parameter-removed"
    case parameterRenamed = "parameter-renamed"
    case parameterRespelled = "parameter-respelled"
    case placeholderRenamed = "placeholder-renamed"
    case parameterMoved = "parameter-moved"
    case parameterBecameRequired = "parameter-became-required"
    case parameterBecameOptional = "parameter-became-optional"
    case parameterTypeChanged = "parameter-type-changed"
    case parameterTypeWidened = "parameter-type-widened"
    case parameterTypeNarrowed = "parameter-type-narrowed"
    case parameterDefaultChanged = "parameter-default-changed"
    case parameterExplodeChanged = "parameter-explode-changed"
    case argumentsReordered = "arguments-reordered"

    // Bodies
    case requiredBodyAdded = "required-body-added"
    case optionalBodyAdded = "optional-body-added"
    case bodyRemoved = "body-removed"
    case bodyKindChanged = "body-kind-changed"
    case bodyBecameRequired = "body-became-required"
    case bodyBecameOptional = "body-became-optional"
    case bodyTypeChanged = "body-type-changed"
    case bodyTypeWidened = "body-type-widened"
    case bodyTypeNarrowed = "body-type-narrowed"
    case bodyArgumentRenamed = "body-argument-renamed"
    case requestMediaTypeAdded = "request-media-type-added"
    case requestMediaTypeRemoved = "request-media-type-removed"

    // Responses
    case resultAdded = "result-added"
    case resultRemoved = "result-removed"
    case resultTypeChanged = "result-type-changed"
    case resultTypeWidened = "result-type-widened"
    case resultTypeNarrowed = "result-type-narrowed"
    case successStatusAdded = "success-status-added"
    case successStatusRemoved = "success-status-removed"
    case errorStatusAdded = "error-status-added"
    case errorStatusRemoved = "error-status-removed"
    case errorTypeChanged = "error-type-changed"
    case responseHeaderAdded = "response-header-added"
    case responseHeaderRemoved = "response-header-removed"
    case responseMediaTypeAdded = "response-media-type-added"
    case responseMediaTypeRemoved = "response-media-type-removed"

    // Schemas and their properties
    case schemaAdded = "schema-added"
    case schemaRemoved = "schema-removed"
    case unusedSchemaAdded = "unused-schema-added"
    case unusedSchemaRemoved = "unused-schema-removed"
    case schemaRenamed = "schema-renamed"
    case schemaShapeChanged = "schema-shape-changed"
    case schemaTypeChanged = "schema-type-changed"
    case schemaTypeWidened = "schema-type-widened"
    case schemaTypeNarrowed = "schema-type-narrowed"
    case parentsChanged = "parents-changed"
    case additionalPropertiesChanged = "additional-properties-changed"
    case requiredPropertyAdded = "required-property-added"
    case optionalPropertyAdded = "optional-property-added"
    case requiredPropertyRemoved = "required-property-removed"
    case optionalPropertyRemoved = "optional-property-removed"
    case propertyRenamed = "property-renamed"
    case propertyRespelled = "property-respelled"
    case propertyBecameRequired = "property-became-required"
    case propertyBecameOptional = "property-became-optional"
    case propertyTypeChanged = "property-type-changed"
    case propertyTypeWidened = "property-type-widened"
    case propertyTypeNarrowed = "property-type-narrowed"
    case propertyDefaultChanged = "property-default-changed"
    case propertiesReordered = "properties-reordered"
    case unionMemberAdded = "union-member-added"
    case unionMemberRemoved = "union-member-removed"
    case unionKindChanged = "union-kind-changed"

    // Types, wherever they stand
    case enumerationValueAdded = "enumeration-value-added"
    case enumerationValueRemoved = "enumeration-value-removed"
    case enumerationConstantRenamed = "enumeration-constant-renamed"
    case formatChanged = "format-changed"
    case typeShownOtherwise = "type-shown-otherwise"
    case typeRestated = "type-restated"

    // What the pages show, and what is concluded
    case descriptionChanged = "description-changed"
    case evidenceChanged = "evidence-changed"
    case proofGained = "proof-gained"
    case proofLost = "proof-lost"
    case concludedOtherwise = "concluded-otherwise"
    case sourceConcludedOtherwise = "source-concluded-otherwise"
    case statedNow = "stated-now"
    case statedNoLonger = "stated-no-longer"
    case resultStatedNow = "result-stated-now"
    case resultStatedNoLonger = "result-stated-no-longer"
    case schemaDescribed = "schema-described"
    case schemaDescribedNoLonger = "schema-described-no-longer"
}

extension Rule {
    /// How much a change matters, in the words of oasdiff: an error breaks callers, a warning may, an info doesn't.
    public enum Severity: String, Hashable, Sendable, Encodable, CaseIterable {
        case error, warning, info
    }

    /// What changes.
    public enum Category: String, Hashable, Sendable, Encodable, CaseIterable {
        /// What the API takes and gives.
        case contract
        /// The order of arguments in the generated Swift, which follows that of the pages.
        case order
        /// What is known of the API, or concluded; the API itself may be the same.
        case evidence
        /// Texts for people.
        case documentation
    }

    /// When a change breaks what existing callers send, or how they read what they get.
    public enum WireVerdict: String, Hashable, Sendable, CaseIterable {
        case never, always
        /// Where the type is part of a request.
        case inRequests
        /// Where the type is part of a response.
        case inResponses
        /// Where the type is part of a request or of a response.
        case whereUsed
    }

    /// A row of the table of rules.
    public struct Definition: Hashable, Sendable {
        /// That of a change which breaks what it can break.
        public var severity: Severity
        public var category: Category
        public var wire: WireVerdict
        /// Whether code that calls the generated Swift compiles no longer.
        public var breaksSource: Bool
        /// What changes, as a sentence in Markdown.
        public var title: String
        /// A change of this kind, in Markdown.
        public var example: String
    }
}
