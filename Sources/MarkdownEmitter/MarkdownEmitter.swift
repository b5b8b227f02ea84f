import EndpointModel

/// Writes the reference pages of a generated client, in the layout that SDK generators publish.
///
///     for page in MarkdownEmitter.pages(of: api) { print(page.name, page.contents.utf8.count) }
///
/// The pages state what those of other generators leave out: where each parameter travels and what it is called there,
/// the exact type, what is required. Reading them gives the model that they were written from, fact for fact, up to its
/// ``normalized(_:)`` form.
public enum MarkdownEmitter {
    /// The pages of an API: `README.md`, a page a group, a page a schema.
    ///
    /// - Parameters:
    ///   - api: The model to document.
    ///   - examples: Swift code that calls an endpoint, by endpoint; one without code has no Example section.
    public static func pages(of api: API, examples: [EndpointKey: String] = [:]) -> [MarkdownPage] {
        let normal = normalized(api)
        let spelling = TypeSpelling(schemas: normal.schemas.map(\.name))
        let readme = MarkdownPage(name: "README.md", contents: ReadmeWriter(api: normal).contents)
        let groups = zip(normal.groups, api.groups).map { group, original in
            let code = original.endpoints.map {
                examples[EndpointKey(group: original.name, operation: $0.operationID.value)]
            }
            let writer = APIPageWriter(group: group, server: normal.server.value, examples: code, spelling: spelling)
            return MarkdownPage(name: group.page, contents: writer.contents)
        }
        let schemas = normal.schemas.map { schema in
            MarkdownPage(name: schema.page, contents: ModelPageWriter(schema: schema, spelling: spelling).contents)
        }
        return [readme] + groups + schemas
    }
}
