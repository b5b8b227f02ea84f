import EndpointModel
import Spelling

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
    /// The names that no type within another may bear, for it would hide what is meant.
    let topLevel: Set<String>

    init(_ api: API) {
        var scope = NameScope(reserved: TypeNames.runtimeTypes)
        let name = api.names.client
        client = scope.claim(SwiftIdentifier(exactly: name) ?? SwiftIdentifier(type: name), suffix: "API")
        namespaces = api.groups.map { group in
            let name = SwiftIdentifier(type: group.name)
            return scope.claim(name, suffix: name.name.hasSuffix("API") ? "" : "API")
        }
        types = TypeNames(api.schemas, in: &scope)
        topLevel = scope.taken
        inheritance = Inheritance(api.schemas, types)
        var accessors = NameScope(reserved: ["apiClient", "send", "serverURL", "init", "self"], outer: topLevel)
        self.accessors = api.groups.map { accessors.claim(Self.accessor(of: $0.name), suffix: "API") }
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
