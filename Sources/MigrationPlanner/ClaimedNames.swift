import ClientPlan
import SwiftSource

/// The names that the new client declares, and those of the shims.
struct ClaimedNames {
    private var types: [[SwiftIdentifier]: Set<SwiftIdentifier>] = [:]
    /// Properties and constants.
    private var members: [[SwiftIdentifier]: Set<SwiftIdentifier>] = [:]
    private var functions: [[SwiftIdentifier]: Set<[SwiftIdentifier]>] = [:]

    init(_ plan: ClientPlan) {
        types[[], default: []].insert(plan.client)
        for namespace in plan.namespaces {
            types[[], default: []].formUnion([namespace.name, namespace.protocol].compactMap { $0 })
            members[[plan.client], default: []].insert(namespace.accessor)
            for operation in namespace.operations {
                functions[[namespace.name], default: []].insert([operation.function] + operation.arguments.map(\.name))
                guard let paging = operation.paging else { continue }
                let labels = paging.arguments.map(\.argument.name)
                functions[[namespace.name], default: []].insert([paging.function] + labels)
            }
        }
        for declaration in plan.files.flatMap(\.types) {
            types[declaration.parents, default: []].insert(declaration.name)
            let path = declaration.parents + [declaration.name]
            switch declaration.kind {
            case .object(let properties):
                members[path, default: []].formUnion(properties.map(\.name))
                functions[path, default: []].insert(
                    [.initializer] + properties.inInitializer.map(\.name)
                )
            case .enumeration(_, let constants): members[path, default: []].formUnion(constants.map(\.name))
            case .union(_, let views): members[path, default: []].formUnion(views.map(\.accessor))
            case .open, .circular, .alias, .wrapper: break
            }
            types[path, default: []].formUnion(Self.associatedTypes)
        }
    }

    /// What the protocols that types conform to call the types that go with them: one of such a name would stand in for it.
    private static let associatedTypes = [
        "ArrayLiteralElement", "BooleanLiteralType", "CodingKeys", "ExtendedGraphemeClusterLiteralType",
        "FloatLiteralType", "IntegerLiteralType", "Key", "RawValue", "StringLiteralType", "UnicodeScalarLiteralType",
        "Value",
    ].map { SwiftIdentifier(type: $0) }

    /// - Returns: Whether the name was free.
    mutating func claim(type name: SwiftIdentifier, in path: [SwiftIdentifier]) -> Bool {
        if path.isEmpty, TypeNames.runtimeTypes.contains(name.name) { return false }
        return types[path, default: []].insert(name).inserted
    }

    mutating func claim(member name: SwiftIdentifier, of path: [SwiftIdentifier]) -> Bool {
        members[path, default: []].insert(name).inserted
    }

    mutating func claim(
        function name: SwiftIdentifier,
        _ labels: [SwiftIdentifier],
        of path: [SwiftIdentifier]
    ) -> Bool {
        functions[path, default: []].insert([name] + labels).inserted
    }
}

extension SwiftIdentifier {
    static let initializer = SwiftIdentifier(member: "init")
}
