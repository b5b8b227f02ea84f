// Which facts the parts of a model have: each part lists its own, once. Those of parameters and properties, which they
// have in common, are those of a `Field`.

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
        FactPath(.paging, \.paging),
    ]
}

extension RequestBody {
    public static let factPaths = [
        FactPath<RequestBody>(.description, \.description), FactPath(.type, \.type),
        FactPath(.mediaTypes, \.mediaTypes),
        FactPath(.isRequired, \.isRequired),
    ]
}

extension Response {
    public static let factPaths = [
        FactPath<Response>(.status, \.status), FactPath(.description, \.description), FactPath(.headers, \.headers),
        FactPath(.type, \.type),
    ]
}

extension Schema {
    public static let factPaths = [
        FactPath<Schema>(.shape, \.shape), FactPath(.description, \.description),
        FactPath(.discriminator, \.discriminator),
    ]
}
