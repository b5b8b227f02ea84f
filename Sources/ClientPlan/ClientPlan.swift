import EndpointModel
import Spelling

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

    package init(_ api: API) {
        let names = ClientNames(api)
        name = api.names.client
        client = names.client
        access = api.names.access
        server = api.server.value
        types = names.types
        inheritance = Inheritance(api.schemas, names.types)
        securitySchemes = PlannedSecurityScheme.all(of: api.securitySchemes)
        let planner = OperationPlanner(names.types, schemes: securitySchemes)
        namespaces = zip(api.groups, names.namespaces).map { group, name in
            Namespace(group, name: name.type, accessor: name.accessor, topLevel: names.topLevel, planner)
        }
        let declarations = SchemaPlanner(api, names, inheritance, namespaces)
        files = PlannedFile.all(of: api, namespaces, declarations)
    }
}

/// The names that stand beside one another at a client's top level, and as its properties.
struct ClientNames {
    let client: SwiftIdentifier
    /// A type a group, and the property of the client that gives access to it.
    let namespaces: [(type: SwiftIdentifier, accessor: SwiftIdentifier)]
    let types: TypeNames
    /// What no type within another may be called, for it would hide what is meant.
    let topLevel: Set<String>

    init(_ api: API) {
        var scope = UniqueNames.identifiers(reserved: TypeNames.runtimeTypes)
        let name = api.names.client
        client = scope.claim(SwiftIdentifier(exactly: name) ?? SwiftIdentifier(type: name), suffix: "API")
        let namespaces = api.groups.map { group in
            let name = SwiftIdentifier(type: group.name)
            return scope.claim(name, suffix: name.name.hasSuffix("API") ? "" : "API")
        }
        types = TypeNames(api.schemas, in: &scope)
        topLevel = scope.taken
        let members: Set<String> = ["apiClient", "send", "serverURL", "init", "self"]
        var accessors = UniqueNames.identifiers(reserved: members, outer: topLevel)
        self.namespaces = zip(namespaces, api.groups).map { name, group in
            (name, accessors.claim(Self.accessor(of: group.name), suffix: "API"))
        }
    }

    /// `users` of `UsersApi`.
    private static func accessor(of group: String) -> SwiftIdentifier {
        let words = NamingConvention.words(in: group)
        guard words.count > 1, words.last?.lowercased() == "api" else { return SwiftIdentifier(member: group) }
        return SwiftIdentifier(member: words.dropLast().joined(separator: "_"))
    }
}
