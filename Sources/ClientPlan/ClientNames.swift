import EndpointModel
import Spelling
import SwiftSource

/// The names that stand beside one another at a client's top level, and as its properties.
struct ClientNames {
    let client: SwiftIdentifier
    /// A type a group, and the property of the client that gives access to it.
    let namespaces: [(type: SwiftIdentifier, accessor: SwiftIdentifier)]
    /// The protocols of the namespaces, if they have any.
    let protocols: [SwiftIdentifier?]
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
        protocols = namespaces.map { name in
            api.names.hasProtocols ? scope.claim(SwiftIdentifier(schema: name.name + "Protocol")) : nil
        }
        topLevel = scope.taken
        let members: Set<String> = ["apiClient", "download", "send", "serverURL", "init", "self"]
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
