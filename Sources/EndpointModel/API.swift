/// An API as its reference pages describe it: the contract that every emitter reads.
public struct API: Hashable, Sendable, Encodable {
    /// The Swift module and root type, and how far they are visible.
    public var names: Names
    /// The dialect of the pages, such as `python`, by whose rules their names were read; `generic` where none is recognized.
    public var dialect: String
    /// The API's title and version, where a README states them.
    public var title: Fact<String>?
    public var version: Fact<String>?
    public var server: Fact<Server>
    /// A group a page, in the order of the pages.
    public var groups: [EndpointGroup]
    /// In the order in which the pages first mention them.
    public var schemas: [Schema]
    public var securitySchemes: [SecurityScheme]

    public init(
        names: Names,
        dialect: String = "generic",
        title: Fact<String>? = nil,
        version: Fact<String>? = nil,
        server: Fact<Server>,
        groups: [EndpointGroup],
        schemas: [Schema],
        securitySchemes: [SecurityScheme]
    ) {
        self.names = names
        self.dialect = dialect
        self.title = title
        self.version = version
        self.server = server
        self.groups = groups
        self.schemas = schemas
        self.securitySchemes = securitySchemes
    }

    /// Every endpoint, page by page.
    public var endpoints: [Endpoint] { groups.flatMap(\.endpoints) }
}

extension API {
    /// What the generated code is called.
    public struct Names: Hashable, Sendable, Encodable {
        /// The visibility of what is generated.
        public enum Access: String, Hashable, Sendable, Encodable, CaseIterable {
            case `public`, package, `internal`
        }

        /// The module that holds the client.
        public var module: String
        /// The client's root type.
        public var client: String
        public var access: Access
        /// Whether there is a protocol for each namespace.
        public var hasProtocols: Bool

        public init(module: String, client: String, access: Access = .public, hasProtocols: Bool = false) {
            self.module = module
            self.client = client
            self.access = access
            self.hasProtocols = hasProtocols
        }
    }
}
