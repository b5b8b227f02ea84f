/// The endpoints of one page: an OpenAPI tag.
public struct EndpointGroup: Hashable, Sendable, Encodable {
    /// The page's name without folder and extension, such as `UsersApi`.
    public var name: String
    /// The page, as the caller named it.
    public var page: String
    public var endpoints: [Endpoint]

    public init(name: String, page: String, endpoints: [Endpoint]) {
        self.name = name
        self.page = page
        self.endpoints = endpoints
    }
}
