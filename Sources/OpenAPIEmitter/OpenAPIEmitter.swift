import EndpointModel

/// Writes the OpenAPI 3.1 document of an API.
///
///     let text = try OpenAPIEmitter.text(of: api, format: .yaml)
public enum OpenAPIEmitter {
    /// The languages that a document can be written in.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        case json, yaml
    }

    /// The OpenAPI document of an API.
    public static func document(of api: API) -> OpenAPIDocument {
        OpenAPIDocument(root: DocumentWriter(api).document())
    }

    /// The text of the OpenAPI document of an API; the same bytes for the same API, wherever its pages are.
    public static func text(of api: API, format: Format) throws -> String {
        try document(of: api).text(format)
    }
}
