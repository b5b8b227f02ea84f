import ConcurrentMap
import EndpointModel
import SwiftSource

/// What the Swift client of an API will hold: between the model, which knows no Swift, and the templates, which decide
/// nothing.
///
///     let plan = ClientPlan(api)
///     plan.namespaces[0].operations[0].arguments.map(\.name)  // userID, body, draft
///
/// Every name is claimed here, once, and what is equal in the model is equal in the plan.
package struct ClientPlan: Sendable {
    /// What the configuration calls the client.
    package let name: String
    package let client: SwiftIdentifier
    package let access: API.Names.Access
    package let server: Server
    package let securitySchemes: [PlannedSecurityScheme]
    /// A namespace a group of endpoints, in the order of the groups.
    package let namespaces: [Namespace]
    /// One file a page, and `Client.swift` ahead of them.
    package let files: [PlannedFile]
    /// The types of the schemas by the schemas' names.
    package let types: TypeNames
    package let inheritance: Inheritance

    package init(_ api: API) { self.init(api, ClientNames(api)) }

    /// A plan whose documentation links to the client's symbols where the reference's links to its pages.
    package init(linking api: API) {
        let names = ClientNames(api)
        self.init(SymbolLinks(api, names).linked(api), names)
    }

    private init(_ api: API, _ names: ClientNames) {
        name = api.names.client
        client = names.client
        access = api.names.access
        server = api.server.value
        types = names.types
        inheritance = Inheritance(api.schemas, names.types)
        securitySchemes = PlannedSecurityScheme.all(of: api.securitySchemes)
        let planner = OperationPlanner(names.types, schemes: securitySchemes, schemas: api.schemas)
        let topLevel = names.topLevel
        let paging = PagingPlanner(api.schemas, names.types, inheritance, topLevel: names.topLevel)
        namespaces = Array(zip(api.groups, zip(names.namespaces, names.protocols))).concurrentMap { group, names in
            let (name, `protocol`) = names
            return Namespace(
                group,
                name: name.type,
                accessor: name.accessor,
                protocol: `protocol`,
                topLevel: topLevel,
                planner,
                paging
            )
        }
        let declarations = SchemaPlanner(api, names, inheritance, namespaces)
        files = PlannedFile.all(of: api, namespaces, declarations)
    }
}
