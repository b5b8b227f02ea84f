import ConcurrentMap
import EndpointModel
import Spelling
import SwiftSource

/// A file of the client: the root type, or what one page documents.
package struct PlannedFile: Hashable, Sendable {
    /// The name without its ending; no two names differ only by case.
    package let name: String
    /// The path of the page; `nil` for the file of the root type.
    package let page: String?
    /// Which of the client's namespaces the file holds, if it holds one.
    package let namespace: Int?
    /// The types of the page's schemas, and those of its parameters ahead of them.
    package let types: [TypeDeclaration]

    /// `Client` first, then one file a group of endpoints, then one a page that describes nothing but schemas, each
    /// named after the type that it holds first.
    static func all(of api: API, _ namespaces: [Namespace], _ planner: SchemaPlanner) -> [PlannedFile] {
        var names = UniqueNames.identifiers(ignoringCase: true)
        let client = names.claim(SwiftIdentifier(type: "Client"))
        let schemas = Dictionary(grouping: api.schemas, by: \.page)
        var pages: Set<String> = []
        var contents: [(name: SwiftIdentifier, page: String, namespace: Int?, schemas: [Schema])] = []
        for (index, (group, namespace)) in zip(api.groups, namespaces).enumerated() {
            // Several groups may stand on one page; the first has the schemas.
            let own = pages.insert(group.page).inserted ? schemas[group.page] ?? [] : []
            contents.append((names.claim(namespace.name, suffix: "Page"), group.page, index, own))
        }
        for schema in api.schemas where pages.insert(schema.page).inserted {
            let name = names.claim(planner.name(of: schema), suffix: "Model")
            contents.append((name, schema.page, nil, schemas[schema.page] ?? []))
        }
        let files = contents.concurrentMap { name, page, namespace, schemas in
            let enumerations = namespace.map { namespaces[$0].enumerations } ?? []
            let types = enumerations + schemas.flatMap { planner.declarations(of: $0, in: namespace) }
            return PlannedFile(name: name.name, page: page, namespace: namespace, types: types)
        }
        return [PlannedFile(name: client.name, page: nil, namespace: nil, types: [])] + files
    }
}
