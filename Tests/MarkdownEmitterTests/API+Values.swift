import EndpointModel

/// The values of a model alone: why they are believed is replaced by one and the same evidence.
extension API {
    var values: API {
        var api = self
        api.dialect = ""
        api.title = title?.bare
        api.version = version?.bare
        api.server = server.bare
        api.groups = groups.map { group in
            var group = group
            group.endpoints = group.endpoints.map(\.values)
            return group
        }
        api.schemas = schemas.map { schema in
            Schema(
                name: schema.name,
                page: schema.page,
                shape: schema.shape.map(\.values).bare,
                description: schema.description?.bare
            )
        }
        api.securitySchemes = securitySchemes.map { SecurityScheme(name: $0.name, kind: $0.kind.bare) }
        return api
    }
}

extension Fact {
    fileprivate var bare: Fact { Fact(value, .inferred(.absence, nil)) }
}

extension Endpoint {
    fileprivate var values: Endpoint {
        Endpoint(
            operationID: operationID.bare,
            documentedName: documentedName,
            method: method.bare,
            path: path.bare,
            summary: summary?.bare,
            description: description.map(\.bare),
            stability: stability.bare,
            parameters: parameters.map(\.values),
            requestBody: requestBody.map(\.values),
            result: result.map { $0.map(\.values) }.bare,
            accept: accept.bare,
            responses: responses.map {
                Response(
                    status: $0.status.bare,
                    description: $0.description.bare,
                    headers: $0.headers.map(\.bare),
                    type: $0.type.map { $0.map(\.values).bare }
                )
            },
            security: security.bare,
            // That there is none is what a page says where nothing shows that there is any.
            paging: paging?.value == nil ? nil : paging?.bare
        )
    }
}

extension Field {
    fileprivate var values: Field {
        Field(
            name: name.bare,
            documentedName: documentedName,
            type: type.map(\.values).bare,
            isRequired: isRequired.bare,
            defaultValue: defaultValue?.bare,
            example: example?.bare,
            description: description?.bare
        )
    }
}

extension Parameter {
    fileprivate var values: Parameter {
        Parameter(field.values, location: location.bare, explode: explode?.value == false ? explode?.bare : nil)
    }
}

extension RequestBody {
    fileprivate var values: RequestBody {
        RequestBody(
            documentedName: documentedName,
            content: type.map { .value($0.map(\.values).bare) } ?? .form,
            isRequired: isRequired.bare,
            mediaTypes: mediaTypes.bare,
            description: description?.bare
        )
    }
}

extension Property {
    fileprivate var values: Property { Property(field.values) }
}

extension SchemaType {
    fileprivate var values: SchemaType {
        switch self {
        case .array(let item): .array(item.values)
        case .dictionary(let value): .dictionary(value.values)
        case .object(let properties): .object(properties.map(\.values))
        default: self
        }
    }
}

extension Schema.Shape {
    fileprivate var values: Schema.Shape {
        switch self {
        case .object(let object):
            .object(
                ObjectShape(
                    properties: object.properties.map(\.values),
                    parents: object.parents.map(\.bare),
                    additionalProperties: object.additionalProperties?.map(\.values).bare
                )
            )
        case .union(let kind, let members): .union(kind, members.map(\.values))
        case .alias(let type): .alias(type.values)
        case .enumeration, .open: self
        }
    }
}
