import ClientPlan
import EndpointModel

/// Writes the reference pages of a generated client, in the layout that SDK generators publish.
///
///     for page in MarkdownEmitter.pages(of: api) { print(page.name, page.contents.utf8.count) }
///
/// The pages are in the names that the client's callers write, with those of the API beside them. They state what those of
/// other generators leave out: where each parameter travels and what it is called there, the exact type, what is required.
/// Reading them gives back the contract that they were written from.
public enum MarkdownEmitter {
    /// The pages of an API: `README.md`, a page a group, a page a schema.
    ///
    /// - Parameters:
    ///   - api: The model to document.
    ///   - examples: Swift code that calls an endpoint, by endpoint; one without code has no Example section.
    public static func pages(of api: API, examples: [EndpointKey: String] = [:]) -> [MarkdownPage] {
        let plan = ClientPlan(api)
        let names = PageNames(api, plan)
        let spelling = TypeSpelling(names: names)
        let groups = zip(names.groups, plan.namespaces).enumerated().map { index, page in
            let operations = page.1.operations.map { operation in
                let key = EndpointKey(
                    group: api.groups[index].name,
                    operation: operation.endpoint.operationID.value
                )
                return OperationWriter(operation: operation, example: examples[key], spelling: spelling)
            }
            return APIPageWriter(
                name: page.0,
                title: page.1.name.name,
                group: api.groups[index].name,
                server: api.server.value,
                operations: operations
            )
        }
        let schemas = api.schemas.indices.map { index in
            ModelPageWriter(
                name: names.schemas[index],
                title: names.types[index],
                schema: api.schemas[index],
                plan: plan,
                spelling: spelling
            ).page
        }
        return [ReadmeWriter(api: api, groups: groups, names: names).page] + groups.map(\.page) + schemas
    }
}
