import EndpointModel
import Spelling
import SwiftSource

/// The Swift types of an API's schemas, each name given out once.
package struct TypeNames: Sendable {
    private var names: [String: SwiftIdentifier] = [:]
    /// The schemas whose values can't be written as text.
    private var structured: Set<String> = []
    package let aliases: SchemaAliases

    /// - Parameter scope: Where the client's own types have their names.
    init(_ schemas: [Schema], in scope: inout UniqueNames) {
        aliases = SchemaAliases(schemas)
        for schema in schemas where names[schema.name] == nil {
            names[schema.name] = scope.claim(SwiftIdentifier(schema: schema.name), suffix: "Model")
            if case .object = schema.shape.value { structured.insert(schema.name) }
        }
        structured.formUnion(aliases.recursive.keys)
    }

    /// The type of a schema; schemas that the API does not list are any JSON.
    package func type(ofSchema schema: String) -> PlannedType { names[schema].map { .declared($0) } ?? .json }

    package func name(of schema: String) -> SwiftIdentifier { names[schema] ?? SwiftIdentifier(schema: schema) }

    /// Whether a value of a type can be written as text, in a query or a header field.
    package func isParameterValue(_ type: SchemaType) -> Bool {
        switch aliases.resolved(type) {
        case .boolean, .integer, .number, .string, .enumeration, .any: true
        case .array(let item): isParameterValue(item)
        case .dictionary, .object: false
        case .reference(let name): names[name] != nil && !structured.contains(name)
        }
    }

    /// Names that generated code, or its callers, use for something else: those of the runtime's types among them.
    package static let runtimeTypes: Set<String> = [
        "APIClient", "APIError", "APIKeyLocation", "AccessToken", "Any", "Array", "Authentication", "BodyTooLarge",
        "Bool", "BooleanLiteralType", "CalendarDate", "ClientConfiguration", "ClientMiddleware", "ClientTransport",
        "Codable", "CodingKey", "CodingKeys", "Data", "Date", "Decimal", "Decodable", "Decoder", "Dictionary",
        "DocumentedResponses", "Double", "Encodable", "Encoder", "Error", "EventStream", "ExtendedGraphemeClusterType",
        "Float",
        "FloatLiteralType", "FormFile", "FormPart", "FormValue", "HTTPBody", "HTTPField", "HTTPFields", "HTTPRequest",
        "HTTPResponse", "Hashable", "Indirect", "Int", "Int32", "Int64", "IntegerLiteralType", "JSONValue", "Nullable",
        "MultipartForm", "Never", "OpenEnum", "OpenIntegerEnum", "OpenNumberEnum", "OpenSchema", "Optional",
        "PageSequence", "ParameterValue", "Protocol", "Request", "RequestBody", "RequestParameters", "RequestPath",
        "Response",
        "ResponseDecoding", "ResponseStream", "Result", "RetryMiddleware", "SecurityRequirement", "SecurityScheme",
        "Self", "Sendable",
        "ServerSentEvent",
        "Set", "String", "StringLiteralType", "TransferProgress", "Type", "URL", "URLSessionTransport", "UUID",
        "UnicodeScalarType", "Void",
    ]
}
