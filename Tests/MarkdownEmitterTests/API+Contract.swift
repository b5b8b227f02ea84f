import EndpointModel

/// A model without what only its pages' own spelling says: what goes over the wire, and the words about it.
extension API {
    var contract: API {
        var api = values
        api.title = nil
        for group in api.groups.indices {
            api.groups[group].page = ""
            for endpoint in api.groups[group].endpoints.indices {
                for parameter in api.groups[group].endpoints[endpoint].parameters.indices {
                    api.groups[group].endpoints[endpoint].parameters[parameter].documentedName = ""
                }
            }
        }
        for schema in api.schemas.indices {
            api.schemas[schema].page = ""
            guard case .object(var object) = api.schemas[schema].shape.value else { continue }
            object.properties = object.properties.map(\.contract)
            api.schemas[schema].shape.value = .object(object)
        }
        return api
    }
}

extension Property {
    fileprivate var contract: Property {
        var property = self
        property.documentedName = ""
        property.type.value = property.type.value.contract
        return property
    }
}

extension SchemaType {
    fileprivate var contract: SchemaType {
        switch self {
        case .array(let item): .array(item.contract)
        case .dictionary(let value): .dictionary(value.contract)
        case .object(let properties): .object(properties.map(\.contract))
        // A type that is written in place lists its values alone.
        case .enumeration(let type, let values): .enumeration(type, values.map { EnumerationValue(value: $0.value) })
        default: self
        }
    }
}
