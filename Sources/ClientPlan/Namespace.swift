import EndpointModel
import Spelling
import SwiftSource

/// The type that holds the functions of one group of endpoints.
package struct Namespace: Hashable, Sendable {
    package let name: SwiftIdentifier
    /// The property of the client that gives access to it.
    package let accessor: SwiftIdentifier
    /// The protocol that it conforms to, if there is one.
    package let `protocol`: SwiftIdentifier?
    /// The path of its page.
    package let page: String
    /// In the order of the page.
    package let operations: [PlannedOperation]
    /// The types of the functions' parameters that take one of several values, nested in the namespace.
    package let enumerations: [TypeDeclaration]

    /// - Parameter topLevel: The names that a type of the namespace may not hide.
    init(
        _ group: EndpointGroup,
        name: SwiftIdentifier,
        accessor: SwiftIdentifier,
        protocol: SwiftIdentifier?,
        topLevel: Set<String>,
        _ planner: OperationPlanner,
        _ pagingPlanner: PagingPlanner
    ) {
        var scope = UniqueNames.identifiers(reserved: ["apiClient", "self", "Type", "Protocol"])
        let functions = group.endpoints.map { endpoint in
            (name: scope.claim(SwiftIdentifier(member: endpoint.operationID.value)), endpoint: endpoint)
        }
        let enumerations = ParameterEnumerations(functions, topLevel: topLevel)
        self.name = name
        self.accessor = accessor
        self.protocol = `protocol`
        page = group.page
        operations = functions.map { function, endpoint in
            var operation = planner.operation(endpoint, function, enumerations: enumerations.types(of: function))
            operation.paging = pagingPlanner.paging(of: operation) {
                scope.claim(SwiftIdentifier(member: endpoint.operationID.value + "_pages"))
            }
            return operation
        }
        self.enumerations = enumerations.all.map { $0.declaration(in: name) }
    }
}
