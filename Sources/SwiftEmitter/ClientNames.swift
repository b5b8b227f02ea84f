import EndpointModel

/// The names that all files of a client agree on.
struct ClientNames {
    let client: SwiftIdentifier
    /// A namespace a page, in the order of the pages.
    let namespaces: [SwiftIdentifier]
    /// The client's properties that give access to the namespaces.
    let accessors: [SwiftIdentifier]
    let types: TypeNames
    let inheritance: Inheritance
    /// The constants of the security schemes, by the schemes' names.
    let securitySchemes: [String: SwiftIdentifier]

    init(_ api: API) {
        client = SwiftIdentifier(schema: api.names.client)
        var types = NameScope(reserved: [client.name, "Client"])
        var accessors = NameScope(reserved: ["apiClient", "send", "serverURL", "init", "self"])
        var namespaces: [SwiftIdentifier] = []
        var properties: [SwiftIdentifier] = []
        for group in api.groups {
            let namespace = types.claim(SwiftIdentifier(type: group.name), suffix: "API")
            namespaces.append(namespace)
            properties.append(accessors.claim(Self.accessor(of: group.name), suffix: "API"))
        }
        self.namespaces = namespaces
        self.accessors = properties
        self.types = TypeNames(api, reserved: Set([client.name] + namespaces.map(\.name)))
        inheritance = Inheritance(api.schemas)
        var schemes = NameScope(reserved: ["init", "self", "Kind"])
        securitySchemes = Dictionary(
            api.securitySchemes.map { ($0.name, schemes.claim(SwiftIdentifier(member: $0.name))) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// `users` of `UsersApi`.
    private static func accessor(of group: String) -> SwiftIdentifier {
        let words = NamingConvention.words(in: group)
        guard words.count > 1, words.last?.lowercased() == "api" else { return SwiftIdentifier(member: group) }
        return SwiftIdentifier(member: words.dropLast().joined(separator: "_"))
    }
}
