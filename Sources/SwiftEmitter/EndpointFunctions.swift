import EndpointModel

/// The functions of a page's namespace, each name given out once.
struct EndpointFunctions {
    let all: [(name: SwiftIdentifier, endpoint: Endpoint)]
    /// The types of the functions' parameters that take one of several values.
    let enumerations: ParameterEnumerations

    /// - Parameter topLevel: The names that a type of the page's namespace may not hide.
    init(_ group: EndpointGroup, topLevel: Set<String>) {
        var scope = NameScope(reserved: ["apiClient", "self", "Type", "Protocol"])
        all = group.endpoints.map { endpoint in
            (name: scope.claim(SwiftIdentifier(member: endpoint.operationID.value)), endpoint: endpoint)
        }
        enumerations = ParameterEnumerations(all, topLevel: topLevel)
    }
}
