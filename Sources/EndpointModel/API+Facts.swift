// Which facts the parts of a model have: each part lists its own here, and nowhere else.

extension API {
    public static let factPaths = [
        FactPath<API>(.title, \.title), FactPath(.version, \.version), FactPath(.server, \.server),
    ]
}

extension SecurityScheme {
    public static let factPaths = [FactPath<SecurityScheme>(.kind, \.kind)]
}

extension Endpoint {
    public static let factPaths = [
        FactPath<Endpoint>(.operationID, \.operationID), FactPath(.method, \.method), FactPath(.path, \.path),
        FactPath(.summary, \.summary), FactPath(.description, \.description), FactPath(.stability, \.stability),
        FactPath(.security, \.security), FactPath(.accept, \.accept), FactPath(.result, \.result),
    ]
}

extension Parameter {
    public static let factPaths = [
        FactPath<Parameter>(.name, \.name), FactPath(.location, \.location), FactPath(.type, \.type),
        FactPath(.isRequired, \.isRequired), FactPath(.defaultValue, \.defaultValue), FactPath(.explode, \.explode),
        FactPath(.description, \.description),
    ]
}

extension RequestBody {
    public static let factPaths = [
        FactPath<RequestBody>(.mediaTypes, \.mediaTypes), FactPath(.isRequired, \.isRequired), FactPath(.type, \.type),
        FactPath(.description, \.description),
    ]
}

extension Response {
    public static let factPaths = [
        FactPath<Response>(.status, \.status), FactPath(.description, \.description), FactPath(.headers, \.headers),
    ]
}

extension Schema {
    public static let factPaths = [FactPath<Schema>(.shape, \.shape), FactPath(.description, \.description)]
}

extension Property {
    public static let factPaths = [
        FactPath<Property>(.name, \.name), FactPath(.type, \.type), FactPath(.isRequired, \.isRequired),
        FactPath(.defaultValue, \.defaultValue), FactPath(.description, \.description),
    ]
}
