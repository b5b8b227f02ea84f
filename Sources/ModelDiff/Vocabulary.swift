import EndpointModel

/// Which details a reference tells apart. Generators, and their versions, differ in what they show: what the pages show
/// nowhere they may leave out everywhere.
struct Vocabulary {
    /// Scalar types such as `integer(int64)`.
    private var scalars: Set<String> = []
    /// Where values are enumerated: some show them of parameters and not of properties.
    private var enumerations: Set<Place> = []
    private(set) var hasAdditionalProperties = false
    /// Whether a list of media types ever has more than one.
    private(set) var hasSeveralMediaTypes = false
    private(set) var hasBearer = false

    /// Where a type stands.
    enum Place { case endpoint, schema }

    init(_ api: API) {
        for endpoint in api.endpoints {
            for parameter in endpoint.parameters { note(parameter.type.value, .endpoint) }
            if let body = endpoint.requestBody?.type { note(body.value, .endpoint) }
            if let result = endpoint.result.value { note(result, .endpoint) }
            let lists = [endpoint.accept.value, endpoint.requestBody?.mediaTypes.value ?? []]
            if lists.contains(where: { $0.count > 1 }) { hasSeveralMediaTypes = true }
        }
        for schema in api.schemas {
            guard case .object(let object) = schema.shape.value else {
                for type in schema.shape.value.types { note(type, .schema) }
                continue
            }
            // An object of one `value` is how some show an enumeration of a page of its own.
            for property in object.properties where !object.isValue { note(property.type.value, .schema) }
            if object.additionalProperties != nil { hasAdditionalProperties = true }
        }
        hasBearer = api.securitySchemes.contains { $0.kind.value == .bearer }
    }

    private mutating func note(_ type: SchemaType, _ place: Place) {
        switch type {
        case .dictionary where type.withoutDetail == .any: scalars.insert(type.description)
        case .array(let item), .dictionary(let item): note(item, place)
        case .object(let properties): for property in properties { note(property.type.value, place) }
        case .enumeration: enumerations.insert(place)
        case .boolean, .integer, .number, .string, .any: scalars.insert(type.description)
        case .reference: break
        }
    }

    /// Whether a type shows a detail that the reference shows nowhere.
    func lacks(_ type: SchemaType, in place: Place) -> Bool {
        switch type {
        case .enumeration: !enumerations.contains(place)
        case .array(let item): lacks(item, in: place)
        case .dictionary where type.withoutDetail == .any: !scalars.contains(type.description)
        case .dictionary(let value): lacks(value, in: place)
        case .boolean, .integer, .number, .string, .any: !scalars.contains(type.description)
        case .object, .reference: false
        }
    }
}

extension SchemaType {
    /// The type as pages show it that tell least apart: what is one type in JSON is one.
    var withoutDetail: SchemaType {
        switch self {
        case .integer: .integer(nil)
        case .number: .number(nil)
        case .string(.binary), .string(.byte): self
        case .string: .string(nil)
        case .enumeration(let type, _): type.withoutDetail
        case .array(let item): .array(item.withoutDetail)
        // An object of any properties is how some write any JSON.
        case .dictionary(let value): value.withoutDetail == .any ? .any : .dictionary(value.withoutDetail)
        case .boolean, .object, .reference, .any: self
        }
    }

    /// The same, for two languages one of which has but one type of numbers.
    var withoutKindsOfNumbers: SchemaType {
        switch self {
        case .integer, .number: .number(nil)
        case .array(let item): .array(item.withoutKindsOfNumbers)
        case .dictionary(let value): .dictionary(value.withoutKindsOfNumbers)
        case .enumeration(let type, _): type.withoutKindsOfNumbers
        default: withoutDetail
        }
    }

    /// Whether it is any JSON, or a list or map of it.
    var isVague: Bool {
        switch self {
        case .any: true
        case .array(let item), .dictionary(let item): item.isVague
        default: false
        }
    }

    /// Whether one of several values is written in place.
    var isEnumerated: Bool {
        switch self {
        case .enumeration: true
        case .array(let item), .dictionary(let item): item.isEnumerated
        default: false
        }
    }
}
