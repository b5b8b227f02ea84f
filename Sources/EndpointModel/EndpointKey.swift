/// Names an endpoint of an API.
public struct EndpointKey: Hashable, Sendable {
    /// The group's name, such as `UsersApi`.
    public let group: String
    /// The operation's name, such as `getUser`.
    public let operation: String

    /// The key of an operation in a group.
    public init(group: String, operation: String) {
        self.group = group
        self.operation = operation
    }
}
