import EndpointModel

/// The Swift types of an API's schemas, each name given out once.
struct TypeNames {
    private var names: [String: SwiftIdentifier] = [:]
    /// The schemas whose Swift types are objects of their own.
    private var objects: Set<String> = []

    /// - Parameter reserved: The names of the client's own types.
    init(_ api: API, reserved: Set<String>) {
        var scope = NameScope(reserved: reserved.union(Self.runtimeTypes))
        for schema in api.schemas {
            names[schema.name] = scope.claim(SwiftIdentifier(schema: schema.name), suffix: "Model")
            if case .object = schema.shape.value { objects.insert(schema.name) }
        }
    }

    /// The type of a schema; schemas that the API does not list are any JSON.
    func type(of schema: String) -> SwiftCode {
        guard let name = names[schema] else { return "JSONValue" }
        return "\(name)"
    }

    func name(of schema: String) -> SwiftIdentifier { names[schema] ?? SwiftIdentifier(schema: schema) }

    /// Whether a value of the schema's type can be written as text, in a query or a header field.
    func isParameterValue(_ schema: String) -> Bool { names[schema] != nil && !objects.contains(schema) }

    /// Names that generated code, or its callers, use for something else: those of the runtime's types among them.
    static let runtimeTypes: Set<String> = [
        "APIClient", "APIError", "APIKeyLocation", "AccessToken", "Any", "Array", "Authentication", "BodyTooLarge",
        "Bool", "CalendarDate", "ClientConfiguration", "ClientMiddleware", "ClientTransport", "Codable", "CodingKey",
        "CodingKeys", "Data", "Date", "Decimal", "Decodable", "Dictionary", "DocumentedResponses", "Double",
        "Encodable", "Error", "Float", "FormFile", "FormPart", "FormValue", "HTTPBody", "HTTPField", "HTTPFields",
        "HTTPRequest", "HTTPResponse", "Hashable", "Indirect", "Int", "Int32", "Int64", "JSONValue", "MultipartForm",
        "Never", "OpenEnum", "OpenSchema", "Optional", "ParameterValue", "Protocol", "Request", "RequestBody",
        "RequestParameters", "RequestPath", "Response", "ResponseDecoding", "Result", "RetryMiddleware",
        "SecurityRequirement", "SecurityScheme", "Self", "Sendable", "Set", "String", "Type", "URL",
        "URLSessionTransport", "UUID", "Void",
    ]
}
