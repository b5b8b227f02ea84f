import EndpointModel

/// Writes the reference pages of a generated client, in the layout that SDK generators publish.
///
///     for page in MarkdownEmitter.pages(of: api) { print(page.name, page.contents.utf8.count) }
///
/// The pages state what those of other generators leave out: where each parameter travels and what it is called there,
/// the exact type, what is required. Reading them gives back the contract that they were written from.
public enum MarkdownEmitter {
    /// The pages of an API: `README.md`, a page a group, a page a schema.
    ///
    /// - Parameters:
    ///   - api: The model to document.
    ///   - examples: Swift code that calls an endpoint, by endpoint; one without code has no Example section.
    public static func pages(of api: API, examples: [EndpointKey: String] = [:]) -> [MarkdownPage] {
        let names = PageNames(api)
        let spelling = TypeSpelling(names: names)
        let groups = zip(api.groups, zip(names.groups, names.operations)).map { group, names in
            let operations = zip(group.endpoints, names.1).map { endpoint, name in
                let key = EndpointKey(group: group.name, operation: endpoint.operationID.value)
                return OperationWriter(endpoint: endpoint, name: name, example: examples[key], spelling: spelling)
            }
            return APIPageWriter(name: names.0, server: api.server.value, operations: operations)
        }
        let schemas = zip(api.schemas, names.schemas).map { schema, name in
            ModelPageWriter(name: name, schema: schema, spelling: spelling).page
        }
        return [ReadmeWriter(api: api, groups: groups, schemas: names.schemas).page] + groups.map(\.page) + schemas
    }
}
